import { PolicyPath } from '../LocatedDocument';
import { errorAt, LintRule, LocatedOf } from '../PolicySet';
import { PolicyError } from '../PolicyError';

function repeated(
  located: LocatedOf<'GovernanceProfile'>,
  parts: readonly { name: string }[] | undefined,
  path: PolicyPath,
  what: string,
): PolicyError[] {
  return (parts ?? []).flatMap(({ name }, index) =>
    parts?.findIndex(other => other.name === name) === index
      ? []
      : [
          errorAt(
            located,
            [...path, index, 'name'],
            'duplicate-name',
            `${what} '${name}' is there twice`,
          ),
        ],
  );
}

/** Decisions and evidence are kept by name, so no two parts of a gate share one. @internal */
export const partsOfAGateAreNamedOnce: LintRule = set =>
  set.ofKind('GovernanceProfile').flatMap(located =>
    (located.document.spec.gates ?? []).flatMap((gate, index) => {
      const path = ['spec', 'gates', index];
      return [
        ...repeated(
          located,
          gate.requires?.evidence,
          [...path, 'requires', 'evidence'],
          'evidence',
        ),
        ...repeated(
          located,
          gate.approvals,
          [...path, 'approvals'],
          'approval step',
        ),
      ];
    }),
  );
