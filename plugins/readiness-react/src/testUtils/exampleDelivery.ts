import {
  EntityDelivery,
  ModeComparison,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';
import { FIXTURE_NOW, minutesBefore } from './builders';
import { CLAIMS_TRIAGE_REF } from './claimsTriage';
import { exampleContext } from './exampleContext';
import { exampleModes, examplePractices } from './exampleModes';

const DAY = 24 * 60;

function exampleLedger(now: string): ReadinessLedgerEntry[] {
  const days = (count: number) => minutesBefore(now, count * DAY);
  return [
    {
      id: 'l-4',
      at: days(9),
      kind: 'review',
      from: 'prototype-with-users',
      to: 'prototype-with-users',
      fromTitle: 'Prototype with users',
      toTitle: 'Prototype with users',
      learned: 'Clerks trust the ranking, not yet the reasons.',
      changes: {
        users: 'A second office joined.',
        data: 'Storm claims came in.',
      },
      evidence: [
        {
          url: 'https://notes.example.com/review',
          title: 'Notes of the review',
        },
      ],
      decidedBy: 'user:default/ada',
      declaredIn: 'portal',
      reviewBy: minutesBefore(now, -20 * DAY).slice(0, 10),
      level: 'managed',
      score: 0.69,
      version: '14',
    },
    {
      id: 'l-3',
      at: days(29),
      kind: 'correction',
      from: 'explore',
      to: 'prototype-with-users',
      fromTitle: 'Explore the problem',
      toTitle: 'Prototype with users',
      learned: 'It was six offices that asked, not five.',
      evidence: [],
      decidedBy: 'user:default/ada',
      declaredIn: 'portal',
      corrects: 'l-2',
    },
    {
      id: 'l-2',
      at: days(30),
      kind: 'change',
      from: 'explore',
      to: 'prototype-with-users',
      fromTitle: 'Explore the problem',
      toTitle: 'Prototype with users',
      learned:
        'Five offices asked for it; nobody knows yet what a good answer is.',
      evidence: [],
      practices: { added: ['error-budget'], removed: ['visible-board'] },
      decidedBy: 'user:default/ada',
      declaredIn: 'portal',
      correctedBy: 'l-3',
      level: 'initial',
      score: 0.47,
    },
    {
      id: 'l-1',
      at: days(80),
      kind: 'change',
      to: 'explore',
      toTitle: 'Explore the problem',
      evidence: [],
      decidedBy: 'catalog',
      declaredIn: 'catalog',
      level: 'initial',
      score: 0.31,
    },
  ];
}

function exampleAdvice(now: string): EntityDelivery['advice'] {
  const seen = minutesBefore(now, 12);
  return [
    {
      rule: 'many-teams-depend-on-a-prototype',
      title: 'Others have begun to depend on this prototype',
      reason:
        'Five teams depend on it (claims, fraud, pricing, legal, call centre), and it is worked on as a prototype.',
      facts: [
        {
          name: 'catalog.dependentOwners',
          title: 'Teams that depend on it',
          value: ['claims', 'fraud', 'pricing', 'legal', 'call-centre'],
          observedAt: seen,
        },
      ],
      severity: 'important',
      suggests: {
        mode: { name: 'serve-other-teams', title: 'Serve other teams' },
        practice: {
          name: 'consumer-contract',
          title: 'A contract with each consumer',
          purpose: 'Lets five teams build on it without being asked each time.',
        },
      },
    },
    {
      rule: 'role-missing-at-high-risk',
      title: 'Nobody holds a role that this risk asks for',
      reason: 'The risk tier is high, and nobody is the data owner.',
      facts: [],
      severity: 'info',
      suggests: { role: 'data owner' },
    },
    {
      rule: 'single-owner',
      title: 'One person knows it all',
      reason: 'One person made 94 % of the changes in 90 days.',
      facts: [],
      severity: 'info',
      suggests: {},
      answer: {
        answer: 'not-for-us',
        by: 'user:default/lin',
        at: minutesBefore(now, 4 * DAY),
        reason: 'The second engineer starts in April.',
      },
    },
  ];
}

/**
 * How the team of the example entity works: a composed mode, its context, ledger and advice. The
 * reader may do everything.
 * @public
 */
export function exampleDelivery(now: string = FIXTURE_NOW): EntityDelivery {
  const modes = exampleModes();
  const practices = examplePractices();
  const [, mode] = modes;
  const added = practices.find(({ name }) => name === 'error-budget')!;
  return {
    entityRef: CLAIMS_TRIAGE_REF,
    current: {
      ...mode,
      practices: [
        ...mode.practices.filter(({ name }) => name !== 'visible-board'),
        { ...added, added: true },
      ],
      since: minutesBefore(now, 30 * DAY),
      declaredIn: 'portal',
      leftOut: mode.practices.filter(({ name }) => name === 'visible-board'),
      roles: mode.crew.map(({ role, purpose }) => ({
        role,
        purpose,
        heldBy: role === 'data owner' ? [] : ['user:default/ada'],
      })),
    },
    context: exampleContext(),
    ledger: exampleLedger(now),
    advice: exampleAdvice(now),
    suggestions: [
      {
        mode: 'serve-other-teams',
        title: 'Serve other teams',
        reasons: [
          'Five teams depend on it.',
          'Its lifecycle in the catalog is production.',
        ],
      },
    ],
    raised: [
      {
        profile: 'Regulated',
        reason: 'it is critical infrastructure',
        gates: ['deployment-ready'],
        sections: ['ml-model/monitoring'],
        checks: ['rollback-approver-known'],
      },
    ],
    review: {
      dueAt: minutesBefore(now, -20 * DAY),
      overdue: false,
      lastAt: minutesBefore(now, 9 * DAY),
    },
    modes,
    practices,
    may: { change: true, setContext: true, answer: true },
  };
}

/**
 * What serving other teams would bring to the example entity.
 * @public
 */
export function exampleComparison(): ModeComparison {
  const [, from, to] = exampleModes();
  const has = (list: { name: string }[], name: string) =>
    list.some(one => one.name === name);
  return {
    from: { name: from.name, title: from.title },
    to: { name: to.name, title: to.title, summary: to.summary },
    practices: {
      added: to.practices.filter(({ name }) => !has(from.practices, name)),
      removed: from.practices.filter(({ name }) => !has(to.practices, name)),
      kept: to.practices.filter(({ name }) => has(from.practices, name)),
    },
    roles: {
      added: [
        {
          role: 'on-call lead',
          purpose: 'Keeps the promise at night.',
          heldBy: [],
        },
      ],
      removed: [{ role: 'data owner' }],
      kept: [{ role: 'product lead' }, { role: 'model engineer' }],
    },
    touchpoints: {
      added: to.touchpoints,
      removed: from.touchpoints,
      kept: [],
    },
    cadence: { from: from.cadence, to: to.cadence },
    gates: {
      expected: [
        { name: 'deployment-ready', title: 'Deployment', status: 'blocked' },
        { name: 'production-ready', title: 'Production', status: 'ready' },
      ],
      noLonger: [],
    },
    sections: { expected: ['ml-model/monitoring'], noLonger: [] },
    level: { from: 'managed', to: 'initial' },
    score: { from: 0.72, to: 0.51 },
    checks: { expectedFrom: 18, expectedTo: 27, failingTo: 8 },
  };
}
