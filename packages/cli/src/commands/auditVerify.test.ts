import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aLog } from '../__testUtils__/aLog';
import { runReadiness } from '../__testUtils__/runReadiness';
import { TestServer } from '../__testUtils__/TestServer';

const VERIFY = ['audit', 'verify'];

// Every run is a process of its own.
jest.setTimeout(30_000);

describe('readiness audit verify', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'readiness-audit-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function verify(records: unknown[], ...args: string[]) {
    const file = path.join(folder, 'export.jsonl');
    writeFileSync(
      file,
      records
        .map(one => (typeof one === 'string' ? one : JSON.stringify(one)))
        .join('\n'),
    );
    return runReadiness(...VERIFY, '--file', file, ...args);
  }

  it('finds an export whole, without a backend', () => {
    const [a, b] = [aLog('a', 3), aLog('b', 2)];
    // As an export of several entities is: by time.
    const { code, stdout } = verify([a[0], b[0], a[1], b[1], a[2]]);
    expect(stdout).toBe(
      [
        'whole  2 logs with 5 records',
        `  component:default/a ends with record 2, ${a[2].hash}`,
        `  component:default/b ends with record 1, ${b[1].hash}`,
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    const one = verify([...a, ...b], '--entity', 'b', '--json');
    expect(JSON.parse(one.stdout)).toEqual({
      ...{ ok: true, entities: 1, records: 2, broken: [] },
      chains: [
        {
          ...{ entityRef: 'component:default/b', first: 0, last: 1 },
          lastHash: b[1].hash,
        },
      ],
    });
  });

  it('names the first record that was changed, and where an export begins', () => {
    const [, second, third] = aLog('a', 3);
    const { code, stdout } = verify([second, { ...third, reason: 'no' }]);
    expect(stdout).toMatch(
      /^broken {2}1 of 1 log with 2 records\n {2}component:default\/a record 2: the content of record 2 is not what was recorded\n {2}component:default\/a begins at record 1 in this file/,
    );
    expect(code).toBe(1);
  });

  it('ends with 2 on what is no export', () => {
    const empty = verify([]);
    expect(empty.stderr).toContain('there is no record in');
    expect(empty.code).toBe(2);
    const broken = verify([aLog('a', 1)[0], '{']);
    expect(broken.stderr).toContain('line 2 is no JSON');
    expect(broken.code).toBe(2);
  });

  it.each([
    [[...VERIFY, '--file', 'nowhere.jsonl'], 'cannot read nowhere.jsonl'],
    [VERIFY, 'name one with --server or READINESS_SERVER'],
    [[...VERIFY, 'more'], 'unexpected more'],
    [[...VERIFY, '--flie', 'a'], 'unknown option --flie'],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  describe('with a backend', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await TestServer.start();
    });
    afterAll(() => server.stop());

    it('tells its verdict', async () => {
      server.answer = {
        body: { ok: true, entities: 3, records: 1, broken: [] },
      };
      const whole = await server.run(...VERIFY);
      expect(whole.stdout).toBe('whole  3 logs with 1 record\n');
      expect(whole.code).toBe(0);
      expect(server.requests[0].url).toBe('/api/readiness/v1/audit/verify');
      server.answer = {
        body: {
          ...{ ok: false, entities: 1, records: 9 },
          broken: [
            { entityRef: 'component:default/a', sequence: 4, reason: 'no' },
          ],
        },
      };
      const broken = await server.run(...VERIFY, '--entity', 'a');
      expect(broken.stdout).toContain('  component:default/a record 4: no\n');
      expect(broken.code).toBe(1);
      expect(server.requests[0].url).toMatch(
        /verify\?entityRef=component%3Adefault%2Fa$/,
      );
      await server.run(...VERIFY, '--entity', 'policy');
      expect(server.requests[0].url).toMatch(/verify\?entityRef=policy$/);
    });

    it('ends with 2 without one', async () => {
      server.answer = { body: { ok: 'yes' } };
      const strange = await server.run(...VERIFY);
      expect(strange.stderr).toContain('something else than a verdict');
      expect(strange.code).toBe(2);
      server.refuse(404, 'NotFoundError', 'because');
      expect((await server.run(...VERIFY, '--entity', 'a')).code).toBe(2);
    });
  });
});
