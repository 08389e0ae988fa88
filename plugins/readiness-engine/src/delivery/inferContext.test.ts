import { JsonObject } from '@backstage/types';
import { FactValue } from '../facts/FactSet';
import { someFacts } from '../testUtils';
import { inferContext } from './inferContext';
import { PRODUCT_CONTEXT } from './productContext';

type Facts = Record<string, Record<string, FactValue>>;

function anEntity(type: string, tags: string[] = []): JsonObject {
  return { kind: 'Component', metadata: { name: 'x', tags }, spec: { type } };
}

const infer = (entity: JsonObject, facts: Facts = {}) =>
  Object.fromEntries(
    inferContext(entity, someFacts(facts)).map(({ field, value, reason }) => [
      field,
      [value, reason],
    ]),
  );

describe('inferContext', () => {
  it.each<[string, JsonObject, Facts, string, string]>([
    ['an agent', anEntity('agent'), {}, 'agentic', 'its type is agent'],
    [
      'a feature store',
      anEntity('feature-store'),
      {},
      'platform',
      'its type is feature-store',
    ],
    [
      'a tagged service',
      anEntity('ml-service', ['RAG']),
      {},
      'retrieval-augmented',
      'it is tagged rag',
    ],
    [
      'a model with a base model',
      anEntity('ml-model'),
      { repository: { modelCardBaseModels: ['intfloat/e5'] } },
      'fine-tuned',
      'its model card names the base model intfloat/e5',
    ],
    [
      'an application over a base model',
      anEntity('llm-app'),
      { repository: { modelCardBaseModels: ['big/model'] } },
      'pre-trained',
      'its type is llm-app, and its model card names big/model',
    ],
    [
      'a model of trees',
      anEntity('ml-model'),
      { repository: { modelCardLibrary: 'LightGBM', modelCardBaseModels: [] } },
      'classical-ml',
      'its model card names the library lightgbm and no base model',
    ],
    [
      'a network with its data',
      anEntity('ml-model'),
      { repository: { modelCardLibrary: 'keras', modelCardDatasets: ['a/b'] } },
      'trained',
      'its model card names the library keras, training data and no base model',
    ],
  ])('tells the build type of %s', (_what, entity, facts, value, reason) => {
    expect(infer(entity, facts).buildType).toEqual([value, reason]);
  });

  it('infers criticality from lifecycle and dependents together', () => {
    const of = (catalog: Record<string, FactValue>) =>
      infer(anEntity('ml-service'), { catalog }).criticality;
    expect(of({ lifecycle: 'experimental', dependentCount: 0 })?.[0]).toBe(
      'experiment',
    );
    expect(
      of({ lifecycle: 'production', dependentOwners: ['group:default/a'] }),
    ).toEqual([
      'business',
      'its lifecycle is production and another team depends on it',
    ]);
    expect(of({ lifecycle: 'experimental', dependentCount: 2 })).toBe(
      undefined,
    );
    expect(of({ lifecycle: 'experimental' })).toBe(undefined);
    expect(of({ lifecycle: 'production', dependentOwners: [] })).toBe(
      undefined,
    );
  });

  it('takes the most sensitive of several tags', () => {
    expect(
      infer(anEntity('dataset', ['confidential', 'pii', 'phi']))
        .dataSensitivity,
    ).toEqual(['special-category', 'it is tagged phi']);
  });

  it('names several kinds of users with all reasons', () => {
    expect(
      infer(anEntity('service', ['customer-facing']), {
        catalog: { dependentOwners: ['group:default/a', 'group:default/b'] },
      }).users,
    ).toEqual([
      ['customers', 'teams'],
      'it is tagged customer-facing and 2 other teams depend on it',
    ]);
  });

  it('stays silent where nothing speaks', () => {
    expect(infer(anEntity('service', ['java']))).toEqual({});
    expect(infer({ kind: 'Component' })).toEqual({});
  });

  it('proposes only what one may choose', () => {
    const proposals = [
      ...inferContext(
        anEntity('agent', ['copilot', 'xai', 'pii', 'internal-tool']),
        someFacts({
          catalog: { lifecycle: 'experimental', dependentCount: 0 },
        }),
      ),
    ];
    expect(proposals.map(({ field }) => field)).toEqual([
      'buildType',
      'purpose',
      'criticality',
      'users',
      'explainability',
      'dataSensitivity',
    ]);
    for (const { field, value } of proposals) {
      const known = PRODUCT_CONTEXT.find(entry => entry.field === field)!;
      expect(known.options.map(option => option.value)).toEqual(
        expect.arrayContaining([value].flat()),
      );
      expect(known.multiple).toBe(Array.isArray(value));
    }
  });
});
