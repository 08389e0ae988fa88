import { PolicyPreview } from 'backstage-plugin-readiness-common';
import { runReadiness } from '../__testUtils__/runReadiness';
import { TestServer } from '../__testUtils__/TestServer';

const level = (name: string, title: string, rank: number) => ({
  ...{ name, title, rank, of: 2 },
});

const WORSE: PolicyPreview = {
  policyVersion: 'abc',
  draftVersion: 'def',
  errors: [],
  documents: [{ kind: 'Check', name: 'latency', change: 'changed' }],
  total: 40,
  changed: 2,
  regressions: 1,
  transitions: [
    {
      ...{ kind: 'gate', name: 'release', title: 'Release' },
      ...{ from: 'passed', to: 'regressed', entities: 2 },
    },
    {
      ...{ kind: 'level', name: '', title: 'Level' },
      ...{ from: 'good', to: 'basic', entities: 1 },
    },
  ],
  entities: [
    {
      entityRef: 'component:default/a',
      title: 'Alpha | @ops *bold*',
      level: { from: level('good', 'Good', 2), to: level('basic', 'Basic', 1) },
      score: { from: 0.912, to: 0.5 },
      riskTier: { to: 'high' },
      gates: [
        { name: 'release', title: 'Release', from: 'passed', to: 'regressed' },
      ],
      checks: [{ name: 'latency', title: 'Latency', from: 'pass', to: 'fail' }],
    },
  ],
  truncated: true,
};
const NOTHING: PolicyPreview = {
  ...WORSE,
  ...{ documents: [], changed: 0, regressions: 0 },
  ...{ transitions: [], entities: [], truncated: false },
};
const BROKEN: PolicyPreview = {
  ...NOTHING,
  errors: [
    {
      ...{ file: 'valid/check.yaml', line: 7, column: 3, path: '$.spec' },
      ...{ code: 'unknown-fact', message: 'no such fact' },
    },
  ],
};

// Every run is a process of its own.
jest.setTimeout(30_000);

describe('readiness preview', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('sends the files and shows what would change', async () => {
    server.answer = { body: WORSE };
    const { code, stdout } = await server.run('preview', 'valid');
    expect(stdout).toBe(
      [
        '2 of 40 entities change, 1 of them for the worse',
        '  changed  Check/latency',
        '',
        '    2  Gate Release  passed → regressed',
        '    1  Level         good → basic',
        '',
        '',
        'Alpha | @ops *bold*  component:default/a',
        '  level Good → Basic',
        '  score 91.2 % → 50 %',
        '  risk tier nothing → high',
        '  gate Release passed → regressed',
        '  Latency pass → fail',
        '',
        'and 1 more',
        'policy version abc, draft def',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    const [{ method, url, headers, body }] = server.requests;
    expect(`${method} ${url}`).toBe('POST /api/readiness/v1/policies/preview');
    expect(headers.authorization).toBe('Bearer from-the-environment');
    const { files, mode } = JSON.parse(body);
    expect(mode).toBeUndefined();
    expect(files[0]).toEqual({
      path: expect.stringMatching(/^valid\/.*\.yaml$/),
      content: expect.stringContaining('apiVersion: readiness/v1'),
    });
  });

  it('writes a comment for a pull request, whatever people wrote into titles', async () => {
    server.answer = { body: WORSE };
    const { code, stdout } = await server.run(
      ...['preview', 'valid', '--format', 'markdown', '--mode', 'replace'],
    );
    expect(stdout).toBe(
      [
        '### Readiness: 2 of 40 entities change, 1 of them for the worse',
        '',
        '1 document differs from the policy in force: `Check/latency` changed.',
        '',
        '| What | From | To | Entities |',
        '| --- | --- | --- | ---: |',
        '| Gate Release | passed | regressed | 2 |',
        '| Level | good | basic | 1 |',
        '',
        '<details><summary>Entities</summary>',
        '',
        '| Entity | What changes |',
        '| --- | --- |',
        '| Alpha \\| @\u200Bops \\*bold\\*<br>component:default/a | level Good → Basic<br>score 91.2 % → 50 %<br>risk tier nothing → high<br>gate Release passed → regressed<br>Latency pass → fail |',
        '',
        'and 1 more',
        '',
        '</details>',
        '',
      ].join('\n'),
    );
    expect(JSON.parse(server.requests[0].body).mode).toBe('replace');
    expect(code).toBe(0);
  });

  it('stays within what a comment may hold', async () => {
    const [entity] = WORSE.entities;
    const many = Array.from({ length: 1000 }, () => ({
      ...entity,
      title: 'x'.repeat(900),
    }));
    server.answer = { body: { ...WORSE, changed: 1200, entities: many } };
    const { stdout } = await server.run(
      ...['preview', 'valid', '--format=markdown'],
    );
    expect(stdout.length).toBeLessThan(65_536);
    expect(stdout).toMatch(/\nand 11\d\d more\n/);
  });

  it('ends with 1 on a regression when that is asked for', async () => {
    const args = ['preview', 'valid', '--fail-on', 'regression'];
    server.answer = { body: WORSE };
    const json = await server.run(...args, '--format', 'json');
    expect(JSON.parse(json.stdout)).toEqual(WORSE);
    expect(json.code).toBe(1);
    server.answer = { body: NOTHING };
    const nothing = await server.run(...args);
    expect(nothing.stdout).toContain('none of 40 entities changes');
    expect(nothing.code).toBe(0);
  });

  it('ends with 1 on a draft with errors, and names their places', async () => {
    server.answer = { body: BROKEN };
    const { code, stderr } = await server.run('preview', 'valid');
    expect(stderr).toBe(
      'valid/check.yaml:7:3: no such fact ($.spec)\n1 error\n',
    );
    expect(code).toBe(1);
    const comment = await server.run('preview', 'valid', '--format=markdown');
    expect(comment.stdout).toContain(
      '- `valid/check.yaml:7:3: no such fact ($.spec)`',
    );
    expect(comment.code).toBe(1);
  });

  it('ends with 2 without a preview', async () => {
    server.refuse(413, 'PayloadTooLargeError', 'too much');
    const large = await server.run('preview', 'valid');
    expect(large.stderr).toContain('too much (413)');
    expect(large.code).toBe(2);
    server.answer = { body: { changed: 0 } };
    const strange = await server.run('preview', 'valid');
    expect(strange.stderr).toContain('something else than a preview');
    expect(strange.code).toBe(2);
  });

  it.each([
    [['preview'], 'no file or folder given'],
    [['preview', 'nowhere'], 'no such file or folder'],
    [['preview', 'valid'], 'name one with --server or READINESS_SERVER'],
    [['preview', 'valid', '--format', 'xml'], "not 'xml'"],
    [['preview', 'valid', '--fail-on', 'change'], "regression, not 'change'"],
    [
      ['preview', 'valid', '--mode', 'merge'],
      "overlay or replace, not 'merge'",
    ],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});
