import { createMockDirectory } from '@backstage/backend-test-utils';
import {
  anEntity,
  BASE,
  collectOne,
  readerOf,
  valuesOf,
} from '../__testUtils__/repositorySource';

describe('the source location of an entity', () => {
  it.each([
    [
      'url:https://github.com/meridian/claims',
      'https://github.com/meridian/claims/tree/HEAD/README.md',
    ],
    [
      'url:https://github.com/meridian/claims/tree/main/svc',
      'https://github.com/meridian/claims/tree/main/svc/README.md',
    ],
    [
      'url:https://gitlab.meridian.example/ml/claims.git',
      'https://gitlab.meridian.example/ml/claims/-/blob/HEAD/README.md',
    ],
    ['url:https://git.example/claims', 'https://git.example/claims/README.md'],
    [
      'url:https://dev.azure.com/m/p/_git/r?path=/svc/',
      'https://dev.azure.com/m/p/_git/r?path=%2Fsvc%2FREADME.md',
    ],
  ])('reads below the source location %s', async (location, expected) => {
    const asked: string[] = [];
    await collectOne(
      anEntity('a', { 'backstage.io/source-location': location }),
      readerOf({}, asked),
    );
    expect(asked[0]).toBe(expected);
  });

  it('falls back to the catalog file, then to the edit address', async () => {
    const asked: string[] = [];
    const reader = readerOf({}, asked);
    await collectOne(
      anEntity('a', { 'backstage.io/source-location': '' }),
      reader,
    );
    await collectOne(
      anEntity('b', {
        'backstage.io/source-location': '',
        'backstage.io/managed-by-location': '',
        'backstage.io/edit-url':
          'https://github.com/m/r/edit/main/catalog-info.yaml',
      }),
      reader,
    );
    expect(asked).toContain(`${BASE}README.md`);
    expect(asked).toContain('https://github.com/m/r/tree/main/README.md');
  });
});

describe('a source location on the local disk', () => {
  const directory = createMockDirectory();

  function localEntity(annotations: Record<string, string> = {}) {
    return anEntity('local', {
      'backstage.io/managed-by-location': `file:${directory.resolve(
        'org/claims/catalog-info.yaml',
      )}`,
      'backstage.io/source-location': '',
      ...annotations,
    });
  }

  beforeEach(() => {
    directory.setContent({
      'secret.md': '## Limitations\nsecret',
      'org/claims': {
        'MODEL_CARD.md': '## Limitations\nsmall data',
        docs: { CODEOWNERS: '* @x', 'card.md': '## Bias\nnone found' },
        LICENSE: {},
        'leak.md': ctx => ctx.symlink('../../secret.md'),
      },
    });
  });

  it('reads beside the catalog file, without links', async () => {
    const result = await collectOne(localEntity(), readerOf({}));
    expect(result).toMatchObject({
      facts: {
        modelCardSections: { value: ['limitations'] },
        codeownersPresent: { value: true },
        licensePresent: { value: false },
        readmePresent: { value: false },
      },
    });
    expect(JSON.stringify(result)).not.toContain('"url"');
  });

  it('reports a directory that is gone', async () => {
    directory.clear();
    expect(await collectOne(localEntity(), readerOf({}))).toEqual({
      entityRef: 'component:default/local',
      error: 'The directory of its catalog file is not there.',
    });
  });

  it('can be narrowed to a directory below', async () => {
    const entity = localEntity({
      'backstage.io/source-location': `file:${directory.resolve(
        'org/claims/docs',
      )}/`,
      'readiness/model-card': 'card.md',
    });
    expect(await valuesOf(entity, readerOf({}))).toMatchObject({
      modelCardSections: ['bias'],
      codeownersPresent: true,
    });
  });

  it.each([
    ['a path that leads up', { 'readiness/model-card': '../../secret.md' }],
    [
      'a path that leads up later',
      { 'readiness/model-card': 'docs/../../../secret.md' },
    ],
    ['an absolute path', { 'readiness/model-card': '/etc/passwd' }],
    ['a file address', { 'readiness/model-card': 'file:///etc/passwd' }],
    ['an encoded path', { 'readiness/model-card': '%2e%2e/%2e%2e/secret.md' }],
    ['a backslash', { 'readiness/model-card': '..\\..\\secret.md' }],
    ['a symbolic link out', { 'readiness/model-card': 'leak.md' }],
    [
      'a source location elsewhere',
      { 'backstage.io/source-location': 'file:/etc/' },
    ],
    ['a source location above', { 'backstage.io/source-location': 'file:..' }],
    [
      'a local source location of a remote entity',
      {
        'backstage.io/managed-by-location': `url:${BASE}catalog-info.yaml`,
        'backstage.io/source-location': 'file:/etc/',
      },
    ],
  ])('refuses %s', async (_what, annotations) => {
    const result = await collectOne(localEntity(annotations), readerOf({}));
    expect(result).toEqual({
      entityRef: 'component:default/local',
      error: expect.stringMatching(/^\S+ [^\n]*\.$/),
    });
  });
});
