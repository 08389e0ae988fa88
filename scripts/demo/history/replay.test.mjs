// A short past, lived through for real.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { DemoData } from '../DemoData.mjs';
import { readDemoConfig } from '../demoConfig.mjs';
import { seedPortal } from '../seed.mjs';
import { prepareFirstStart } from './firstStart.mjs';
import { HistoryBackend } from './HistoryBackend.mjs';
import { entityRefs, makeHistory } from './makeHistory.mjs';
import { readPeople } from './people.mjs';
import { DAY_MS } from './timeline.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../../..');
const EXAMPLES = path.join(ROOT, 'examples');
/** Two weeks of metrics begin in it. */
const DAYS = 9;
const NOW = new Date();
const { token } = readDemoConfig(ROOT);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'replay-'));
const config = path.join(folder, 'app-config.yaml');
const configFiles = [
  ...['app-config.yaml', 'app-config.demo.yaml'],
  path.relative(ROOT, config),
];
const data = DemoData.onSqlite({ folder });
let backend;

const daysAgo = days => new Date(NOW.getTime() - days * DAY_MS).toISOString();

async function get(url) {
  const response = await fetch(`${backend.baseUrl}/api/readiness/v1${url}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  assert.equal(response.status, 200, url);
  return response.json();
}

const entity = name => `/entities/component/default/${name}`;

/** As the start of the demo does it. */
function prepare() {
  return prepareFirstStart({
    ...{ data, isWanted: true, days: DAYS, root: ROOT, configFiles },
    logFile: path.join(folder, 'history.log'),
    stream: { write: () => true },
    make: options =>
      makeHistory({
        ...{ ...options, now: NOW },
        historyFolder: path.join(HERE, 'fixtures'),
      }),
  });
}

before(async () => {
  fs.writeFileSync(
    config,
    JSON.stringify({
      backend: {
        database: {
          client: 'better-sqlite3',
          connection: { directory: folder },
        },
      },
    }),
  );
  assert.equal(
    await prepare(),
    'made',
    fs.readFileSync(path.join(folder, 'history.log'), 'utf8').slice(-2000),
  );
  // the portal that starts then, on the same day
  backend = await HistoryBackend.start({
    ...{ root: ROOT, configFiles, begins: NOW },
    personas: readPeople(EXAMPLES),
    policyFolder: path.join(EXAMPLES, 'policies'),
    logFile: path.join(folder, 'portal.log'),
  });
  await backend.load(entityRefs(EXAMPLES));
  await backend.moveTo(NOW, { catalog: {} });
});

after(async () => {
  await backend?.stop();
  fs.rmSync(folder, { recursive: true });
});

test('what people did is there, with their names and on its day', async () => {
  const { ledger } = await get(`${entity('address-matcher')}/delivery-mode`);
  const { at, to, learned, decidedBy } = ledger.at(-1);
  assert.deepEqual(
    [at, to, learned, decidedBy],
    [
      ...[daysAgo(4), 'explore', 'Three rings shared an address.'],
      'user:default/tomas',
    ],
  );
});

test('so is what a catalog file said, and when it changed', async () => {
  const { ledger } = await get(`${entity('staffing-forecast')}/delivery-mode`);
  assert.deepEqual(ledger.map(({ from, to }) => [from, to]).reverse(), [
    [undefined, 'explore'],
    ['explore', 'productionise'],
  ]);
});

test('gates follow the evidence that was given, waivers end on their day', async () => {
  const { gates } = await get(entity('payout-service'));
  const gate = gates.find(({ name }) => name === 'risk-noted');
  assert.equal(gate.status, 'passed');
  assert.equal(gate.since, daysAgo(3));
  const { waivers } = await get(`${entity('claims-triage')}/governance`);
  assert.deepEqual(
    waivers.map(({ status, decidedBy }) => [status, decidedBy]),
    [['expired', 'user:default/grace']],
  );
});

test('trends have a point for each day, and the day of the policy', async () => {
  await seedPortal({
    ...{ baseUrl: backend.baseUrl, token, data, examplesDir: EXAMPLES },
  });
  await backend.settle();
  const { groups, policyVersions } = await get(
    `/fleet/trends?groupBy=owner&days=${DAYS}`,
  );
  assert.deepEqual(
    policyVersions
      .map(({ at }) => at.slice(0, 10))
      .filter(day => day >= daysAgo(3).slice(0, 10)),
    [daysAgo(2).slice(0, 10)],
  );
  const { points } = groups.find(({ key }) =>
    key.endsWith('/merchant-services'),
  );
  assert.equal(points.length, DAYS + 1); // with the one that it began with
  const [first, last] = [points.at(1), points.at(-1)];
  assert.equal(first.entities, last.entities - 1); // invoice-matcher came
  const { items } = await get(`${entity('payout-service')}/history`);
  assert.ok(
    items.some(
      ({ kind, subject, from, to }) =>
        kind === 'check' &&
        `${subject} ${from} ${to}` === 'unit-tests-pass fail pass',
    ),
  );
});

test('what was told of deployments moves in the report of what changed', async () => {
  const period = new URLSearchParams({
    ...{ from: daysAgo(8), to: NOW.toISOString() },
    entityRef: 'component:default/payout-service',
  });
  const { items } = await get(`/fleet/changes?${period}`);
  const moved = items.find(
    ({ subject }) => subject === 'delivery.deploymentsPerWeek',
  );
  assert.deepEqual(
    [moved.kind, moved.from, moved.to, moved.direction],
    ['metric', '1.4', '2.1', 'up'],
  );
});

test('a second start makes nothing, and to look at all again changes nothing', async () => {
  assert.equal(await prepare(), 'kept');
  const trail = () =>
    Promise.all(
      ['payout-service', 'claims-triage', 'staffing-forecast'].map(
        async name => {
          const entityRef = `component:default/${name}`;
          const { items } = await get(`/audit?entityRef=${entityRef}&limit=1`);
          return items[0].hash;
        },
      ),
    );
  const before = await trail();
  await backend.moveTo(NOW, { policies: true, catalog: {}, collect: true });
  assert.deepEqual(await trail(), before);
  assert.equal((await get('/audit/verify')).ok, true);
});
