import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { DemoData } from '../DemoData.mjs';
import { prepareFirstStart } from './firstStart.mjs';

let folder;
let made;
let written;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'demo-data-'));
  made = 0;
  written = '';
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

const database = () => path.join(folder, 'readiness.sqlite');

function prepare(options = {}) {
  return prepareFirstStart({
    data: DemoData.onSqlite({ folder }),
    isWanted: true,
    stream: { write: text => (written += text), isTTY: true },
    make: async ({ days, onDay }) => {
      made += 1;
      onDay(days);
      onDay(1);
      fs.writeFileSync(database(), 'a past');
    },
    ...options,
  });
}

test('the first start has a past made, and a later one makes nothing', async () => {
  assert.equal(await prepare(), 'made');
  assert.match(written, /day 0 of 90[^]*day 89 of 90/);
  const notes = DemoData.onSqlite({ folder }).notes;
  assert.ok(notes.pastBegunAt <= notes.pastMadeAt);
  assert.equal(await prepare(), 'kept');
  assert.equal(made, 1);
});

test('what somebody worked in stays as it is', async () => {
  fs.writeFileSync(database(), 'work');
  assert.equal(await prepare(), 'kept');
  assert.equal(made, 0);
  assert.equal(fs.readFileSync(database(), 'utf8'), 'work');
});

test('nobody has to have a past', async () => {
  assert.equal(await prepare({ isWanted: false }), 'kept');
  assert.deepEqual([made, written], [0, '']);
});

test('half a past is begun anew', async () => {
  DemoData.onSqlite({ folder }).note({ pastBegunAt: '2026-01-15T12:00:00Z' });
  fs.writeFileSync(database(), 'half');
  fs.writeFileSync(`${database()}-journal`, 'half');
  assert.equal(await prepare(), 'made');
  assert.equal(fs.readFileSync(database(), 'utf8'), 'a past');
  assert.equal(fs.existsSync(`${database()}-journal`), false);
});

test('a past that cannot be made is said to be missing, and leaves nothing', async () => {
  const make = async () => {
    fs.writeFileSync(database(), 'half');
    throw new Error('P4D tomas: nobody can "dance"');
  };
  assert.equal(await prepare({ make }), 'failed');
  assert.match(written, /the portal starts without: P4D tomas: nobody can/);
  assert.deepEqual(fs.readdirSync(folder), []);
});
