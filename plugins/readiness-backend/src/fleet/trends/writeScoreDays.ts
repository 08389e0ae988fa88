import {
  Assessment,
  AssessmentStanding,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { insertRows } from '../../database/insertRows';
import { ScoreDayRow } from '../tables';

interface Scored {
  before?: { assessment: Pick<AssessmentStanding, 'score' | 'level'> };
  after: Assessment;
}

/**
 * Keeps the score of each entity by day, in the transaction that stores the assessment: so a day is never
 * missing, and never to be computed later. What was before a day stays as its first change found it.
 * @internal
 */
export async function writeScoreDays(
  tx: Knex.Transaction,
  records: Scored[],
): Promise<void> {
  const rows = records.filter(isNews).map(toRow);
  await insertRows(tx, 'score_days', rows, {
    key: ['entity_ref', 'day'],
    merge: ['score', 'level_name'],
  });
}

function isNews({ before, after }: Scored): boolean {
  const known = before?.assessment;
  return (
    !known ||
    known.score !== after.score ||
    known.level?.name !== after.level?.name
  );
}

function toRow({ before, after }: Scored): ScoreDayRow {
  const known = before?.assessment;
  return {
    entity_ref: after.entityRef,
    day: after.assessedAt.slice(0, 10),
    score: after.score ?? null,
    level_name: after.level?.name ?? null,
    known_before: known ? 1 : 0,
    score_before: known?.score ?? null,
    level_before: known?.level?.name ?? null,
  };
}
