import { Knex } from 'knex';
import {
  AssessmentRow,
  AssessmentDetailsRow,
  CheckResultRow,
} from '../assessment/tables';
import { chunked } from '../database/dialect';
import {
  FleetDimensionRow,
  FleetEntityRow,
  FleetGateRow,
  FleetLabelRow,
  FleetMissingSourceRow,
  FleetSectionRow,
  ScoreDayRow,
} from '../fleet/tables';

const LEVELS = ['none', 'basic', 'good'];

const DAY_MS = 24 * 60 * 60_000;

/** The rows of a fleet, by table. */
export interface FleetTables {
  fleet_entities: FleetEntityRow[];
  assessments: AssessmentRow[];
  fleet_gates: FleetGateRow[];
  fleet_sections: FleetSectionRow[];
  fleet_dimensions: FleetDimensionRow[];
  fleet_labels: FleetLabelRow[];
  fleet_missing_sources: FleetMissingSourceRow[];
  check_results: CheckResultRow[];
  assessment_details: AssessmentDetailsRow[];
  score_days: ScoreDayRow[];
  open_reviews: {
    entity_ref: string;
    gate: string;
    title: string;
    standing: string;
  }[];
}

/** Numbers that look random and are the same for the same seed. */
function createDice(seed: number) {
  let state = seed;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(values: readonly T[]) => values[below(values.length)];
  const maybe = <T>(value: T) => (next() < 0.8 ? value : null);
  return { next, below, pick, maybe };
}

type Dice = ReturnType<typeof createDice>;

/** A fleet in which everything there can be is there. */
export function randomFleet(options: {
  seed: number;
  entities: number;
  checks: number;
  now: Date;
}): FleetTables {
  const dice = createDice(options.seed);
  const fleet: FleetTables = {
    fleet_entities: [],
    assessments: [],
    fleet_gates: [],
    fleet_sections: [],
    fleet_dimensions: [],
    fleet_labels: [],
    fleet_missing_sources: [],
    check_results: [],
    assessment_details: [],
    score_days: [],
    open_reviews: [],
  };
  for (let number = 0; number < options.entities; number++) {
    addEntity(fleet, dice, { ...options, number });
  }
  return fleet;
}

