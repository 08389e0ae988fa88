import { ReadinessClient } from './ReadinessClient';

function setup(status: number, body: unknown) {
  const fetch = jest.fn(
    async (_url: string | URL | Request, _init?: RequestInit) =>
      new Response(JSON.stringify(body), {
        status,
        headers: { 'Content-Type': 'application/json' },
      }),
  );
  const client = new ReadinessClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

const failure = (statusCode: number, name: string) => ({
  error: { name, message: 'because' },
  request: { method: 'GET', url: '/' },
  response: { statusCode },
});

describe('ReadinessClient', () => {
  it('asks for an entity by its parts, with the token and the signal', async () => {
    const { client, fetch } = setup(200, { entityRef: 'component:default/x' });
    const { signal } = new AbortController();
    await expect(
      client.getEntityReadiness('Component:default/X', { token: 't', signal }),
    ).resolves.toEqual({ entityRef: 'component:default/x' });
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/readiness/v1/entities/component/default/x',
      expect.objectContaining({
        headers: { Authorization: 'Bearer t' },
        signal,
      }),
    );
  });

  it('says undefined for an entity that is not assessed and throws on other errors', async () => {
    await expect(
      setup(404, failure(404, 'NotFoundError')).client.getEntityReadiness(
        'component:default/x',
      ),
    ).resolves.toBeUndefined();
    await expect(
      setup(403, failure(403, 'NotAllowedError')).client.getEntityReadiness(
        'component:default/x',
      ),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 403 });
  });

  it('asks for the decision at a gate and says why there is none', async () => {
    const decision = { decision: 'deny', reasons: ['because'] };
    const { client, fetch } = setup(200, decision);
    await expect(
      client.getGateDecision('Component:default/X', 'a/b', { token: 't' }),
    ).resolves.toEqual(decision);
    expect(fetch).toHaveBeenCalledWith(
      'http://portal/api/readiness/v1/entities/component/default/x/gates/a%2Fb/decision',
      expect.objectContaining({ headers: { Authorization: 'Bearer t' } }),
    );
    await expect(
      setup(404, failure(404, 'NotFoundError')).client.getGateDecision(
        'component:default/x',
        'release',
      ),
    ).rejects.toMatchObject({
      statusCode: 404,
      body: { error: { message: 'because' } },
    });
  });

  it('repeats list parameters and leaves out absent ones', async () => {
    const { client, fetch } = setup(200, { items: [] });
    await client.listEntities({ filter: ['level=managed', 'text=a b'] });
    await client.getEntityHistory('component:default/x', {
      kinds: ['check', 'level'],
      limit: 5,
    });
    await client.listEntities();
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://portal/api/readiness/v1/entities?filter=level%3Dmanaged&filter=text%3Da+b',
      'http://portal/api/readiness/v1/entities/component/default/x/history?kinds=check&kinds=level&limit=5',
      'http://portal/api/readiness/v1/entities',
    ]);
  });

  it('pushes facts with the idempotency key and keeps the errors of a refusal', async () => {
    const ok = setup(200, { accepted: 1, unchanged: 0 });
    const facts = [
      { entityRef: 'component:default/x', source: 'ci', values: { ok: true } },
    ];
    await expect(
      ok.client.pushFacts(facts, { idempotencyKey: 'k' }),
    ).resolves.toEqual({ accepted: 1, unchanged: 0 });
    expect(ok.fetch.mock.calls[0][1]).toMatchObject({
      method: 'POST',
      headers: { 'Idempotency-Key': 'k', 'Content-Type': 'application/json' },
      body: JSON.stringify({ facts }),
    });

    const errors = [{ path: '$.facts[0].values.ok', message: 'no' }];
    const refused = setup(400, {
      ...failure(400, 'InputError'),
      error: { name: 'InputError', message: 'refused', errors },
    });
    await expect(refused.client.pushFacts(facts)).rejects.toMatchObject({
      statusCode: 400,
      body: { error: { errors } },
    });
  });

  it('evaluates, reads policies and sources', async () => {
    const { client, fetch } = setup(200, {});
    await client.evaluateEntity('component:default/x');
    await client.getPolicies();
    await client.getFactSources();
    expect(
      fetch.mock.calls.map(([url, init]) => `${init?.method ?? 'GET'} ${url}`),
    ).toEqual([
      'POST http://portal/api/readiness/v1/entities/component/default/x/evaluate',
      'GET http://portal/api/readiness/v1/policies',
      'GET http://portal/api/readiness/v1/fact-sources',
    ]);
  });
});
