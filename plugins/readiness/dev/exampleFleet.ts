import {
  FleetApi,
  FleetCell,
  FleetEntity,
  FleetGroup,
  FleetSummary,
  FleetSummaryRequest,
  FleetTrendPoint,
} from 'backstage-plugin-readiness-common';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Name, entities, known, score of now, change over the period. */
const GROUPS: [string, number, number, number, number][] = [
  ['retail', 11, 9, 0.41, -0.02],
  ['research', 3, 3, 0.52, 0.19],
  ['payments', 14, 14, 0.72, 0.05],
  ['claims', 8, 8, 0.83, 0],
];

const COLUMNS: Record<string, { name: string; title: string }[]> = {
  sections: ['data', 'model', 'infrastructure', 'monitoring', 'governance'].map(
    name => ({ name: `ml-model/${name}`, title: name }),
  ),
  dimensions: ['data', 'operations', 'security'].map(name => ({
    name,
    title: name,
  })),
  gates: ['model-validated', 'deployment', 'production'].map(name => ({
    name,
    title: name.replace('-', ' '),
  })),
  levels: [
    { name: 'none', title: 'No level' },
    { name: 'initial', title: 'Initial' },
    { name: 'managed', title: 'Managed' },
  ],
};

function toDate(now: string, daysAgo: number): string {
  return new Date(Date.parse(now) - daysAgo * DAY_MS).toISOString();
}

function toTrend(
  now: string,
  options: { days: number; score: number; change: number; entities: number },
): FleetTrendPoint[] {
  const { days, score, change, entities } = options;
  return Array.from({ length: days + 1 }, (_, day) => ({
    date: toDate(now, days - day).slice(0, 10),
    score: score - change * (1 - Math.round((day / days) * 4) / 4),
    known: entities,
    entities,
  }));
}

function toCell(
  show: string,
  column: number,
  group: { entities: number; known: number; score: number },
): FleetCell {
  const value = Math.max(
    0,
    Math.min(1, group.score + [0.14, 0.05, 0.2, -0.3, 0.02][column]),
  );
  if (show === 'gates') {
    const passed = Math.round(value * group.known);
    return {
      value: passed / group.known,
      known: group.known,
      entities: group.entities,
      counts: { passed, blocked: group.entities - passed },
    };
  }
  return column === 4 && group.entities < 5
    ? { known: 0, entities: 0 }
    : { value, known: group.known, entities: group.entities };
}

function toGroup(
  now: string,
  request: FleetSummaryRequest,
  [name, entities, known, score, change]: (typeof GROUPS)[number],
): FleetGroup {
  const { days = 30, show = 'sections' } = request;
  const reached = Math.round(score * entities);
  return {
    key: `group:default/${name}`,
    title: name[0].toUpperCase() + name.slice(1),
    ...(request.likeWithLike && {
      deliveryMode: 'prototype',
      riskTier: 'high',
    }),
    entities,
    known,
    small: entities < 5,
    score,
    scoreWithoutWaivers: score - 0.03,
    levels: [
      { name: 'none', title: 'No level', rank: 0, entities: 1 },
      {
        name: 'initial',
        title: 'Initial',
        rank: 1,
        entities: entities - reached,
      },
      { name: 'managed', title: 'Managed', rank: 2, entities: reached - 1 },
    ],
    cells: Object.fromEntries(
      COLUMNS[show].map((column, index) => [
        column.name,
        toCell(show, index, { entities, known, score }),
      ]),
    ),
    change,
    changeKnown: known,
    trend: toTrend(now, { days, score, change, entities }),
    openWaivers: 1,
  };
}

/** Four groups, one of them small and one with entities that have no score. */
export function exampleSummary(
  now: string,
  request: FleetSummaryRequest,
): FleetSummary {
  const { groupBy, show = 'sections', days = 30 } = request;
  const weights = request.weights?.join(' + ');
  return {
    groupBy,
    show,
    columns: COLUMNS[show],
    groups: GROUPS.map(group => toGroup(now, request, group)),
    total: {
      ...toGroup(now, request, ['all', 36, 34, 0.63, 0.03]),
      key: 'all',
      title: 'All',
      deliveryMode: undefined,
      riskTier: undefined,
    },
    formula: weights
      ? `weighted mean of the dimensions: ${weights}`
      : 'mean of the scores of the entities that have one',
    from: toDate(now, days).slice(0, 10),
    to: now.slice(0, 10),
    asOf: toDate(now, 0.003),
  };
}

