import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import { factSourceContract } from 'backstage-plugin-readiness-node/testUtils';
import {
  anEntity,
  BASE,
  collectOne,
  createSource,
  readerOf,
  valuesOf,
} from './__testUtils__/repositorySource';

const FILES: Record<string, string> = {
  'MODEL_CARD.md':
    '---\nlicense: mit\ndatasets: [claims]\nlibrary_name: sklearn\n---\n## Limitations\nEnglish only.\n',
  'README.md': '# Claims triage\n\nSorts claims.\n',
  LICENSE: 'MIT License',
  '.github/CODEOWNERS': '* @meridian/fraud',
  'docs/runbook.md':
    '# Runbook\n## Rolling back\nDeploy the tag before.\n## On-call\nFraud rota.\n## Drift\nRetrain.\n',
  'DATASET_CARD.md': '## Data splits\n80/20\n## License\nCC0\n',
  'cards/broken.md': '---\na: [\n---\n',
};

factSourceContract({
  createSource: () => createSource(readerOf(FILES)),
  entities: [
    anEntity('claims-triage'),
    anEntity('elsewhere', {
      'backstage.io/source-location': 'url:https://git.example/other/',
    }),
  ],
  failing: [
    anEntity('broken-card', { 'readiness/model-card': 'cards/broken.md' }),
    anEntity('no-location', { 'backstage.io/source-location': 'dir:/srv' }),
    anEntity('escape', { 'readiness/model-card': '../../etc/passwd' }),
  ],
});

describe('RepositoryFactSource', () => {
  it('finds the usual files and says where they can be seen', async () => {
    const entity = anEntity('claims-triage', { 'readiness/version': '14' });
    const result = await collectOne(entity, readerOf(FILES));
    expect(result).toMatchObject({
      entityRef: 'component:default/claims-triage',
      facts: {
        modelCardPresent: {
          value: true,
          url: `${BASE}MODEL_CARD.md`,
          version: '14',
        },
        modelCardSections: { value: ['limitations', 'license'] },
        modelCardCompleteness: { value: 25 },
        modelCardLibrary: { value: 'sklearn' },
        datasetCardSections: { value: ['license', 'splits'] },
        datasetCardLicense: { value: 'cc0-1.0' },
        codeownersPresent: { value: true, url: `${BASE}.github/CODEOWNERS` },
        readmeWords: { value: 4 },
        licensePresent: { value: true },
        runbookHasRollback: { value: true, url: `${BASE}docs/runbook.md` },
        runbookHasEscalation: { value: true },
        runbookCoversDrift: { value: true },
      },
    });
  });

  it('says so when nothing is there', async () => {
    const result = await collectOne(
      anEntity('empty'),
      readerOf({ 'catalog-info.yaml': 'kind: Component' }),
    );
    expect(result).toMatchObject({
      facts: {
        modelCardPresent: { value: false },
        modelCardSections: { value: [] },
        modelCardLicense: { value: '' },
        modelCardWords: { value: 0 },
        readmePresent: { value: false },
        runbookPresent: { value: false },
      },
    });
    expect(JSON.stringify(result)).not.toContain('http');
  });

  it('reports a repository that it cannot see, rather than an empty one', async () => {
    expect(await collectOne(anEntity('a'), readerOf({}))).toEqual({
      entityRef: 'component:default/a',
      error: `Its repository cannot be seen: not even ${BASE}catalog-info.yaml was found.`,
    });
  });

  it('takes the README as a card where it is one', async () => {
    const plain = readerOf({ 'README.md': '## Limitations\nfew' });
    const hub = readerOf({
      'README.md': '---\nlicense: mit\n---\n## Data splits\n9:1',
    });
    expect(await valuesOf(anEntity('a'), plain)).toMatchObject({
      modelCardPresent: false,
    });
    expect(await valuesOf(anEntity('a'), hub)).toMatchObject({
      modelCardPresent: true,
    });
    expect(await valuesOf(anEntity('a', {}, 'ml-model'), plain)).toMatchObject({
      modelCardPresent: true,
      modelCardSections: ['limitations'],
    });
    expect(await valuesOf(anEntity('a', {}, 'dataset'), hub)).toMatchObject({
      modelCardPresent: false,
      datasetCardSections: ['license', 'splits'],
    });
  });

  it('follows annotations to a path or an address, and does not fall back when they lead nowhere', async () => {
    const address = 'https://docs.meridian.example/cards/claims.md';
    const reader = readerOf({
      ...FILES,
      'cards/claims.md': '## Evaluation\nF1 0.9',
      [address]: '## Contact\nfraud team',
    });
    const read = (card: string) =>
      valuesOf(anEntity('a', { 'readiness/model-card': card }), reader);
    expect(await read('./cards/claims.md')).toMatchObject({
      modelCardSections: ['evaluation'],
    });
    expect(await read(address)).toMatchObject({
      modelCardSections: ['contact'],
    });
    expect(await read('cards/gone.md')).toMatchObject({
      modelCardPresent: false,
    });
  });

  it('reads no more entities at a time than configured, and each file once', async () => {
    let running = 0;
    let most = 0;
    const asked: string[] = [];
    const reader = mockServices.urlReader.mock({
      readUrl: async url => {
        asked.push(url);
        running += 1;
        most = Math.max(most, running);
        await new Promise(resolve => setTimeout(resolve, 1));
        running -= 1;
        throw new NotFoundError('not there');
      },
    });
    const entities = Array.from({ length: 9 }, (_, index) =>
      anEntity(`e${index}`, {
        'backstage.io/source-location': `url:https://git.example/${index}/`,
      }),
    );
    const results = await createSource(reader, { concurrency: 3 }).collect(
      entities,
      {
        signal: new AbortController().signal,
      },
    );
    expect(results).toHaveLength(9);
    expect(most).toBe(3);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('asks only for entities that can have files', () => {
    const source = createSource(readerOf({}));
    expect(source.appliesTo(anEntity('a'))).toBe(true);
    expect(source.appliesTo({ ...anEntity('a'), kind: 'Group' })).toBe(false);
  });
});
