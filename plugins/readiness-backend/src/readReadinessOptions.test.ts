import { mockServices } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';
import { readReadinessOptions } from './readReadinessOptions';

const read = (readiness?: JsonObject) =>
  readReadinessOptions(
    mockServices.rootConfig({ data: readiness ? { readiness } : {} }),
  );

describe('readReadinessOptions', () => {
  it('has a default for everything', () => {
    expect(read()).toEqual({
      policySources: [],
      starterPolicy: true,
      subjects: DEFAULT_SUBJECTS,
      schedule: {
        policies: { minutes: 1 },
        catalog: { seconds: 30 },
        queueMs: 1_000,
      },
      retention: {
        factChangesMs: 400 * 24 * 60 * 60_000,
        historyMs: 800 * 24 * 60 * 60_000,
        rollupsMs: 800 * 24 * 60 * 60_000,
      },
      visibility: { cachedForMs: 30_000 },
      receipts: {
        expiresInMs: 60 * 60_000,
        rotateEveryMs: 30 * 24 * 60 * 60_000,
      },
      roles: {},
      notifications: { isEnabled: true },
      campaigns: { remindBeforeMs: 7 * 24 * 60 * 60_000 },
      badges: { secrets: [] },
    });
  });

  it('reads what is configured', () => {
    expect(
      read({
        policies: [{ type: 'url', target: 'https://git.example.com/p.yaml' }],
        starterPolicy: false,
        subjects: { kind: 'component' },
        schedule: {
          policies: { minutes: 5 },
          catalog: 'PT2M',
          queue: { milliseconds: 100 },
        },
        retention: { factChanges: { days: 1 } },
        receipts: { expiresIn: 'PT10M', rotateEvery: { days: 7 } },
        roles: { 'model-validator': ['model-risk', 'group:Europe/Ethics'] },
        badges: {
          secrets: ['a secret of some length', 'the one before that'],
          filter: { kind: 'component' },
        },
      }),
    ).toMatchObject({
      policySources: [
        { type: 'url', target: 'https://git.example.com/p.yaml' },
      ],
      starterPolicy: false,
      subjects: { kind: 'component' },
      schedule: {
        policies: { minutes: 5 },
        catalog: { minutes: 2 },
        queueMs: 100,
      },
      retention: { factChangesMs: 24 * 60 * 60_000 },
      receipts: { expiresInMs: 600_000, rotateEveryMs: 7 * 24 * 60 * 60_000 },
      roles: {
        'model-validator': ['group:default/model-risk', 'group:europe/ethics'],
      },
      badges: {
        secrets: ['a secret of some length', 'the one before that'],
        filter: { kind: 'component' },
      },
    });
  });

  it.each([
    [
      { policies: [{ type: 'git', target: 'x' }] },
      /policies\[0\]\.type must be/,
    ],
    [{ policies: [{ type: 'file' }] }, /target/],
    [{ subjects: { kind: { $like: 'x' } } }, /readiness\.subjects/],
    [
      { schedule: { catalog: { seconds: 0 } } },
      /schedule\.catalog must be longer/,
    ],
    [{ schedule: { catalog: 'soon' } }, /catalog/],
    [{ roles: { validator: 'model-risk' } }, /roles\.validator/],
    [{ roles: { validator: ['user:ada'] } }, /'user:ada' is no group ref/],
    [{ roles: { validator: [''] } }, /roles\.validator/],
    [{ roles: { 'group:x': ['y'] } }, /'group:x' is no name of a role/],
    [{ badges: { secrets: ['short'] } }, /badges\.secrets\[0\] must have/],
    [{ badges: { filter: { kind: { $like: 'x' } } } }, /badges\.filter/],
  ])('refuses %j', (config, message) => {
    expect(() => read(config)).toThrow(message);
  });
});
