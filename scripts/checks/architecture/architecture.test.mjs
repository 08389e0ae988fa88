import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findEngineDependencyProblems, findLayerProblems } from './layers.mjs';
import { findImpureEngineCode, findSourceProblems } from './sources.mjs';
import { findTraces } from './traces.mjs';

const engine = { name: 'backstage-plugin-readiness-engine' };
const common = { name: 'backstage-plugin-readiness-common' };

test('dependencies among our packages point one way', () => {
  const up = { ...common, dependencies: { [engine.name]: 'workspace:^' } };
  assert.deepEqual(findLayerProblems([engine, up]), []);
  const down = {
    ...engine,
    peerDependencies: { [common.name]: 'workspace:^' },
  };
  assert.deepEqual(findLayerProblems([down, common]), [
    'backstage-plugin-readiness-engine must not depend on backstage-plugin-readiness-common',
  ]);
  const module = {
    name: 'backstage-plugin-readiness-backend-module-x',
    dependencies: { 'backstage-plugin-readiness-backend': 'workspace:^' },
  };
  assert.equal(
    findLayerProblems([module, { name: 'backstage-plugin-readiness-backend' }])
      .length,
    1,
  );
});

test('a package without a place is reported', () => {
  assert.equal(
    findLayerProblems([{ name: 'backstage-plugin-stranger' }]).length,
    1,
  );
});

test('the engine depends on no runtime of Backstage', () => {
  const impure = {
    ...engine,
    dependencies: { '@backstage/backend-plugin-api': '^1', zod: '^4' },
  };
  assert.equal(findEngineDependencyProblems([impure]).length, 1);
  assert.equal(findEngineDependencyProblems([common]).length, 1);
});

test('the engine has no clock and no I/O, its tests may', () => {
  const text =
    "import fs from 'node:fs';\nconst now = Date.now();\nnew Date(input.now);\n";
  const path = 'plugins/readiness-engine/src/assess.ts';
  assert.equal(findImpureEngineCode([{ path, text }]).length, 2);
  const inTest = { path: path.replace('.ts', '.test.ts'), text };
  assert.deepEqual(findImpureEngineCode([inTest]), []);
});

test('long files, marks and skipped tests are reported with their place', () => {
  const long = { path: 'a.ts', text: 'x\n'.repeat(301) };
  const mark = {
    path: 'b.ts',
    text: "ok\nconst word = 'TODO';\n// TODO later\n",
  };
  const skipped = { path: 'c.test.ts', text: 'it.skip(\n' };
  const reasoned = {
    path: 'd.ts',
    text: '// eslint-disable-next-line x -- the types are wrong\n',
  };
  const problems = findSourceProblems([long, mark, skipped, reasoned]);
  assert.equal(problems.length, 3);
  assert.match(problems[1], /^b\.ts:3 /);
  const generated = { ...long, path: 'src/schema/openapi/generated.ts' };
  assert.deepEqual(findSourceProblems([generated]), []);
});

test('traces of one machine are reported, invented hosts are not', () => {
  const machine = {
    root: '/srv/build/readiness',
    registryHost: 'npm.corp.internal',
  };
  const bad = [
    'see /srv/build/readiness/docs/x.md',
    `cat ${'/ro'}ot/notes`,
    'https://npm.corp.internal/left-pad',
    `https://${'artifactory'}.corp.internal/npm`,
  ];
  const good = [
    'https://registry.meridian.example/left-pad',
    'GET /facts',
    '/usr/bin/chromium',
  ];
  const lines = list => list.map(text => ({ path: 'f', text }));
  assert.equal(findTraces(lines(bad), machine).length, bad.length);
  assert.deepEqual(findTraces(lines(good), machine), []);
});
