import { mockServices } from '@backstage/backend-test-utils';
import { FakeReadiness } from './__testUtils__/FakeReadiness';
import { StampMirror } from './StampMirror';

const REFS = ['a', 'b', 'c', 'd', 'e'].map(name => `component:default/${name}`);
const [A, B] = REFS;
const CHECK_MS = 5_000;
const level = (name: string) => ({ 'readiness-status/level': name });

describe('StampMirror', () => {
  let readiness: FakeReadiness;
  let outdated: string[][];
  let warnings: string[];
  let mirror: StampMirror;

  const createMirror = () => {
    const logger = mockServices.logger.mock({
      warn: message => void warnings.push(message),
    });
    return new StampMirror({
      ask: readiness.ask,
      onOutdated: refs => outdated.push(refs),
      logger,
    });
  };
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers();
    readiness = new FakeReadiness();
    REFS.forEach(ref => readiness.set(ref, level('first')));
    outdated = [];
    warnings = [];
    mirror = createMirror();
  });
  afterEach(() => jest.useRealTimers());

  it('reads everything once, in pages, and then what changed', async () => {
    for (const ref of REFS) {
      await expect(mirror.of(ref)).resolves.toEqual({
        ...readiness.none,
        ...level('first'),
      });
    }
    await expect(mirror.of('component:default/z')).resolves.toEqual(
      readiness.none,
    );
    expect(readiness.asked).toEqual([{}, { after: B }, { after: REFS[3] }]);

    readiness.set(B, level('second'));
    readiness.remove(A);
    mirror.expire();
    await expect(mirror.of(B)).resolves.toMatchObject(level('second'));
    expect(readiness.asked.slice(3)).toEqual([{ since: 6 }]);
    await expect(mirror.of(A)).resolves.toEqual(readiness.none);
  });

  it('asks every five seconds while stamps are given, and nobody otherwise', async () => {
    for (let turn = 0; turn < 400; turn += 1) {
      const stamps = await mirror.of(A);
      mirror.gave(A, stamps ?? {});
      await pass(50);
    }
    const asked = readiness.asked.length;
    expect(asked).toBeGreaterThanOrEqual(3 + 3);
    expect(asked).toBeLessThanOrEqual(3 + 5);
    await pass(CHECK_MS);
    const settled = readiness.asked.length;
    await pass(60_000);
    expect(readiness.asked).toHaveLength(settled);
    expect(outdated).toEqual([]);
  });

  it('asks first when what it knows is old, or was called so', async () => {
    await mirror.of(A);
    readiness.set(A, level('second'));
    await expect(mirror.of(A)).resolves.toMatchObject(level('first'));
    await pass(5_500);
    await expect(mirror.of(A)).resolves.toMatchObject(level('second'));

    readiness.set(A, level('third'));
    await expect(mirror.of(A)).resolves.toMatchObject(level('second'));
    mirror.expire();
    await expect(mirror.of(A)).resolves.toMatchObject(level('third'));
  });

  it('finds what it gave after it had changed, and only that', async () => {
    await mirror.of(A);
    readiness.set(A, level('second'));
    readiness.set(B, level('second'));
    mirror.gave(A, (await mirror.of(A)) ?? {});
    await pass(CHECK_MS);
    expect(outdated).toEqual([[A]]);
    // At once where something was announced.
    mirror.gave(B, level('first'));
    mirror.expire();
    await pass(300);
    expect(outdated).toEqual([[A], [B]]);
    // Given anew, it is right.
    mirror.gave(A, (await mirror.of(A)) ?? {});
    await pass(CHECK_MS);
    expect(outdated).toEqual([[A], [B]]);
  });

  it('also what it gives while it is asking', async () => {
    await mirror.of(A);
    mirror.expire();
    const asking = mirror.of(B);
    readiness.set(A, level('second'));
    mirror.gave(A, level('first'));
    await asking;
    await pass(CHECK_MS);
    expect(outdated).toEqual([[A]]);
  });

  it('asks again when something changes while it is asking', async () => {
    await mirror.of(A);
    mirror.expire();
    const early = mirror.of(B);
    readiness.set(A, level('second'));
    await pass(1);
    mirror.expire();
    await expect(mirror.of(A)).resolves.toMatchObject(level('second'));
    await early;
  });

  it('does not hold anybody up while there is no answer, and makes good for it', async () => {
    readiness.isDown = true;
    await expect(mirror.of(A)).resolves.toBeUndefined();
    mirror.gave(A, {});
    mirror.gave('component:default/z', readiness.none);
    mirror.gave('component:default/y', {});
    await expect(mirror.of(B)).resolves.toBeUndefined();
    mirror.gave(B, level('first'));
    expect(readiness.asked).toHaveLength(1);
    await pass(10_000);
    expect(warnings).toHaveLength(1);
    expect(outdated).toEqual([]);

    readiness.isDown = false;
    await pass(2_500);
    expect(outdated).toEqual([[A, 'component:default/y']]);
  });

  it('waits a moment for an answer and goes on with what it knows', async () => {
    const slow = new StampMirror({
      ask: () => new Promise(() => {}),
      onOutdated: refs => outdated.push(refs),
      logger: mockServices.logger.mock(),
    });
    const asked = slow.of(A);
    await pass(250);
    await expect(asked).resolves.toBeUndefined();
    // The moment is over for those who come later, too.
    await expect(slow.of(B)).resolves.toBeUndefined();
  });

  it('is not confused by a gate that only one replica knows of', async () => {
    mirror.gave(A, { ...readiness.none, ...level('first'), other: 'none' });
    await pass(CHECK_MS);
    expect(outdated).toEqual([]);
    readiness.none = { ...readiness.none, another: 'none' };
    mirror.gave(A, (await mirror.of(A)) ?? {});
    await pass(CHECK_MS);
    expect(outdated).toEqual([]);
    await expect(mirror.of(A)).resolves.toHaveProperty('another', 'none');
  });

  it('reads everything anew from another database', async () => {
    await mirror.of(A);
    readiness.forget();
    readiness.set(B, level('second'));
    mirror.expire();
    await expect(mirror.of(A)).resolves.toEqual(readiness.none);
    await expect(mirror.of(B)).resolves.toMatchObject(level('second'));
  });
});
