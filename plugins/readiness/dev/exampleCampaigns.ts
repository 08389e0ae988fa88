import { NotFoundError } from '@backstage/errors';
import {
  Campaign,
  CampaignInput,
  FleetApi,
} from 'backstage-plugin-readiness-common';

const DAY_MS = 24 * 60 * 60 * 1000;

function toDay(now: string, days: number): string {
  return new Date(Date.parse(now) + days * DAY_MS).toISOString().slice(0, 10);
}

const LEFT: Campaign['left'] = [
  ['churn-model', 'Churn model', 'retail', 'Its runbook is not known.'],
  ['basket-recommender', 'Basket recommender', 'retail', 'It has no runbook.'],
  ['claims-triage', 'Claims triage', 'claims', 'It has no runbook.'],
].map(([name, title, owner, reason]) => ({
  entityRef: `component:default/${name}`,
  title,
  owner: `group:default/${owner}`,
  reason,
}));

/** One that is under way, with a milestone behind it and one ahead. */
export function exampleCampaign(
  now: string,
  changes: Partial<Campaign> = {},
): Campaign {
  return {
    name: 'runbooks',
    title: 'Every model has a runbook',
    description: 'Ask in #ml-platform; the template takes half an hour.',
    owner: 'group:default/platform',
    target: { check: 'runbook-present' },
    targetTitle: 'A runbook exists',
    filter: ['type=ml-service'],
    startsAt: toDay(now, -30),
    deadline: toDay(now, 20),
    milestones: [
      { title: 'The first', date: toDay(now, -15), share: 0.25, reached: 0.5 },
      { title: 'Most', date: toDay(now, 5), share: 0.8 },
    ],
    declaredIn: 'portal',
    entities: 8,
    done: 5,
    left: LEFT,
    progress: [
      [-30, 1],
      [-20, 3],
      [-15, 4],
      [0, 5],
    ].map(([days, done]) => ({ date: toDay(now, days), done, entities: 8 })),
    state: 'running',
    may: { edit: true },
    ...changes,
  };
}

/** Four campaigns in different states, one of them of the policy. */
export function exampleCampaigns(now: string): Campaign[] {
  return [
    exampleCampaign(now, {
      name: 'lineage',
      title: 'Know where training data comes from',
      owner: 'group:default/governance',
      target: { gate: 'data-approved' },
      targetTitle: 'Gate Data approved is passed',
      state: 'reached',
      entities: 6,
      done: 6,
      left: [],
      milestones: [],
      deadline: toDay(now, -40),
    }),
    exampleCampaign(now),
    exampleCampaign(now, {
      name: 'managed',
      title: 'Everything is at least managed',
      owner: 'group:default/governance',
      target: { scorecard: 'ml-model', level: 'managed' },
      targetTitle: 'Level Managed of ML model',
      description: undefined,
      state: 'late',
      entities: 31,
      done: 12,
      filter: [],
      deadline: toDay(now, 6),
      milestones: [
        { title: 'Half', date: toDay(now, -3), share: 0.5, reached: 0.36 },
      ],
      declaredIn: 'policy',
      may: { edit: false },
    }),
    exampleCampaign(now, {
      name: 'slo',
      title: 'Latency is promised',
      state: 'planned',
      startsAt: toDay(now, 8),
      deadline: toDay(now, 90),
      entities: 0,
      done: 0,
      left: [],
      milestones: [],
      progress: [],
    }),
  ];
}

/** Campaigns that are kept in memory. */
export function exampleCampaignApi(
  now: string,
  campaigns: Campaign[] = exampleCampaigns(now),
): Partial<FleetApi> {
  const find = (name: string) => {
    const campaign = campaigns.find(one => one.name === name);
    if (!campaign) {
      throw new NotFoundError(`There is no campaign ${name}`);
    }
    return campaign;
  };
  const written = ({ milestones = [], ...input }: CampaignInput) => ({
    ...input,
    startsAt: input.startsAt ?? now.slice(0, 10),
    milestones,
  });
  return {
    listCampaigns: async () => ({
      items: campaigns.map(one => ({ ...one, left: [], progress: [] })),
    }),
    getCampaign: async name => find(name),
    createCampaign: async input => {
      const campaign = exampleCampaign(now, {
        ...written(input),
        name: `campaign-${campaigns.length + 1}`,
        done: 0,
        entities: 0,
        left: [],
        progress: [],
      });
      campaigns.push(campaign);
      return campaign;
    },
    updateCampaign: async (name, input) =>
      Object.assign(find(name), written(input)),
    deleteCampaign: async name => {
      campaigns.splice(campaigns.indexOf(find(name)), 1);
    },
    getEntityCampaigns: async () => ({
      items: campaigns
        .filter(({ state }) => state === 'running' || state === 'late')
        .map(({ name, title, deadline, targetTitle, state }) => ({
          name,
          title,
          deadline,
          targetTitle,
          state,
          done: name === 'managed',
        })),
    }),
  };
}
