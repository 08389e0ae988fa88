import {
  ListReviewsRequest,
  ReadinessReviewItem,
  ReadinessReviews,
} from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';

const DAY = 24 * 60;
const PAGE_SIZE = 50;

/**
 * Things that wait for a decision, one of every kind, oldest first.
 * @public
 */
export function exampleReviews(
  now: string = FIXTURE_NOW,
): ReadinessReviewItem[] {
  const item = (
    id: string,
    rest: Partial<ReadinessReviewItem> &
      Pick<ReadinessReviewItem, 'kind' | 'title'>,
  ): ReadinessReviewItem => ({
    id,
    entityRef: 'component:default/claims-triage',
    entityTitle: 'Claims triage',
    requestedBy: 'user:default/ada',
    waitingSince: minutesBefore(now, 2 * DAY),
    waitsFor: { groups: ['group:default/model-risk'], roles: [] },
    mine: true,
    changes: [],
    version: 'v14',
    riskTier: 'high',
    ...rest,
  });
  return [
    item('gate-deployment', {
      kind: 'gate',
      title: 'Deployment',
      gate: 'deployment',
      step: {
        name: 'model-risk',
        title: 'Model risk',
        number: 2,
        of: 7,
      },
      approvals: { given: 1, of: 2 },
      fingerprint: 'fp-deployment',
      reason: 'The rollback drill is done; please look at the bias report.',
      waitingSince: minutesBefore(now, 12 * DAY),
      dueAt: minutesBefore(now, 2 * DAY),
      changes: [
        'the evidence "Bias evaluation" is another one',
        'the check "Drift is watched" is met now',
      ],
    }),
    item('waiver-latency', {
      kind: 'waiver',
      title: 'p95 latency is within the SLO',
      subjectId: 'w-1',
      entityRef: 'component:default/fraud-scores',
      entityTitle: 'Fraud scores',
      reason: 'The new serving tier comes in May.',
      waitingSince: minutesBefore(now, 5 * DAY),
    }),
    item('gate-model', {
      kind: 'gate',
      title: 'Model',
      gate: 'model',
      entityRef: 'component:default/churn',
      entityTitle: 'Churn',
      step: { name: 'ethics', title: 'Ethics board', number: 1, of: 3 },
      fingerprint: 'fp-model',
      waitingSince: minutesBefore(now, 3 * DAY),
      dueAt: minutesBefore(now, -4 * DAY),
    }),
    item('classification-churn', {
      kind: 'classification',
      title: 'Limited instead of high',
      subjectId: 'c-1',
      entityRef: 'component:default/churn',
      entityTitle: 'Churn',
      reason: 'Nobody is refused anything by it.',
    }),
    item('concern-claims', {
      kind: 'concern',
      title: 'Labels of March look shifted',
      subjectId: 'k-1',
      requestedBy: 'user:default/grace',
      waitingSince: minutesBefore(now, DAY),
      dueAt: minutesBefore(now, -6 * DAY),
    }),
    item('gate-data', {
      kind: 'gate',
      title: 'Data',
      gate: 'data',
      entityRef: 'component:default/forecast',
      entityTitle: 'Forecast',
      step: { name: 'privacy', title: 'Privacy', number: 1, of: 1 },
      requestedBy: 'user:default/guest',
      mine: false,
      whyNotMine: 'you submitted it yourself',
      waitsFor: { groups: ['group:default/privacy'], roles: ['steward'] },
    }),
  ];
}

/**
 * What the backend answers from such a list: filtered, with counts, one page.
 * @public
 */
export function toReviewsPage(
  items: ReadinessReviewItem[],
  request: ListReviewsRequest = {},
): ReadinessReviews {
  const { waitingFor = 'me', kind, text = '' } = request;
  const words = text.toLocaleLowerCase('en-US');
  const matching = items.filter(
    item =>
      (waitingFor === 'all' || item.mine === (waitingFor === 'me')) &&
      (!kind || item.kind === kind) &&
      `${item.entityTitle} ${item.title}`
        .toLocaleLowerCase('en-US')
        .includes(words),
  );
  const start = Number(request.cursor ?? 0);
  const end = start + (request.limit ?? PAGE_SIZE);
  const mine = items.filter(item => item.mine).length;
  return {
    items: matching.slice(start, end),
    totalItems: matching.length,
    counts: { mine, others: items.length - mine },
    pageInfo: end < matching.length ? { nextCursor: String(end) } : {},
  };
}
