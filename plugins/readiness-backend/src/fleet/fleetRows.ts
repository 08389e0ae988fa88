import {
  Assessment,
  CheckStatus,
  CompiledPolicy,
} from 'backstage-plugin-readiness-engine';
import type { FleetPrints } from './fleetRowsOf';
import { Subject } from '../subjects/SubjectStore';
import {
  FleetDimensionRow,
  FleetEntityRow,
  FleetGateRow,
  FleetLabelRow,
  FleetLevelRow,
  FleetMissingSourceRow,
  FleetSectionRow,
} from './tables';

/** Statuses of checks that are applicable and expected, and those of them that earn. */
const COUNTED: CheckStatus[] = ['pass', 'fail', 'unknown', 'error', 'waived'];
const EARNING: CheckStatus[] = ['pass', 'waived'];

/** What the rows of an entity are made from. @internal */
export interface FleetRecord {
  subject: Subject;
  after: Assessment;
  /** The checks of the policy that it was assessed under. */
  checks: CompiledPolicy['checks'];
  /** The assessment before, which says what is stored; absent where that is not known. */
  before?: { assessment: { fleet?: FleetPrints } };
}

/** @internal */
export function toFleetEntityRow(record: FleetRecord): FleetEntityRow {
  const { subject, after } = record;
  const { placement } = subject;
  // Half a character at the end is stored as one that says so.
  const title = Buffer.from(subject.title.slice(0, 255)).toString();
  return {
    entity_ref: after.entityRef,
    title,
    title_sort: title.toLocaleLowerCase('en-US'),
    kind: subject.kind,
    type: subject.type?.slice(0, 255) ?? null,
    owner: subject.owner ?? null,
    parent_group: placement.ownerPath[1] ?? null,
    business_unit: placement.businessUnit ?? null,
    system: subject.system ?? null,
    domain: placement.domain ?? null,
    lifecycle: subject.lifecycle?.slice(0, 255) ?? null,
    level_name: after.level?.name ?? null,
    level_title: after.level?.title ?? null,
    level_rank: after.level?.rank ?? -1,
    score: after.score ?? null,
    score_sort: after.score ?? -1,
    score_without_waivers: after.scoreWithoutWaivers ?? null,
    profile: after.profile?.name ?? null,
    risk_tier: after.riskTier ?? null,
    delivery_mode: after.deliveryMode?.name ?? null,
    open_waivers: countWaivers(after),
    stale: isStale(after) ? 1 : 0,
    passed: after.counts.pass,
    failed: after.counts.fail,
    unknown: after.counts.unknown,
    errors: after.counts.error,
    waived: after.counts.waived,
    upcoming: after.counts.upcoming,
    changed_at: after.assessedAt,
    known_since: after.assessedAt,
  };
}

/** @internal */
export function toFleetGateRows({ after }: FleetRecord): FleetGateRow[] {
  return (after.gates ?? []).map(gate => ({
    entity_ref: after.entityRef,
    gate: gate.name,
    status: gate.status,
    enforcement: gate.enforcement,
    since: gate.since ?? after.assessedAt,
  }));
}

/** @internal */
export function toFleetSectionRows({ after }: FleetRecord): FleetSectionRow[] {
  return after.scorecards.flatMap(scorecard =>
    scorecard.sections.map(section => ({
      entity_ref: after.entityRef,
      scorecard: scorecard.name,
      section: section.name,
      score: section.score ?? null,
      earned: section.earned,
      possible: section.possible,
    })),
  );
}

/** @internal */
export function toFleetLevelRows({ after }: FleetRecord): FleetLevelRow[] {
  return after.scorecards.map(({ name, level }) => ({
    entity_ref: after.entityRef,
    scorecard: name,
    level: level.name,
  }));
}

/** What the checks of each dimension earn of what they could, as sections have it. @internal */
export function toFleetDimensionRows({
  after,
  checks,
}: FleetRecord): FleetDimensionRow[] {
  const rows = new Map<string, FleetDimensionRow>();
  for (const { name, status } of Object.values(after.checks)) {
    const check = checks.get(name);
    if (!check || !COUNTED.includes(status)) {
      continue;
    }
    const { dimension } = check.document.spec;
    const row = rows.get(dimension) ?? {
      entity_ref: after.entityRef,
      dimension,
      score: null,
      earned: 0,
      possible: 0,
    };
    row.possible += check.weight;
    row.earned += EARNING.includes(status) ? check.weight : 0;
    row.score = row.possible > 0 ? row.earned / row.possible : null;
    rows.set(dimension, row);
  }
  return [...rows.values()];
}

/** Of the sources without whose facts checks are unknown. @internal */
export function toFleetMissingSourceRows({
  after,
}: FleetRecord): FleetMissingSourceRow[] {
  const results = new Map<string, number>();
  for (const { status, facts } of Object.values(after.checks)) {
    if (status !== 'unknown') {
      continue;
    }
    const missing = facts.filter(
      fact => fact.value === undefined || fact.stale,
    );
    const sources = new Set(missing.map(({ name }) => name.split('.')[0]));
    for (const source of sources) {
      results.set(source, (results.get(source) ?? 0) + 1);
    }
  }
  return [...results].map(([source, count]) => ({
    entity_ref: after.entityRef,
    source,
    results: count,
  }));
}

/** @internal */
export function toFleetLabelRows({ subject }: FleetRecord): FleetLabelRow[] {
  const entity_ref = subject.entityRef;
  const tags = new Set(subject.entity.metadata.tags ?? []);
  return [
    ...[...tags].map(value => ({ entity_ref, label: 'tag' as const, value })),
    ...subject.placement.ownerPath.map(value => ({
      entity_ref,
      label: 'group' as const,
      value,
    })),
  ];
}

/** Waivers without which a check or a piece of evidence would be missing now. */
function countWaivers(after: Assessment): number {
  const evidence = new Set(
    (after.gates ?? []).flatMap(gate =>
      gate.requirements
        .filter(one => one.kind === 'evidence' && one.status === 'waived')
        .map(one => one.name),
    ),
  );
  return after.counts.waived + evidence.size;
}

function isStale(after: Assessment): boolean {
  return Object.values(after.checks).some(
    check => check.status === 'unknown' && check.facts.some(fact => fact.stale),
  );
}
