import {
  ReadinessMode,
  ReadinessPractice,
} from 'backstage-plugin-readiness-common';

const PRACTICES: Record<string, ReadinessPractice> = {
  'weekly-user-session': {
    name: 'weekly-user-session',
    title: 'A session with users each week',
    purpose: 'Shows whether the result changes what people do.',
    inspiration: 'Continuous discovery',
    keep: 'The same few people each week, watched while they work.',
    leave: 'A separate discovery team that hands over findings.',
  },
  'evaluation-before-model': {
    name: 'evaluation-before-model',
    title: 'The evaluation before the model',
    purpose: 'Turns what users call good into a test that can be repeated.',
    inspiration: 'CRISP-DM, evaluation',
    keep: 'Real cases with the answer that a user agreed to.',
    leave: 'Thresholds of production.',
  },
  'visible-board': {
    name: 'visible-board',
    title: 'One board with little on it',
    purpose: 'Makes visible what is tried now and what it waits for.',
    inspiration: 'Kanban',
    keep: 'A limit on work in progress.',
    leave: 'Estimates and velocity.',
  },
  'consumer-contract': {
    name: 'consumer-contract',
    title: 'A contract with each consumer',
    purpose: 'Lets five teams build on it without being asked each time.',
    inspiration: 'Consumer-driven contracts',
    keep: 'A test that a consumer writes and we run.',
    leave: 'A meeting for every change.',
  },
  'error-budget': {
    name: 'error-budget',
    title: 'An error budget',
    purpose: 'Says when to stop adding and start repairing.',
    inspiration: 'Site reliability engineering',
    keep: 'One number that both sides look at.',
    leave: 'A budget for every endpoint.',
  },
};

function practices(...names: string[]): ReadinessPractice[] {
  return names.map(name => PRACTICES[name]);
}

/** Practices that a team may add. @public */
export function examplePractices(): ReadinessPractice[] {
  return Object.values(PRACTICES);
}

/** Delivery modes in the order of their stages. @public */
export function exampleModes(): ReadinessMode[] {
  return [
    {
      name: 'explore',
      title: 'Explore the problem',
      stage: 'problem-discovery',
      summary:
        'Two or three people find out whether there is a problem worth solving.',
      practices: practices('visible-board'),
      touchpoints: ['A conversation a week'],
      crew: [{ role: 'product lead', purpose: 'Speaks with users.' }],
      expects: { gates: ['experiment-ready'], sections: ['ml-model/data'] },
    },
    {
      name: 'prototype-with-users',
      title: 'Prototype with users',
      stage: 'prototype',
      summary:
        'A small team and a few real users change the product together, week by week.',
      practices: practices(
        'weekly-user-session',
        'evaluation-before-model',
        'visible-board',
      ),
      cadence: 'One week; ends with what we learned.',
      touchpoints: [
        'Two short conversations a week, the rest asynchronous',
        'Users present at the end of each week',
      ],
      crew: [
        { role: 'product lead', purpose: 'Speaks with users.' },
        { role: 'model engineer', purpose: 'Builds and evaluates.' },
        { role: 'data owner', purpose: 'Says what may be used.' },
      ],
      expects: {
        gates: ['experiment-ready', 'data-ready', 'model-validated'],
        sections: ['ml-model/data', 'ml-model/model'],
      },
    },
    {
      name: 'serve-other-teams',
      title: 'Serve other teams',
      stage: 'scale',
      summary: 'Others build on it: what it promises is written down and kept.',
      practices: practices(
        'evaluation-before-model',
        'consumer-contract',
        'error-budget',
      ),
      cadence: 'Two weeks, with an open hour for consumers.',
      touchpoints: ['An open hour for consumers every other week'],
      crew: [
        { role: 'product lead', purpose: 'Speaks with consumers.' },
        { role: 'model engineer', purpose: 'Builds and evaluates.' },
        { role: 'on-call lead', purpose: 'Keeps the promise at night.' },
      ],
      expects: { gates: 'all', sections: 'all' },
    },
  ];
}