const GATES = ['Model validated', 'Deployment', 'Production'];
const STATUSES = ['passed', 'in-review', 'blocked', 'upcoming'];

/** Rows of the list, enough for two pages. */
export function exampleFleetEntities(now: string): FleetEntity[] {
  return Array.from({ length: 30 }, (_, index): FleetEntity => {
    const score = index === 3 ? undefined : 0.31 + ((index * 7) % 60) / 100;
    return {
      entityRef: `component:default/${
        index === 0 ? 'claims-triage' : `model-${index}`
      }`,
      title: index === 0 ? 'Claims triage' : `Model ${index}`,
      type: 'ml-service',
      owner: `group:default/${GROUPS[index % 4][0]}`,
      system: 'system:default/payments-risk',
      domain: 'domain:default/risk',
      businessUnit: 'Banking',
      lifecycle: 'production',
      deliveryMode: 'prototype',
      riskTier: 'high',
      profile: 'regulated',
      level:
        index % 3 === 0
          ? undefined
          : { name: 'initial', title: 'Initial', rank: 1, of: 4 },
      score,
      counts: {
        pass: 12 + (index % 5),
        fail: index % 4,
        unknown: 2,
        error: 0,
        waived: index % 2,
        upcoming: 3,
        'not-applicable': 1,
      },
      tags: ['fraud'],
      gates: GATES.map((title, gate) => ({
        name: title.toLowerCase().replace(' ', '-'),
        title,
        status: STATUSES[Math.min(3, gate + (index % 2))],
        since: toDate(now, 3 + gate),
      })),
      openWaivers: index % 2,
      stale: index === 2,
      change: index === 3 ? undefined : ((index % 5) - 2) / 100,
      assessedAt: toDate(now, 0.01),
      policyVersion: '3f9c2a7be1d04c55',
    };
  });
}

function toPage(items: FleetEntity[], limit: number, cursor?: string) {
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    totalItems: items.length,
    pageInfo: end < items.length ? { nextCursor: String(end) } : {},
  };
}

const FACETS: Record<string, [string, string, number][]> = {
  gate: [
    ['deployment:blocked', 'Deployment: blocked', 7],
    ['deployment:passed', 'Deployment: passed', 24],
  ],
  owner: GROUPS.map(([name, entities]) => [
    `group:default/${name}`,
    name,
    entities,
  ]),
};

/** Many entities at once, as the Readiness page shows them. */
export function exampleFleet(now: string): Partial<FleetApi> {
  const views: Awaited<ReturnType<FleetApi['listViews']>>['items'] = [];
  return {
    getSummary: async request => exampleSummary(now, request),
    getTrends: async ({ groupBy, groups, days = 30 }) => ({
      groupBy,
      groups: exampleSummary(now, { groupBy, days })
        .groups.filter(({ key }) => !groups || groups.includes(key))
        .map(({ key, title, trend }) => ({
          key,
          title,
          points: trend.map(point => ({ ...point, levels: {} })),
        })),
      policyVersions: [{ version: '3f9c2a7be1d04c55', at: toDate(now, 11) }],
    }),
    getFacets: async request =>
      Object.fromEntries(
        (request?.fields ?? []).map(field => [
          field,
          (FACETS[field] ?? []).map(([value, title, entities]) => ({
            value,
            title,
            entities,
          })),
        ]),
      ),
    getEntities: async ({ filter = [], limit = 25, cursor } = {}) => {
      const owners = filter.flatMap(term =>
        term.startsWith('owner=') ? [term.slice('owner='.length)] : [],
      );
      return toPage(
        exampleFleetEntities(now).filter(
          ({ owner }) => owners.length === 0 || owners.includes(owner ?? ''),
        ),
        limit,
        cursor,
      );
    },
    listViews: async () => ({ items: [...views] }),
    saveView: async view => {
      const saved = {
        ...view,
        id: String(views.length + 1),
        owner: 'user:default/guest',
        mine: true,
      };
      views.push(saved);
      return saved;
    },
    deleteView: async id => {
      const at = views.findIndex(view => view.id === id);
      views.splice(at, 1);
    },
  };
}
