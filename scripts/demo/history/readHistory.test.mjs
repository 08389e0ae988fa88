import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { metricsRuns } from './metricsRuns.mjs';
import { PastPolicies } from './PastPolicies.mjs';
import { History } from './readHistory.mjs';
import { DAY_MS, timeline } from './timeline.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const NOW = new Date('2026-01-31T12:00:00Z');
const history = new History(path.join(HERE, 'fixtures'));

test('what was different is so until its day, and no longer', () => {
  const ref = 'component:default/staffing-forecast';
  assert.deepEqual(history.catalogAt(4 * DAY_MS)[ref], {
    annotations: { 'readiness/delivery-mode': 'explore' },
    spec: {},
  });
  assert.equal(history.catalogAt(3 * DAY_MS)[ref], undefined);

  const payouts = 'component:default/payout-service';
  assert.deepEqual(history.resultsAt(payouts, 'ci', 2 * DAY_MS), {
    unitTestsPass: false,
  });
  assert.deepEqual(history.resultsAt(payouts, 'ci', DAY_MS), {});
  assert.deepEqual(history.resultsAt(payouts, 'registry', 2 * DAY_MS), {});
});

test('an entity is absent before it came', () => {
  const ref = 'component:default/invoice-matcher';
  assert.deepEqual(history.catalogAt(3 * DAY_MS)[ref], { absent: true });
  assert.equal(history.catalogAt(2 * DAY_MS)[ref], undefined);
  assert.equal(history.isKnownAt(ref, 3 * DAY_MS), false);
  assert.equal(history.isKnownAt(ref, 2 * DAY_MS), true);
});

test('the policy files of another day are those of that day', () => {
  const examplesDir = path.join(HERE, '../../../examples');
  const policies = new PastPolicies({ examplesDir, history });
  const read = name =>
    fs.readFileSync(path.join(policies.folder, name), 'utf8');
  const today = name =>
    fs.readFileSync(path.join(examplesDir, 'policies', name), 'utf8');
  try {
    policies.asOf(3 * DAY_MS);
    assert.match(read('retail.yaml'), /Retail, looking on/);
    assert.equal(read('payments.yaml'), today('payments.yaml'));
    policies.asOf(2 * DAY_MS);
    assert.equal(read('retail.yaml'), today('retail.yaml'));
  } finally {
    policies.remove();
  }
  assert.equal(fs.existsSync(policies.folder), false);
});

test('all that happens is in order, once a moment, with a moment on quiet days', () => {
  const run = { ago: 4 * DAY_MS, facts: [{ source: 'ci' }] };
  const moments = timeline({
    ...{ history, lengthMs: 8 * DAY_MS },
    runs: [run],
  });
  const agos = moments.map(({ ago }) => ago);
  assert.deepEqual(
    agos,
    [...new Set(agos)].sort((a, b) => b - a),
  );
  // the pipeline before the people, at the same moment
  const together = moments.find(({ ago }) => ago === run.ago);
  assert.deepEqual(together.facts, run.facts);
  assert.deepEqual(
    together.acts.map(({ by }) => by),
    ['tomas'],
  );
  // evidence of one who decides comes after the one who asks
  const waiver = moments.find(({ ago }) => ago === 2 * DAY_MS);
  assert.deepEqual(
    waiver.acts.map(({ by }) => by),
    ['ada', 'grace'],
  );
  // a change is a moment after what it ends
  const change = moments.find(({ ago }) => ago === 3 * DAY_MS - 1);
  assert.equal(change.catalog, true);
  assert.deepEqual(
    moments.filter(one => one.policies).map(({ ago }) => ago),
    [8 * DAY_MS - 1, 2 * DAY_MS - 1],
  );
  assert.deepEqual(
    moments.filter(one => one.collect).map(({ ago }) => ago),
    [2 * DAY_MS],
  );
  const days = moments.map(({ ago }) =>
    Math.floor((8 * DAY_MS - ago) / DAY_MS),
  );
  assert.deepEqual([...new Set(days)], [0, 1, 2, 3, 4, 5, 6, 7]);
});

test('nothing happens before the beginning', () => {
  const moments = timeline({ history, runs: [], lengthMs: 2.5 * DAY_MS });
  assert.deepEqual(
    moments.flatMap(({ acts }) => acts.map(({ by }) => by)),
    ['ada', 'grace'],
  );
});

test('teams tell once a week what came of deployments and incidents', () => {
  const asked = [];
  const runs = metricsRuns({
    ...{ history, now: NOW, lengthMs: 14 * DAY_MS },
    compute: input => {
      asked.push(input);
      return { delivery: { deploymentsPerWeek: asked.length }, incidents: {} };
    },
  });
  assert.equal(runs.length, 2);
  const [{ facts }] = runs;
  assert.deepEqual(facts[0], {
    entityRef: 'component:default/payout-service',
    source: 'delivery',
    values: { deploymentsPerWeek: 1 },
    observedAt: asked[0].now,
  });
  const { deployments, incidents } = asked[1];
  assert.equal(deployments.length, 10);
  assert.equal(deployments[0].at, '2026-01-11T12:00:00.000Z');
  assert.equal(deployments[0].committedAt, '2026-01-10T12:00:00.000Z');
  assert.deepEqual(incidents, [
    {
      openedAt: '2026-01-22T12:00:00.000Z',
      resolvedAt: '2026-01-22T16:00:00.000Z',
      severity: 'high',
      // the newest one before it
      deployment: '2026-01-21T12:00:00.000Z',
    },
  ]);
});
