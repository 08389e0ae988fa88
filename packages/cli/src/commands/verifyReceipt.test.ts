import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aSigner, STATEMENT } from '../__testUtils__/aSigner';
import { runReadiness } from '../__testUtils__/runReadiness';
import { TestServer } from '../__testUtils__/TestServer';

// Every run is a process of its own.
jest.setTimeout(30_000);

describe('readiness verify-receipt', () => {
  let folder: string;
  let keys: string;
  let keySet: { keys: object[] };
  let signer: Awaited<ReturnType<typeof aSigner>>;

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'readiness-receipt-'));
    signer = await aSigner('a');
    keySet = { keys: [signer.jwk] };
    keys = path.join(folder, 'keys.json');
    writeFileSync(keys, JSON.stringify(keySet));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const verify = (receipt: string, ...args: string[]) =>
    runReadiness('verify-receipt', receipt, '--keys', keys, ...args);

  const WANTED = ['--entity', 'claims-triage', '--gate', 'release'];

  it('finds a good receipt good, with nobody asked', async () => {
    const { code, stdout } = verify(
      await signer.sign(),
      ...[...WANTED, '--version', '14', '--allow-only'],
    );
    expect(stdout).toMatch(
      /^allow {2}release of component:default\/claims-triage\nRelease is passed: all is there\nversion 14, policy version abc\nsigned by https:\/\/portal.example.com\/api\/readiness at 20.*Z, good until 20.*Z\n$/,
    );
    expect(code).toBe(0);
  });

  it('takes it from a file, plain or as a decision', async () => {
    const receipt = await signer.sign();
    const plain = path.join(folder, 'receipt.jws');
    writeFileSync(plain, `${receipt}\n`);
    expect(verify(plain).code).toBe(0);
    const decision = path.join(folder, 'decision.json');
    writeFileSync(decision, JSON.stringify({ decision: 'allow', receipt }));
    const { code, stdout } = verify(decision, '--json');
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      problems: [],
      receipt: expect.objectContaining(STATEMENT),
    });
    expect(code).toBe(0);
  });

  it('refuses one that is about something else', async () => {
    const { code, stdout } = verify(await signer.sign(), '--gate', 'build');
    expect(stdout).toMatch(
      /^refused {2}release of component:default\/claims-triage\n {2}- it is about gate release, not build\n/,
    );
    expect(code).toBe(1);
  });

  it.each([
    [['verify-receipt'], 'one receipt is needed'],
    [
      ['verify-receipt', 'nowhere.jws', '--keys', 'k'],
      'cannot read the receipt',
    ],
    [
      ['verify-receipt', 'facts.json', '--keys', 'k'],
      'there is no receipt in facts.json',
    ],
    [['verify-receipt', 'eyJ.a.b', '--keys', 'k'], 'cannot read the keys'],
    [
      ['verify-receipt', 'eyJ.a.b', '--keys', 'facts.json'],
      'facts.json is no JSON Web Key Set',
    ],
    [['verify-receipt', 'eyJ.a.b'], 'name one with --server'],
    [
      ['verify-receipt', 'eyJ.a.b', '--keys', 'http://127.0.0.1:1/keys'],
      'gave no answer',
    ],
  ])('cannot run with %p', (args, message) => {
    const { code, stderr } = runReadiness(...args);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });

  describe('with keys from elsewhere', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await TestServer.start();
    });
    afterAll(() => server.stop());

    it('asks the address, or the backend', async () => {
      server.answer = { body: keySet };
      const receipt = await signer.sign();
      const keysAt = ['--keys', `${server.address}/keys`];
      const given = await server.run('verify-receipt', receipt, ...keysAt);
      expect(given.code).toBe(0);
      expect(server.requests[0].url).toBe('/keys');
      expect(server.requests[0].headers.authorization).toBeUndefined();
      const asked = await server.run('verify-receipt', receipt);
      expect(asked.code).toBe(0);
      expect(server.requests[0].url).toBe('/api/readiness/v1/receipts/keys');
      server.refuse(500, 'Error', 'because');
      expect((await server.run('verify-receipt', receipt)).code).toBe(2);
      const broken = await server.run('verify-receipt', receipt, ...keysAt);
      expect(broken.stderr).toContain('answered with 500');
      expect(broken.code).toBe(2);
    });
  });
});
