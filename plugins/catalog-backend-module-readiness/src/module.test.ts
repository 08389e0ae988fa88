import { TestDatabases } from '@backstage/backend-test-utils';
import { component, TestPortal } from './__testUtils__/TestPortal';
import { FakeReadiness } from './__testUtils__/FakeReadiness';

jest.setTimeout(60_000);

const GATE = 'metadata.annotations.readiness-status/gate-model-validated';
const A = 'component:default/a';
const B = 'component:default/b';

const gate = (status: string) => ({
  'readiness-status/gate-model-validated': status,
});

describe('catalogModuleReadiness', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let readiness: FakeReadiness;
  const portals: TestPortal[] = [];

  const start = async (options: Parameters<typeof TestPortal.start>[0]) => {
    const portal = await TestPortal.start(options);
    portals.push(portal);
    return portal;
  };

  beforeEach(() => {
    readiness = new FakeReadiness();
  });
  afterEach(() => Promise.all(portals.splice(0).map(portal => portal.stop())));

  it('lets the catalog filter by stamps, those of nothing included', async () => {
    readiness.set(A, {
      'readiness-status/level': 'managed',
      ...gate('blocked'),
    });
    const portal = await start({
      readiness,
      entities: [
        component('a', { 'readiness-status/level': 'made-up' }),
        component('b'),
        component('c'),
      ],
    });
    expect(await portal.namesUntil(`${GATE}=blocked`, ['a'])).toEqual(['a']);
    expect(await portal.namesUntil(`${GATE}=none`, ['b', 'c'])).toEqual([
      'b',
      'c',
    ]);
    // What the file declared under our prefix is not believed.
    expect(
      await portal.names('metadata.annotations.readiness-status/level=managed'),
    ).toEqual(['a']);

    // A changed entity is processed at once, and a cleared one.
    readiness.set(B, gate('ready'));
    await readiness.announce([B]);
    expect(await portal.namesUntil(`${GATE}=ready`, ['b'])).toEqual(['b']);
    readiness.remove(A);
    await readiness.announce([A]);
    expect(await portal.namesUntil(`${GATE}=none`, ['a', 'c'])).toEqual([
      'a',
      'c',
    ]);
  });

  it('stamps what was processed before readiness was there', async () => {
    readiness.set(A, gate('blocked'));
    readiness.isDown = true;
    const entities = [component('a'), component('b')];
    const portal = await start({ readiness, entities });
    const all = ['a', 'b'];
    expect(await portal.namesUntil('kind=component', all)).toEqual(all);
    expect(await portal.names(`${GATE}=blocked`)).toEqual([]);

    readiness.isDown = false;
    expect(await portal.namesUntil(`${GATE}=blocked`, ['a'])).toEqual(['a']);
    expect(await portal.namesUntil(`${GATE}=none`, ['b'])).toEqual(['b']);
  });

  it('keeps the last stamps while readiness does not answer', async () => {
    const knex = await databases.init('SQLITE_3');
    const entities = [component('a')];
    readiness.set(A, gate('blocked'));
    const before = await start({ readiness, entities, knex });
    expect(await before.namesUntil(`${GATE}=blocked`, ['a'])).toEqual(['a']);

    readiness.isDown = true;
    readiness.set(A, gate('passed'));
    await readiness.announce([A]);
    await new Promise(resolve => setTimeout(resolve, 2_500));
    expect(await before.names(`${GATE}=blocked`)).toEqual(['a']);

    // Also after a start without it, once the entity is processed.
    const after = await start({ readiness, entities, knex });
    await readiness.announce([A]);
    await new Promise(resolve => setTimeout(resolve, 2_500));
    expect(await after.names(`${GATE}=blocked`)).toEqual(['a']);

    // Nobody needs to say so when it is back.
    readiness.isDown = false;
    expect(await after.namesUntil(`${GATE}=passed`, ['a'])).toEqual(['a']);
  });

  it('works with several replicas, of which one hears of a change', async () => {
    const knex = await databases.init('SQLITE_3');
    const entities = ['a', 'b', 'c', 'd'].map(name => component(name));
    const refs = entities.map(one => `component:default/${one.metadata.name}`);
    const first = await start({ readiness, entities, knex });
    const { announce } = readiness;
    const second = await start({ readiness, entities, knex });
    // Both have stamps in memory, and only the first hears of the change.
    expect(
      await second.namesUntil(`${GATE}=none`, ['a', 'b', 'c', 'd']),
    ).toHaveLength(4);
    for (const status of ['blocked', 'ready', 'passed']) {
      for (const ref of refs) {
        readiness.set(ref, gate(status));
      }
      await announce(refs);
      expect(
        await first.namesUntil(`${GATE}=${status}`, ['a', 'b', 'c', 'd']),
      ).toHaveLength(4);
    }
  });
});
