import { Assessment, NextAction } from 'backstage-plugin-readiness-engine';
import { Standing } from './AssessmentStore';

/** How standings were stored that are the same still. */
const packedAs = new WeakMap<Standing['checks'], PackedChecks>();

/** The checks that have had one status since the same time. */
type PackedChecks = [
  status: Standing['checks'][string]['status'],
  since: string,
  names: string[],
][];

/** What an action says that the result of its check does not. */
type PackedAction = [
  check: string,
  title: string,
  stream: string,
  gain: number,
  weight: number,
  unblocks: string[],
  reaches: string[],
  scorecard?: string,
];

/**
 * The statuses of checks for storing. Most have had theirs since few moments, so that naming each moment once makes a
 * third of the text; it is written for every entity at every change of the policy.
 * @internal
 */
export function packChecks(checks: Standing['checks']): PackedChecks {
  return packedAs.get(checks) ?? pack(checks);
}

function pack(checks: Standing['checks']): PackedChecks {
  const groups = new Map<string, PackedChecks[number]>();
  for (const [name, { status, since }] of Object.entries(checks)) {
    const key = status + since;
    const group = groups.get(key);
    if (group) {
      group[2].push(name);
    } else {
      groups.set(key, [status, since, [name]]);
    }
  }
  return [...groups.values()];
}

/** @param stored - packed, or by name as it was stored before @internal */
export function unpackChecks(
  stored: PackedChecks | Standing['checks'] | undefined,
): Standing['checks'] {
  if (!Array.isArray(stored)) {
    return stored ?? {};
  }
  const checks: Standing['checks'] = {};
  for (const [status, since, names] of stored) {
    // One for all of them: nobody writes into what was stored.
    const standing = { status, since };
    for (const name of names) {
      checks[name] = standing;
    }
  }
  packedAs.set(checks, stored);
  return checks;
}

/** Next actions for storing, without status and reason: those are stored with the check. @internal */
export function packActions(actions: NextAction[]): PackedAction[] {
  return actions.map(one => {
    const { check, title, stream, gain, weight, unblocks, reaches } = one;
    const packed: PackedAction = [
      ...([check, title, stream, gain, weight, unblocks, reaches] as const),
    ];
    if (one.scorecard !== undefined) {
      packed.push(one.scorecard);
    }
    return packed;
  });
}

/** @param stored - packed, or whole as it was stored before @internal */
export function unpackActions(
  stored: (PackedAction | NextAction)[],
  checks: Assessment['checks'],
): NextAction[] {
  return stored.map(one => {
    if (!Array.isArray(one)) {
      return one;
    }
    const [check, title, stream, gain, weight, unblocks, reaches, scorecard] =
      one;
    const { status, reason } = checks[check];
    return {
      ...{ check, title, stream, gain, weight, unblocks, reaches, reason },
      ...(scorecard === undefined ? {} : { scorecard }),
      status: status as NextAction['status'],
    };
  });
}
