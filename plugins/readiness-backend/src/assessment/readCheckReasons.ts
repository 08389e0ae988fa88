import { CheckResult } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';
import { AssessmentDetailsRow } from './tables';

/** Says why a check of an entity has its status; empty where it has none. @internal */
export type ReasonOf = (entityRef: string, check: string) => string;

/** Reads the reasons of the checks of some entities. @internal */
export async function readCheckReasons(
  knex: Knex,
  entityRefs: Iterable<string>,
): Promise<ReasonOf> {
  const reasons = new Map<string, Map<string, string>>();
  const takeTurns = createTimeSlice();
  for (const chunk of chunked([...new Set(entityRefs)])) {
    const rows = await knex<AssessmentDetailsRow>('assessment_details').whereIn(
      'entity_ref',
      chunk,
    );
    for (const { entity_ref, checks } of rows) {
      const found: Record<string, CheckResult> = JSON.parse(checks);
      reasons.set(
        entity_ref,
        new Map(Object.values(found).map(one => [one.name, one.reason])),
      );
      await takeTurns();
    }
  }
  return (entityRef, check) => reasons.get(entityRef)?.get(check) ?? '';
}
