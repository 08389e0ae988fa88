import { normalizeRef } from '../governance/normalizeRef';
import { toParty } from '../governance/party';
import { GovernanceProfileDocument } from './documents';
import { LocatedDocument, PolicyPath, PolicyPosition } from './LocatedDocument';
import { toJsonPath } from './schemaErrors';

/** A list of refs in a profile. @internal */
export interface ProfileParties {
  refs: readonly string[];
  path: PolicyPath;
  /** Kinds that may stand there. */
  kinds: readonly string[];
  /** Whether a word without a kind is a role, see `toParty`. */
  mayBeRole: boolean;
}

const GROUPS = ['group'];
const GROUPS_AND_USERS = ['group', 'user'];

/** All lists of refs of a profile, in the order of its parts. @internal */
export function profileParties({
  spec,
}: GovernanceProfileDocument): ProfileParties[] {
  const { scope, gates, waivers, classification, concerns } = spec;
  const plain = (
    refs: readonly string[] | undefined,
    path: PolicyPath,
    kinds: readonly string[],
  ) => ({ refs: refs ?? [], path, kinds, mayBeRole: false });
  const parties = (
    refs: readonly string[] | undefined,
    path: PolicyPath,
    kinds = GROUPS,
  ) => ({ refs: refs ?? [], path, kinds, mayBeRole: true });
  return [
    plain(scope?.groups, ['spec', 'scope', 'groups'], GROUPS),
    plain(scope?.systems, ['spec', 'scope', 'systems'], ['system']),
    plain(scope?.domains, ['spec', 'scope', 'domains'], ['domain']),
    ...(gates ?? []).flatMap((gate, index) =>
      (gate.approvals ?? []).flatMap((step, position) => {
        const at = ['spec', 'gates', index, 'approvals', position];
        return [
          plain(step.groups, [...at, 'groups'], GROUPS),
          parties(step.escalateTo, [...at, 'escalateTo'], GROUPS_AND_USERS),
        ];
      }),
    ),
    parties(waivers?.acceptors, ['spec', 'waivers', 'acceptors']),
    parties(classification?.classifiers, [
      'spec',
      'classification',
      'classifiers',
    ]),
    parties(classification?.approvers, ['spec', 'classification', 'approvers']),
    parties(
      concerns?.escalateTo,
      ['spec', 'concerns', 'escalateTo'],
      GROUPS_AND_USERS,
    ),
    parties(concerns?.resolvers, ['spec', 'concerns', 'resolvers']),
  ];
}

/** A group that a policy names, and where. @public */
export interface NamedGroup extends PolicyPosition {
  /** In full: `group:default/model-risk`. */
  ref: string;
  file: string;
  /** JSON path in the document. */
  path: string;
  /** `Kind/name` */
  document: string;
}

/**
 * Every group ref that the documents name, so that whoever knows the groups can tell which do not exist.
 * A group that is named several times is there several times.
 * @public
 */
export function groupsOf(documents: readonly LocatedDocument[]): NamedGroup[] {
  return documents.flatMap(located => {
    const { document, file } = located;
    if (document.kind !== 'GovernanceProfile') {
      return [];
    }
    return profileParties(document).flatMap(
      ({ refs, path, kinds, mayBeRole }) =>
        refs.flatMap((entry, index) => {
          const isRole = mayBeRole && toParty(entry).kind === 'role';
          const ref = normalizeRef(entry, kinds[0]);
          return isRole || !ref.startsWith('group:')
            ? []
            : [
                {
                  ref,
                  file,
                  ...located.locate([...path, index]),
                  path: toJsonPath([...path, index]),
                  document: `${document.kind}/${document.metadata.name}`,
                },
              ];
        }),
    );
  });
}