function addEntity(
  fleet: FleetTables,
  dice: Dice,
  { number, now, checks }: { number: number; now: Date; checks: number },
): void {
  const entity_ref = `component:default/entity-${number}`;
  const ago = (days: number) =>
    new Date(now.getTime() - days * DAY_MS - dice.below(DAY_MS)).toISOString();
  const days = addDays(fleet, dice, entity_ref, now);
  const level = days.level_name;
  const team = dice.below(7);
  const title = `${dice.pick(['Fraud', 'fraud', 'Claims'])} ${number}`;
  const common = {
    entity_ref,
    title,
    title_sort: title.toLocaleLowerCase('en-US'),
    kind: 'component',
    type: dice.maybe(dice.pick(['service', 'ml-model'])),
    owner: dice.maybe(`group:default/team-${team}`),
    system: dice.maybe(`system:default/${dice.pick(['s1', 's2', 's3'])}`),
    lifecycle: dice.maybe(dice.pick(['production', 'experimental'])),
    level_name: level,
    level_rank: level === null ? -1 : LEVELS.indexOf(level),
    score: days.score,
    score_sort: days.score ?? -1,
    score_without_waivers: days.score === null ? null : days.score / 2,
    profile: dice.maybe(dice.pick(['plain', 'strict'])),
    risk_tier: dice.maybe(dice.pick(['low', 'high'])),
    delivery_mode: dice.maybe(dice.pick(['operate', 'explore'])),
  };
  const changed_at = ago(dice.below(20));
  fleet.fleet_entities.push({
    ...common,
    parent_group: dice.maybe(`group:default/unit-${team % 2}`),
    business_unit: dice.maybe('group:default/all'),
    domain: dice.maybe('domain:default/d'),
    level_title: level && level.toLocaleUpperCase('en-US'),
    open_waivers: dice.below(3),
    stale: dice.below(2),
    passed: 0,
    failed: 0,
    unknown: 0,
    errors: 0,
    waived: 0,
    upcoming: 0,
    changed_at,
    known_since: ago(500),
  });
  fleet.assessments.push({
    ...common,
    revision: 1,
    version: null,
    policy_version: 'one',
    fingerprint: 'f',
    assessed_at: changed_at,
    counts: '{}',
    detail: '{}',
    scorecards: '[]',
    next_actions: '[]',
    standing: '{}',
    details_fingerprint: '',
  });
  for (const gate of ['built', 'released', 'retired']) {
    if (dice.next() < 0.8) {
      const status = dice.pick(['upcoming', 'blocked', 'in-review', 'passed']);
      const since = ago(dice.below(90));
      const enforcement = 'enforce';
      fleet.fleet_gates.push({ entity_ref, gate, status, enforcement, since });
      if (status === 'in-review') {
        const steps = [{ name: 'one', groups: [`team-${dice.below(3)}`] }];
        const approvals = { given: 0, of: 1, next: 'one', steps };
        const standing = JSON.stringify({ status, approvals });
        fleet.open_reviews.push({ entity_ref, gate, title: gate, standing });
      }
    }
  }
  for (const name of ['data', 'model', 'ops']) {
    const possible = dice.below(4);
    const earned = possible === 0 ? 0 : dice.below(possible + 1);
    const score = possible === 0 ? null : earned / possible;
    const share = { entity_ref, score, earned, possible };
    fleet.fleet_sections.push({ ...share, scorecard: 'card', section: name });
    fleet.fleet_dimensions.push({ ...share, dimension: name });
  }
  for (const value of ['python', 'llm', 'batch']) {
    if (dice.next() < 0.4) {
      fleet.fleet_labels.push({ entity_ref, label: 'tag', value });
    }
  }
  if (dice.next() < 0.3) {
    const source = dice.pick(['ci', 'prometheus']);
    const results = 1 + dice.below(3);
    fleet.fleet_missing_sources.push({ entity_ref, source, results });
  }
  const details: Record<string, { name: string; reason: string }> = {};
  for (let check = 0; check < checks; check++) {
    if (dice.next() < 0.9) {
      const name = `check-${check}`;
      details[name] = { name, reason: '=cmd()|"so"' };
      fleet.check_results.push({
        entity_ref,
        check_name: name,
        status: dice.pick(['pass', 'fail', 'unknown', 'upcoming', 'waived']),
        since: ago(dice.below(30)),
      });
    }
  }
  const checksText = JSON.stringify(details);
  fleet.assessment_details.push({
    ...{ entity_ref, checks: checksText, gates: '[]' },
  });
}

/** The days on which an entity changed, oldest first; returns how it is now. */
function addDays(
  fleet: FleetTables,
  dice: Dice,
  entity_ref: string,
  now: Date,
): Pick<ScoreDayRow, 'score' | 'level_name'> {
  let last: Pick<ScoreDayRow, 'score' | 'level_name'> | undefined;
  const days = new Set(
    Array.from({ length: 1 + dice.below(6) }, () => dice.below(120)),
  );
  for (const ago of [...days].sort((a, b) => b - a)) {
    const day = new Date(now.getTime() - ago * DAY_MS);
    const row = {
      score: dice.maybe(dice.next()),
      level_name: dice.maybe(dice.pick(LEVELS)),
    };
    fleet.score_days.push({
      entity_ref,
      day: day.toISOString().slice(0, 10),
      ...row,
      known_before: last ? 1 : 0,
      score_before: last?.score ?? null,
      level_before: last?.level_name ?? null,
    });
    last = row;
  }
  return last ?? { score: null, level_name: null };
}

/** Stores the rows as they are. */
export async function insertFleet(
  knex: Knex,
  fleet: FleetTables,
): Promise<void> {
  for (const [table, rows] of Object.entries(fleet)) {
    for (const chunk of chunked<object>(rows)) {
      await knex(table).insert(chunk);
    }
  }
}

/** The fleet without some entities, as if they had never been there. */
export function withoutEntities(
  fleet: FleetTables,
  refs: Set<string>,
): FleetTables {
  return Object.fromEntries(
    Object.entries(fleet).map(([table, rows]) => [
      table,
      (rows as { entity_ref: string }[]).filter(
        row => !refs.has(row.entity_ref),
      ),
    ]),
  ) as unknown as FleetTables;
}
