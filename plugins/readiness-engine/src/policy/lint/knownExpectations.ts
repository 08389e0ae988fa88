import { Expected } from '../documents';
import { LocatedDocument, PolicyPath } from '../LocatedDocument';
import { PolicyError } from '../PolicyError';
import { errorAt, PolicySet } from '../PolicySet';

/** What is expected by name, where a document says so. @internal */
export interface NamedExpectations {
  gates?: Expected;
  sections?: Expected;
  checks?: string[];
}

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

/**
 * Prepares the question whether gates, sections and checks that a document expects exist somewhere in the policy.
 * @internal
 */
export function createExpectationsLint(set: PolicySet) {
  const sections = sectionNames(set);
  const gates = gateNames(set);
  const exists = {
    gates: (name: string) => gates.has(name),
    sections: (name: string) => sections.has(name),
    checks: (name: string) => set.exists('Check', name),
  };
  return (
    located: LocatedDocument,
    path: PolicyPath,
    expects: NamedExpectations,
  ): PolicyError[] =>
    (['gates', 'sections', 'checks'] as const).flatMap(key => {
      const names = expects[key];
      const what = key.slice(0, -1);
      return (Array.isArray(names) ? names : []).flatMap((name, index) =>
        exists[key](name)
          ? []
          : [
              errorAt(
                located,
                [...path, key, index],
                `unknown-${what}`,
                `unknown ${what} '${name}'`,
              ),
            ],
      );
    });
}
