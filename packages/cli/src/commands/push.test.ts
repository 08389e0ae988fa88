import { runReadiness } from '../__testUtils__/runReadiness';
import { TestServer } from '../__testUtils__/TestServer';

const ENTITY = ['push', '--entity', 'claims-triage'];
const VALUE = [...ENTITY, '--source', 'ci', '--value', 'unitTestsPass=true'];
const entityRef = 'component:default/claims-triage';

describe('readiness push', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  beforeEach(() => {
    server.answer = { body: { accepted: 1, unchanged: 0 } };
  });
  afterAll(() => server.stop());

  it('sends values with what they are about', async () => {
    const { code, stdout } = await server.run(
      ...[...VALUE, '--value', 'unitTestCoveragePercent=86.5'],
      ...['--value', 'modelVersion="14"', '--value', 'owners=["a","b"]'],
      ...['--value', 'note=a=b', '--version', '14'],
      ...['--url', 'https://ci.example.com/1', '--idempotency-key', 'build-1'],
    );
    expect(stdout).toBe('1 accepted, 0 of them unchanged\n');
    expect(code).toBe(0);
    const [{ method, url, headers, body }] = server.requests;
    expect(`${method} ${url}`).toBe('POST /api/readiness/v1/facts');
    expect(headers).toMatchObject({
      authorization: 'Bearer from-the-environment',
      'idempotency-key': 'build-1',
    });
    expect(JSON.parse(body)).toEqual({
      facts: [
        {
          entityRef,
          source: 'ci',
          values: {
            unitTestsPass: true,
            unitTestCoveragePercent: 86.5,
            modelVersion: '14',
            owners: ['a', 'b'],
            note: 'a=b',
          },
          version: '14',
          url: 'https://ci.example.com/1',
        },
      ],
    });
  });

  it('sends the file that evaluate reads, and values beside it', async () => {
    const { code, stdout } = await server.run(
      ...[...VALUE, '--facts', 'facts.json', '--version=14', '--json'],
    );
    expect(JSON.parse(stdout)).toEqual({ accepted: 1, unchanged: 0 });
    expect(code).toBe(0);
    expect(JSON.parse(server.requests[0].body).facts).toEqual([
      {
        entityRef,
        source: 'prometheus',
        values: { latencyP95Ms: 412 },
        observedAt: '2026-01-15T11:54:00Z',
        url: 'https://grafana.meridian.example/d/claims-triage',
        version: '14',
      },
      {
        entityRef,
        source: 'slo',
        values: { latencyP95Ms: 250 },
        version: '14',
      },
      {
        entityRef,
        source: 'catalog',
        values: { hasOwner: true },
        version: '14',
      },
      {
        entityRef,
        source: 'ci',
        values: { unitTestsPass: true },
        version: '14',
      },
    ]);
  });

  it('ends with 1 and names every bad place when the facts are refused', async () => {
    server.refuse(400, 'InputError', '1 problem', {
      errors: [
        { path: '$.facts[0].values.a', message: 'must be a number' },
        { path: '$.facts[0].entityRef', message: 'is not an entity' },
      ],
    });
    const { code, stderr } = await server.run(...VALUE);
    expect(stderr).toBe(
      '$.facts[0].values.a must be a number\n$.facts[0].entityRef is not an entity\nnothing was stored\n',
    );
    expect(code).toBe(1);
  });

  it.each([
    [403, 'NotAllowedError', /may not do this/],
    [409, 'ConflictError', /because \(409\)/],
    [500, 'Error', /because \(500\)/],
  ])('ends with 2 on %s', async (status, name, message) => {
    server.refuse(status, name, 'because');
    const { code, stderr } = await server.run(...VALUE);
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  it.each([
    [['push'], '--entity is needed'],
    [ENTITY, 'no fact given'],
    [[...ENTITY, '--value', 'a=1'], '--value needs the --source'],
    [[...VALUE, '--value', 'a'], "--value must be name=value, not 'a'"],
    [[...VALUE, '--value', 'unitTestsPass=1'], 'is given twice'],
    [[...VALUE, 'more'], 'unexpected more'],
    [[...ENTITY, '--facts', 'missing.json'], 'cannot read the facts'],
    [VALUE, 'name one with --server or READINESS_SERVER'],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('leaves the version of the program where it was', () => {
    expect(runReadiness('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
