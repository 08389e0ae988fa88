import { Campaign } from 'backstage-plugin-readiness-common';
import {
  CampaignCounts,
  CampaignGoal,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { listed } from '../database/dialect';

/** By how much a day changed what is done, and how many entities it concerns. @internal */
export interface DayOfCampaign extends CampaignCounts {
  /** ISO 8601 date. */
  day: string;
}

interface ChangesOfDay {
  day: string;
  from_value: string | null;
  to_value: string | null;
  changes: number | string;
}

/**
 * What entities did on the days after one. History follows the entity: those that are in scope now count for all
 * their past, and hidden ones for none.
 * @internal
 */
export async function campaignDays(
  knex: Knex,
  goal: CampaignGoal,
  scope: { entityRefs: string[]; after: string },
): Promise<DayOfCampaign[]> {
  const rows: ChangesOfDay[] = await knex('assessment_changes as c')
    .join('fleet_entities as e', 'e.entity_ref', 'c.entity_ref')
    .where({ 'c.kind': goal.kind, 'c.subject': goal.subject })
    .where('c.at', '>=', nextDay(scope.after))
    .whereRaw('c.at >= e.known_since')
    .whereRaw('c.entity_ref in (?)', [listed(knex, scope.entityRefs)])
    .groupBy('day', 'c.from_value', 'c.to_value')
    .select(knex.raw('substr(c.at, 1, 10) as day'))
    .select('c.from_value', 'c.to_value')
    .count({ changes: '*' });
  return rows.map(row => {
    const before = goal.isDone(row.from_value ?? undefined);
    const after = goal.isDone(row.to_value ?? undefined);
    const changes = Number(row.changes);
    return {
      day: row.day,
      done: changes * (Number(after === true) - Number(before === true)),
      entities:
        changes * (Number(after !== undefined) - Number(before !== undefined)),
    };
  });
}

/** The counts at the end of each day, found by going back from now. @internal */
export function goBack(
  now: CampaignCounts,
  changes: DayOfCampaign[],
  days: string[],
): Campaign['progress'] {
  const byDay = new Map<string, CampaignCounts>();
  for (const { day, done, entities } of changes) {
    const known = byDay.get(day);
    byDay.set(day, {
      done: done + (known?.done ?? 0),
      entities: entities + (known?.entities ?? 0),
    });
  }
  let { done, entities } = now;
  const points = [...days].reverse().map(date => {
    const point = { date, done, entities };
    const change = byDay.get(date);
    done -= change?.done ?? 0;
    entities -= change?.entities ?? 0;
    return point;
  });
  return points.reverse();
}

function nextDay(day: string): string {
  const next = new Date(`${day}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}
