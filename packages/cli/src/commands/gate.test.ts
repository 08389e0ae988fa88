import { runReadiness } from '../__testUtils__/runReadiness';
import { TestServer } from '../__testUtils__/TestServer';

const GATE = ['gate', 'release', '--entity', 'claims-triage'];

const decision = (word: string, enforcement = 'enforce') => ({
  decision: word,
  enforcement,
  status: word === 'allow' ? 'passed' : 'blocked',
  reasons: ['Release is as it is.', 'p95 latency: 412 ms > 250 ms'],
  policyVersion: 'abc',
  version: '14',
});

describe('readiness gate', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await TestServer.start();
  });
  afterAll(() => server.stop());

  it('ends with 0 to allow, and tells why', async () => {
    server.answer = { body: decision('allow', 'warn') };
    const { code, stdout } = await server.run(...GATE);
    expect(stdout).toBe(
      [
        'allow  release of component:default/claims-triage (gate is to warn)',
        'Release is as it is.',
        '  - p95 latency: 412 ms > 250 ms',
        'version 14, policy version abc',
        '',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(server.requests).toEqual([
      expect.objectContaining({
        method: 'GET',
        url: '/api/readiness/v1/entities/component/default/claims-triage/gates/release/decision',
        headers: expect.objectContaining({
          authorization: 'Bearer from-the-environment',
        }),
      }),
    ]);
  });

  it('ends with 1 to deny, also as JSON; flags win over the environment', async () => {
    server.answer = { body: decision('deny') };
    const { code, stdout } = await server.run(
      ...[...GATE, '--json', '--token', 'mine', '--if-unavailable', 'allow'],
      ...['--server', `${server.address}/portal/`],
    );
    expect(JSON.parse(stdout)).toEqual({
      entityRef: 'component:default/claims-triage',
      gate: 'release',
      ...decision('deny'),
    });
    expect(code).toBe(1);
    expect(server.requests[0].headers.authorization).toBe('Bearer mine');
    expect(server.requests[0].url).toMatch(/^\/portal\/api\/readiness\/v1\//);
  });

  it.each([
    [401, 'AuthenticationError', /does not accept the token/],
    [403, 'NotAllowedError', /may not do this \(403\)/],
    [404, 'NotFoundError', /because \(404\)/],
  ])('ends with 2 on %s, whatever --if-unavailable says', async (...row) => {
    const [status, name, message] = row;
    server.refuse(status, name, 'because');
    const { code, stderr, stdout } = await server.run(
      ...[...GATE, '--if-unavailable', 'allow', '--json'],
    );
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it.each([
    ['another page', '<html>', /answered with text\/html/],
    ['no decision', { decision: 'maybe' }, /something else than a decision/],
  ])('does not go on because of %s', async (_, body, message) => {
    server.answer = { body };
    const { code, stderr } = await server.run(
      ...[...GATE, '--if-unavailable', 'allow'],
    );
    expect(stderr).toMatch(message);
    expect(code).toBe(2);
  });

  describe('without an answer', () => {
    it.each<[string, () => void, RegExp]>([
      [
        'an error of the backend',
        () => server.refuse(503, 'ServiceUnavailableError', 'starting'),
        /starting \(503\)/,
      ],
      [
        'too many requests',
        () => server.refuse(429, 'TooManyRequestsError', 'slow down'),
        /slow down \(429\)/,
      ],
      [
        'silence',
        () => {
          server.answer = 'silent';
        },
        /gave no answer: .*timeout/,
      ],
      [
        'half an answer',
        () => {
          server.answer = 'broken';
        },
        /gave no answer: /,
      ],
    ])(
      '%s ends with 2, or as --if-unavailable says',
      async (_, fail, why) => {
        fail();
        const args = [...GATE, '--timeout', '1'];
        const plain = await server.run(...args);
        expect(plain.stderr).toMatch(why);
        expect(plain.code).toBe(2);

        const allow = await server.run(...args, '--if-unavailable', 'allow');
        expect(allow.stdout).toMatch(
          /^allow {2}release of .*\nThe backend made no decision; --if-unavailable says allow\.\n/,
        );
        expect(allow.code).toBe(0);

        const deny = ['--if-unavailable', 'deny', '--json'];
        const denied = await server.run(...args, ...deny);
        expect(JSON.parse(denied.stdout)).toEqual({
          entityRef: 'component:default/claims-triage',
          gate: 'release',
          decision: 'deny',
          unavailable: true,
          reasons: [expect.any(String), expect.stringMatching(why)],
        });
        expect(denied.code).toBe(1);
      },
      20_000,
    );

    it('nobody listens', () => {
      const nobody = ['--server', 'http://127.0.0.1:1'];
      const { code, stderr } = runReadiness(...GATE, ...nobody);
      expect(stderr).toMatch(/^readiness: http:\/\/127.0.0.1:1 gave no answer/);
      expect(code).toBe(2);
    });
  });

  it.each([
    [['gate', '--entity', 'x'], 'one gate is needed'],
    [['gate', 'release'], '--entity is needed'],
    [
      ['gate', 'release', '--entity', 'component:'],
      'is no reference of an entity',
    ],
    [GATE, 'name one with --server or READINESS_SERVER'],
    [[...GATE, '--server', 'portal'], 'is no http or https address'],
    [[...GATE, '--if-unavailable', 'maybe'], "allow or deny, not 'maybe'"],
    [
      [...GATE, '--server', 'http://127.0.0.1:1', '--timeout', '0'],
      '--timeout must be more than 0',
    ],
    [
      [
        ...[...GATE, '--server', 'http://127.0.0.1:1', '--token', 'a\nb'],
        ...['--if-unavailable', 'allow'],
      ],
      'invalid header value',
    ],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  it('explains itself', () => {
    const { code, stdout } = runReadiness('gate', '--help');
    expect(stdout).toContain('--if-unavailable');
    expect(stdout).toContain('1 to deny');
    expect(code).toBe(0);
  });
});
