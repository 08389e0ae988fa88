import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FactCollection, FactSource } from 'backstage-plugin-readiness-node';
import { Subject } from '../subjects/SubjectStore';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { buildCatalogTree } from '../subjects/placement';
import { toSubject } from '../subjects/toSubject';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { DatabaseFactStore } from './DatabaseFactStore';
import { FactCollector } from './FactCollector';
import { FactSourceRegistry } from './FactSourceRegistry';
import { FactSourceRunStore } from './FactSourceRunStore';

const NOW = '2026-01-15T12:00:00.000Z';

function aSource(
  collect: (
    entities: Entity[],
    signal: AbortSignal,
  ) => Promise<FactCollection[]>,
  overrides: Partial<FactSource> = {},
): FactSource {
  return {
    id: 'test',
    title: 'Test',
    facts: { n: { type: 'number', title: 'n', description: 'd' } },
    schedule: { frequency: { minutes: 1 } },
    batchSize: 2,
    collect: (entities, { signal }) => collect(entities, signal),
    ...overrides,
  };
}

const answer = (entity: Entity, n: unknown = 1): FactCollection => ({
  entityRef: stringifyEntityRef(entity),
  facts: { n: { value: n as number } },
});

describe('FactCollector', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId, source: FactSource) {
    const knex = await databases.init(id);
    const clock = () => new Date(NOW);
    const subjects = new DatabaseSubjectStore({ knex });
    const tree = buildCatalogTree({ groups: [], systems: [] });
    await subjects.upsert(
      ['a', 'b', 'c'].map(
        (name): Subject => toSubject(anEntity(name), tree, NOW),
      ),
      { at: NOW, dueAt: NOW },
    );
    await knex('assessment_queue').delete();
    const registry = new FactSourceRegistry();
    registry.addFactSource(source);
    const facts = new DatabaseFactStore({ knex, clock });
    const runs = new FactSourceRunStore({ knex });
    const collector = new FactCollector({
      registry,
      subjects,
      facts,
      runs,
      clock,
      logger: mockServices.logger.mock(),
      onChanged: () => {},
    });
    return {
      knex,
      run: () => collector.runSource(source, new AbortController().signal),
      collectNow: (ref: string) =>
        collector.collectNow([ref], { signal: new AbortController().signal }),
      lastRun: async () => (await runs.list(1)).get(source.id)?.[0],
      stateOf: async (name: string) =>
        (await facts.get([`component:default/${name}`])).get(
          `component:default/${name}`,
        )?.test,
    };
  }

  describe.each(databases.ids)('%p', id => {
    it('asks in batches about the entities that concern the source', async () => {
      const batches: string[][] = [];
      const source = aSource(
        async entities => {
          batches.push(entities.map(entity => entity.metadata.name));
          return entities.map(entity => answer(entity));
        },
        { batchSize: 1, appliesTo: entity => entity.metadata.name !== 'b' },
      );
      const { run, lastRun, stateOf, knex } = await setup(id, source);
      await run();
      expect(batches).toEqual([['a'], ['c']]);
      expect(await stateOf('a')).toMatchObject({
        facts: { n: { value: 1, observedAt: NOW } },
      });
      expect(await lastRun()).toMatchObject({
        entities: 2,
        changed: 2,
        failed: 0,
        finishedAt: NOW,
      });
      expect(await knex('assessment_queue').pluck('entity_ref')).toHaveLength(
        2,
      );
    });

    it('keeps facts when a source fails, records why, and goes on with the rest', async () => {
      let broken = false;
      const source = aSource(async entities => {
        if (broken && entities.some(one => one.metadata.name === 'a')) {
          throw new Error('registry is down');
        }
        return entities.map(entity => answer(entity, broken ? 2 : 1));
      });
      const { run, lastRun, stateOf } = await setup(id, source);
      await run();
      broken = true;
      await run();
      expect(await stateOf('a')).toMatchObject({
        facts: { n: { value: 1 } },
        error: { message: 'Error: registry is down' },
      });
      expect(await stateOf('c')).toMatchObject({ facts: { n: { value: 2 } } });
      expect(await lastRun()).toMatchObject({
        failed: 2,
        entities: 3,
        error: 'Error: registry is down',
      });
    });

    it('fails as a whole when it failed for every entity', async () => {
      const source = aSource(async () => {
        throw new Error('no');
      });
      const { run } = await setup(id, source);
      await expect(run()).rejects.toThrow(
        "Fact source 'test' failed for all 3 entities: Error: no",
      );
    });

    it('gives up on a source that does not answer in time', async () => {
      const source = aSource(() => new Promise(() => {}), {
        timeout: { milliseconds: 20 },
      });
      const { collectNow, stateOf } = await setup(id, source);
      await collectNow('component:default/a');
      expect((await stateOf('a'))?.error?.message).toBe(
        'Test did not answer within 0.02 s',
      );
      expect(await stateOf('b')).toBeUndefined();
    });

    it('takes nothing that does not fit the declarations, or that it did not ask for', async () => {
      const source = aSource(async ([first]) => [
        answer(first, 'many'),
        answer(anEntity('stranger')),
      ]);
      const { collectNow, stateOf } = await setup(id, source);
      await collectNow('component:default/a');
      expect(await stateOf('a')).toMatchObject({
        facts: {},
        error: {
          message:
            "Test reported a value that does not fit: 'n' must be a number, not a string",
        },
      });
      expect(await stateOf('stranger')).toBeUndefined();
    });
  });
});

describe('FactSourceRegistry', () => {
  const nothing = async () => [];

  it('adds all sources or none', () => {
    const registry = new FactSourceRegistry();
    registry.addFactSource(aSource(nothing, { id: 'one' }));
    expect(() =>
      registry.addFactSource(
        aSource(nothing, { id: 'two' }),
        aSource(nothing, { id: 'one' }),
      ),
    ).toThrow("There is a fact source 'one' already");
    expect(registry.list().map(source => source.id)).toEqual(['one']);
  });

  it.each(['has space', '1st', 'a.b', 'in', ''])('refuses the id %p', id => {
    expect(() =>
      new FactSourceRegistry().addFactSource(aSource(nothing, { id })),
    ).toThrow('no valid fact source id');
  });

  it('refuses fact names that expressions cannot say', () => {
    expect(() =>
      new FactSourceRegistry().addFactSource(
        aSource(nothing, {
          facts: { 'p95-ms': { type: 'number', title: 't', description: 'd' } },
        }),
      ),
    ).toThrow("no valid fact name of source 'test'");
  });
});
