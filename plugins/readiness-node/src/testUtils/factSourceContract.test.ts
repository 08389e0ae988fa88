import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FactSource } from '../FactSource';
import { factSourceContract } from './factSourceContract';
import { factsTable } from './factsTable';

function anEntity(name: string, title?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, title },
  };
}

/** The smallest source that keeps the contract: an example for those who write one. */
function createTitleSource(): FactSource {
  return {
    id: 'titles',
    title: 'Titles',
    facts: {
      titleLength: {
        type: 'number',
        title: 'length of the title',
        description: 'Characters in the title of the entity.',
        unit: 'characters',
      },
    },
    schedule: { frequency: { hours: 1 } },
    async collect(entities, { signal }) {
      signal.throwIfAborted();
      return entities.map(entity => {
        const entityRef = stringifyEntityRef(entity);
        const { title } = entity.metadata;
        return title === undefined
          ? { entityRef, error: 'The entity has no title.' }
          : { entityRef, facts: { titleLength: { value: title.length } } };
      });
    },
  };
}

factSourceContract({
  createSource: createTitleSource,
  entities: [anEntity('a', 'First'), anEntity('b', 'Second one')],
  failing: [anEntity('c')],
});

describe('factsTable', () => {
  it('has a row for every fact', () => {
    expect(factsTable('titles', createTitleSource().facts)).toBe(
      [
        '| Fact | Type | Unit | Meaning |',
        '| --- | --- | --- | --- |',
        '| `titles.titleLength` | number | characters | Characters in the title of the entity. |',
      ].join('\n'),
    );
  });
});
