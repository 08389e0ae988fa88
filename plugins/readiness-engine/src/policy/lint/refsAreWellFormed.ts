import { toParty } from '../../governance/party';
import { PolicyPath } from '../LocatedDocument';
import { profileParties } from '../profileParties';
import { PolicyError } from '../PolicyError';
import { errorAt, LintRule, LocatedOf } from '../PolicySet';

const REF =
  /^(?:([a-z][a-z0-9]*):)?(?:[a-z0-9]+(?:-[a-z0-9]+)*\/)?[a-z0-9]+(?:[-_.][a-z0-9]+)*$/i;

function refErrors(
  located: LocatedOf<'GovernanceProfile'>,
  refs: readonly string[] | undefined,
  path: PolicyPath,
  kinds: readonly string[],
): PolicyError[] {
  return (refs ?? []).flatMap((ref, index) => {
    const match = REF.exec(ref);
    const kind = match?.[1]?.toLowerCase();
    if (match && (kind === undefined || kinds.includes(kind))) {
      return [];
    }
    return [
      errorAt(
        located,
        [...path, index],
        'invalid-ref',
        `'${ref}' is no reference to a ${kinds.join(' or ')}, e.g. ${
          kinds[0]
        }:default/example`,
      ),
    ];
  });
}

/** A group among the roles of a step would let nobody decide. */
function roleErrors(located: LocatedOf<'GovernanceProfile'>): PolicyError[] {
  return (located.document.spec.gates ?? []).flatMap((gate, index) =>
    (gate.approvals ?? []).flatMap((step, position) =>
      (step.roles ?? []).flatMap((role, at) =>
        toParty(role).kind === 'role'
          ? []
          : [
              errorAt(
                located,
                ['spec', 'gates', index, 'approvals', position, 'roles', at],
                'invalid-ref',
                `'${role}' is no role but a reference; name it among the groups`,
              ),
            ],
      ),
    ),
  );
}

/** Groups, systems, domains and users are named by entity refs of their kind, and roles by words. @internal */
export const refsAreWellFormed: LintRule = set =>
  set
    .ofKind('GovernanceProfile')
    .flatMap(located => [
      ...profileParties(located.document).flatMap(({ refs, path, kinds }) =>
        refErrors(located, refs, path, kinds),
      ),
      ...roleErrors(located),
    ]);
