import { Assessment } from 'backstage-plugin-readiness-engine';
import { Subject } from '../subjects/SubjectStore';
import {
  FleetEntityRow,
  FleetGateRow,
  FleetLabelRow,
  FleetSectionRow,
} from './tables';

/** What the rows of an entity are made from. @internal */
export interface FleetRecord {
  subject: Subject;
  after: Assessment;
}

/** @internal */
export function toFleetEntityRow(record: FleetRecord): FleetEntityRow {
  const { subject, after } = record;
  const { placement } = subject;
  const title = subject.title.slice(0, 255);
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
