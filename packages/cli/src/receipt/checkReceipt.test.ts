import { aSigner, now } from '../__testUtils__/aSigner';
import { checkReceipt, WantedReceipt } from './checkReceipt';

describe('checkReceipt', () => {
  let signer: Awaited<ReturnType<typeof aSigner>>;
  let keySet: { keys: (typeof signer.jwk)[] };

  beforeAll(async () => {
    signer = await aSigner('a');
    keySet = { keys: [(await aSigner('older')).jwk, signer.jwk] };
  });

  it.each<[string, () => Promise<string>, WantedReceipt, string]>([
    ['a denial', () => signer.sign({ decision: 'deny' }), {}, 'it says deny'],
    [
      'an expired one',
      () => signer.sign({ exp: now() - 60 }),
      {},
      'it expired at 20',
    ],
    [
      'another entity',
      () => signer.sign(),
      { entityRef: 'component:default/fraud-scoring' },
      'it is about entity component:default/claims-triage, not component:default/fraud-scoring',
    ],
    ['another gate', () => signer.sign(), { gate: 'build' }, 'not build'],
    [
      'another version',
      () => signer.sign(),
      { version: '15' },
      'it is about version 14, not 15',
    ],
    [
      'no version',
      () => signer.sign({ version: undefined }),
      { version: '14' },
      'it is about version (none), not 14',
    ],
    [
      'a gate that only observes',
      () => signer.sign({ status: 'blocked', enforcement: 'observe' }),
      { passedOnly: true },
      'the gate is blocked and allows only because it is to observe',
    ],
    [
      'a forgery',
      async () => (await aSigner('a')).sign(),
      {},
      'its signature is wrong',
    ],
    [
      'a key that is not known',
      () => signer.sign({}, { kid: 'c' }),
      {},
      'a key that is not among these',
    ],
    [
      'something else that is signed',
      () => signer.sign({ gate: undefined }),
      {},
      'no receipt of a gate',
    ],
    [
      'one that never expires',
      () => signer.sign({ exp: undefined }),
      {},
      'it is no good receipt',
    ],
    [
      'a changed one',
      async () => (await signer.sign()).replace(/\.[\w-]+\./, '.e30.'),
      {},
      'its signature is wrong',
    ],
    [
      'one without a signature',
      async () =>
        `${Buffer.from('{"alg":"none"}').toString('base64url')}.${
          (await signer.sign()).split('.')[1]
        }.AA`,
      {},
      'it is no good receipt',
    ],
  ])('refuses %s', async (_, make, wanted, problem) => {
    const { ok, problems } = await checkReceipt(await make(), keySet, wanted);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(ok).toBe(false);
  });

  it('takes what a gate that warns let through, when that is enough', async () => {
    const receipt = await signer.sign({
      status: 'blocked',
      enforcement: 'warn',
    });
    expect(await checkReceipt(receipt, keySet, {})).toMatchObject({ ok: true });
  });

  it('names everything that does not fit', async () => {
    const { problems } = await checkReceipt(
      await signer.sign({ decision: 'deny' }),
      keySet,
      { gate: 'build', version: '15' },
    );
    expect(problems).toEqual([
      'it is about gate release, not build',
      'it is about version 14, not 15',
      'it says deny',
    ]);
  });
});
