import {
  CampaignGoal,
  GateResult,
  ScorecardResult,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { readCheckReasons } from '../assessment/readCheckReasons';
import { chunked } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';

/** Entities whose gates or scorecards are read at a time. */
const PAGE = 50;

/** Why entities are not done, by ref, in the words of their assessments. @internal */
export async function reasonsLeft(
  knex: Knex,
  goal: CampaignGoal,
  entityRefs: string[],
): Promise<Map<string, string>> {
  if (goal.kind === 'check') {
    const reasonOf = await readCheckReasons(knex, entityRefs);
    return new Map(entityRefs.map(ref => [ref, reasonOf(ref, goal.subject)]));
  }
  const [table, column] =
    goal.kind === 'gate'
      ? ['assessment_details', 'gates']
      : ['assessments', 'scorecards'];
  const takeTurns = createTimeSlice();
  const reasons = new Map<string, string>();
  for (const chunk of chunked(entityRefs, PAGE)) {
    const rows: { entity_ref: string; parts: string }[] = await knex(table)
      .whereIn('entity_ref', chunk)
      .select({ entity_ref: 'entity_ref', parts: column });
    for (const { entity_ref, parts } of rows) {
      const found: (GateResult | ScorecardResult)[] = JSON.parse(parts);
      const part = found.find(({ name }) => name === goal.subject);
      reasons.set(entity_ref, part ? reasonOfPart(part) : '');
      await takeTurns();
    }
  }
  return reasons;
}

function reasonOfPart(part: GateResult | ScorecardResult): string {
  return 'explanation' in part
    ? part.explanation.nextLevel ?? part.explanation.level
    : part.reason;
}
