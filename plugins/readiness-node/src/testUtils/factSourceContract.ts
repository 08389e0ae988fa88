/* eslint-disable jest/no-export -- not a test itself: a block of tests that others call */
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  FACT_TYPES,
  FactDeclaration,
  validateFactValue,
} from 'backstage-plugin-readiness-engine';
import { FactCollection, FactSource } from '../FactSource';

/** @public */
export interface FactSourceContractOptions {
  /** A source as the module would create it, on whatever stands in for the outside world. Called for every test. */
  createSource(): FactSource | Promise<FactSource>;
  /** Entities that it can read: at least two, that between them have every fact that can have a value. */
  entities: Entity[];
  /** Entities that it should report an error for. Empty only when nothing about one entity can be wrong. */
  failing: Entity[];
}

/** Long enough for a slow machine, short enough to be told from waiting for the outside world. */
const PROMPTLY_MS = 2_000;

const IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * What every fact source promises, as a block of tests. Call it at the top level of a test file.
 * @public
 */
export function factSourceContract(options: FactSourceContractOptions): void {
  const { createSource, entities, failing } = options;

  async function collect(
    batch: Entity[],
    signal: AbortSignal = new AbortController().signal,
  ): Promise<FactCollection[]> {
    const source = await createSource();
    return source.collect(batch, { signal });
  }

  describe('fact source contract', () => {
    it('has an id, a title and facts that policies can name', async () => {
      const source = await createSource();
      expect(source.id).toMatch(IDENTIFIER);
      expect(source.title.trim()).not.toBe('');
      expect(Object.keys(source.facts)).not.toHaveLength(0);
      for (const [name, fact] of Object.entries<FactDeclaration>(
        source.facts,
      )) {
        expect(name).toMatch(IDENTIFIER);
        expect(FACT_TYPES).toContain(fact.type);
        expect(fact.title).toMatch(/^\S.*[^.\s]$/);
        expect(fact.description.trim()).toMatch(/\.$/);
        expect([
          name,
          fact.unit !== undefined && fact.type !== 'number',
        ]).toEqual([name, false]);
      }
      const titles = Object.values<FactDeclaration>(source.facts).map(
        fact => fact.title,
      );
      expect(new Set(titles).size).toBe(titles.length);
    });

    it('collects only declared facts, with values of their types', async () => {
      const source = await createSource();
      expect(entities.length).toBeGreaterThanOrEqual(2);
      const seen = new Set<string>();
      for (const result of await collect(entities)) {
        expect(result).not.toHaveProperty('error');
        for (const [name, observation] of factsOf(result)) {
          seen.add(name);
          expect(Object.keys(source.facts)).toContain(name);
          expect(
            validateFactValue(source.facts[name], observation.value),
          ).toBeUndefined();
          expect(
            Date.parse(observation.observedAt ?? '2026-01-01'),
          ).not.toBeNaN();
          expect(observation.url ?? 'https://none').toMatch(/^https?:\/\//);
        }
      }
      expect([...seen].sort()).toEqual(Object.keys(source.facts).sort());
    });

    it('answers once for each entity it was asked for, and for no other', async () => {
      const refs = refsOf(await collect(entities));
      expect(refs).toEqual(entities.map(e => stringifyEntityRef(e)).sort());
      expect(refsOf(await collect([entities[0]]))).toEqual([
        stringifyEntityRef(entities[0]),
      ]);
    });

    it('gives the same answer again, alone or in a batch, in any order', async () => {
      const first = byRef(await collect(entities));
      expect(byRef(await collect(entities))).toEqual(first);
      expect(byRef(await collect([...entities].reverse()))).toEqual(first);
      for (const entity of entities) {
        const ref = stringifyEntityRef(entity);
        expect(byRef(await collect([entity])).get(ref)).toEqual(first.get(ref));
      }
    });

    it('leaves the entities as they were', async () => {
      const before = JSON.stringify([...entities, ...failing]);
      await collect([...entities, ...failing]);
      expect(JSON.stringify([...entities, ...failing])).toBe(before);
    });

    it('answers nothing when asked for nothing', async () => {
      expect(await collect([])).toEqual([]);
    });

    it('reports an error in a sentence, and does not let it spoil the others', async () => {
      const good = byRef(await collect(entities));
      const mixed = byRef(await collect([...failing, ...entities]));
      for (const entity of failing) {
        const result = mixed.get(stringifyEntityRef(entity));
        expect(result).toEqual({
          entityRef: stringifyEntityRef(entity),
          error: expect.stringMatching(/^\S+ [^\n]*\.$/),
        });
      }
      for (const [ref, result] of good) {
        expect(mixed.get(ref)).toEqual(result);
      }
    });

    it('does not begin when it was already told to stop', async () => {
      const controller = new AbortController();
      controller.abort();
      await expect(collect(entities, controller.signal)).rejects.toThrow();
    });

    it('ends soon after it is told to stop', async () => {
      const controller = new AbortController();
      const started = Date.now();
      const collecting = collect(entities, controller.signal).catch(() => []);
      controller.abort();
      await collecting;
      expect(Date.now() - started).toBeLessThan(PROMPTLY_MS);
    });
  });
}

function factsOf(result: FactCollection) {
  return 'facts' in result ? Object.entries(result.facts) : [];
}

function refsOf(results: FactCollection[]): string[] {
  return results.map(result => result.entityRef).sort();
}

function byRef(results: FactCollection[]): Map<string, FactCollection> {
  return new Map(results.map(result => [result.entityRef, result]));
}
