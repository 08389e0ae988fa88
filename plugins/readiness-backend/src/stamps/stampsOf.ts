import {
  READINESS_STATUS_ANNOTATION,
  readinessGateAnnotation,
  ReadinessStamps,
} from 'backstage-plugin-readiness-common';
import { AssessmentStanding } from 'backstage-plugin-readiness-engine';

export const NONE = 'none';

/** The parts of an assessment that are stamped: few values that change slowly. @internal */
export type Stamped = Pick<
  AssessmentStanding,
  'level' | 'profile' | 'riskTier' | 'deliveryMode' | 'gates'
>;

/**
 * What is stamped on an entity; `none` where nothing is known, so that one can filter by that too.
 *
 * @param assessment - absent for an entity that is not assessed
 * @param gates - names of all gates of the policy in force
 * @internal
 */
export function stampsOf(
  assessment: Stamped | undefined,
  gates: Iterable<string>,
): ReadinessStamps {
  const statusOf = new Map(
    assessment?.gates?.map(gate => [gate.name, gate.status]),
  );
  return {
    [READINESS_STATUS_ANNOTATION.level]: assessment?.level?.name ?? NONE,
    [READINESS_STATUS_ANNOTATION.profile]: assessment?.profile?.name ?? NONE,
    [READINESS_STATUS_ANNOTATION.riskTier]: assessment?.riskTier ?? NONE,
    [READINESS_STATUS_ANNOTATION.mode]: assessment?.deliveryMode?.name ?? NONE,
    ...Object.fromEntries(
      [...gates].map(gate => [
        readinessGateAnnotation(gate),
        statusOf.get(gate) ?? NONE,
      ]),
    ),
  };
}

/** Whether a new assessment changes what is stamped. @internal */
export function changesStamps(
  before: Stamped | undefined,
  after: Stamped,
): boolean {
  const known = new Map(before?.gates?.map(gate => [gate.name, gate.status]));
  const gates = after.gates ?? [];
  return (
    before?.level?.name !== after.level?.name ||
    before?.profile?.name !== after.profile?.name ||
    before?.riskTier !== after.riskTier ||
    before?.deliveryMode?.name !== after.deliveryMode?.name ||
    known.size !== gates.length ||
    gates.some(({ name, status }) => known.get(name) !== status)
  );
}
