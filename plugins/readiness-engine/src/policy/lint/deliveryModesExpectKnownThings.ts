import { errorAt, LintRule, PolicySet } from '../PolicySet';
import { PolicyError } from '../PolicyError';

function sectionNames(set: PolicySet): Set<string> {
  return new Set(
    set
      .ofKind('Scorecard')
      .flatMap(({ document }) =>
        document.spec.sections.flatMap(section => [
          section.name,
          `${document.metadata.name}/${section.name}`,
        ]),
      ),
  );
}

function gateNames(set: PolicySet): Set<string> {
  return new Set(
    set
      .ofKind('GovernanceProfile')
      .flatMap(({ document }) =>
        (document.spec.gates ?? []).map(gate => gate.name),
      ),
  );
}

/** Gates, sections and checks that a delivery mode expects exist somewhere in the policy. @internal */
export const deliveryModesExpectKnownThings: LintRule = set => {
  const sections = sectionNames(set);
  const gates = gateNames(set);
  return set.ofKind('DeliveryMode').flatMap(located => {
    const { expects } = located.document.spec;
    const errors: PolicyError[] = [];
    const verify = (
      key: 'gates' | 'sections' | 'checks',
      what: string,
      exists: (name: string) => boolean,
    ) => {
      const names = expects[key];
      for (const [index, name] of (Array.isArray(names)
        ? names
        : []
      ).entries()) {
        if (!exists(name)) {
          errors.push(
            errorAt(
              located,
              ['spec', 'expects', key, index],
              `unknown-${what}`,
              `unknown ${what} '${name}'`,
            ),
          );
        }
      }
    };
    verify('gates', 'gate', name => gates.has(name));
    verify('sections', 'section', name => sections.has(name));
    verify('checks', 'check', name => set.exists('Check', name));
    return errors;
  });
};
