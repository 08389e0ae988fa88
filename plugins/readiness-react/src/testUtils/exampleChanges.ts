import {
  ChangesReport,
  ChangesReportRequest,
  ReportedChange,
} from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';
import { CLAIMS_TRIAGE_REF } from './claimsTriage';

const DAY = 24 * 60;

/**
 * What changed in two weeks at two entities.
 * @public
 */
export function exampleChanges(
  now: string = FIXTURE_NOW,
  request: Partial<ChangesReportRequest> = {},
): ChangesReport {
  const { entityRef, group } = request;
  const change = (
    days: number,
    rest: Omit<ReportedChange, 'at' | 'entityRef' | 'entityTitle'>,
    ref: string = CLAIMS_TRIAGE_REF,
    title: string = 'Claims triage',
  ): ReportedChange => ({
    entityRef: ref,
    entityTitle: title,
    at: minutesBefore(now, days * DAY),
    ...rest,
  });
  const items: ReportedChange[] = [
    change(12, {
      kind: 'level',
      subject: 'ml-model',
      title: 'ML model',
      from: 'initial',
      to: 'managed',
      direction: 'up',
    }),
    change(
      3,
      {
        kind: 'gate',
        subject: 'data-ready',
        title: 'Data',
        from: 'passed',
        to: 'regressed',
        direction: 'down',
        reason: 'the data sheet is gone',
      },
      'component:default/fraud-scores',
      'Fraud scores',
    ),
    change(2, {
      kind: 'check',
      subject: 'p95-latency-within-slo',
      title: 'p95 latency is within the SLO',
      from: 'pass',
      to: 'fail',
      direction: 'down',
      reason: 'p95 latency is 412 ms, the SLO is 250 ms.',
    }),
    change(9, {
      kind: 'mode',
      subject: '',
      title: 'Delivery mode',
      from: 'Explore the problem',
      to: 'Prototype with users',
      direction: 'none',
    }),
    change(2, {
      kind: 'metric',
      subject: 'prometheus.latencyP95Ms',
      title: 'p95 latency',
      from: '231',
      to: '412',
      unit: 'ms',
      direction: 'down',
    }),
  ].filter(
    (item: ReportedChange) => !entityRef || item.entityRef === entityRef,
  );
  const scope = (): ChangesReport['scope'] => {
    if (entityRef) {
      return { kind: 'entity', ref: entityRef, title: 'Claims triage' };
    }
    return group
      ? { kind: 'group', ref: group, title: 'Fraud' }
      : { kind: 'all', title: 'All entities' };
  };
  return {
    from: request.from ?? minutesBefore(now, 14 * DAY),
    to: request.to ?? now,
    scope: scope(),
    entities: entityRef ? 1 : 12,
    changedEntities: entityRef ? 1 : 2,
    summary: {
      levelsUp: 1,
      levelsDown: 0,
      gatesPassed: 0,
      gatesLost: entityRef ? 0 : 1,
      checksFixed: 0,
      checksBroken: 1,
      modeChanges: 1,
    },
    items,
    truncated: false,
    policyVersions: [
      { version: '3f9c2a7be1d04c55', at: minutesBefore(now, 10 * DAY) },
    ],
  };
}
