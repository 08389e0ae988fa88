import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError, NotModifiedError } from '@backstage/errors';
import { Readable } from 'node:stream';
import {
  anEntity,
  BASE,
  collectOne,
  createSource,
  readerOf,
  valuesOf,
} from '../__testUtils__/repositorySource';

describe('RepositoryFiles', () => {
  it('does not have an unchanged file sent again', async () => {
    const sent: string[] = [];
    const reader = mockServices.urlReader.mock({
      readUrl: async (url, options) => {
        if (url !== `${BASE}MODEL_CARD.md`) {
          throw new NotFoundError('not there');
        }
        if (options?.etag === 'v1') {
          throw new NotModifiedError('not modified');
        }
        sent.push(url);
        return {
          buffer: async () => Buffer.from('## Bias\nnone known'),
          etag: 'v1',
        };
      },
    });
    const source = createSource(reader);
    const { signal } = new AbortController();
    const first = await source.collect([anEntity('a')], { signal });
    expect(await source.collect([anEntity('a')], { signal })).toEqual(first);
    expect(first[0]).toMatchObject({
      facts: { modelCardSections: { value: ['bias'] } },
    });
    expect(sent).toHaveLength(1);
  });

  it.each([
    [
      'a server error',
      new Error('500 Internal Server Error'),
      'MODEL_CARD.md could not be read: 500 Internal Server Error.',
    ],
    [
      'a file that is too large',
      'x'.repeat(2_001),
      'MODEL_CARD.md could not be read: it has more than 2000 bytes.',
    ],
    [
      'a binary file',
      Buffer.from([0x89, 0x50, 0, 1, 2]),
      'MODEL_CARD.md could not be read: it is not a text file.',
    ],
    [
      'broken front matter',
      '---\nlicense: [mit\n---\n',
      /^MODEL_CARD.md could not be understood: its front matter is not valid YAML at line \d: [^\n]+\.$/,
    ],
  ])('reports %s', async (_what, answer, message) => {
    const result = await collectOne(
      anEntity('a'),
      readerOf({ 'MODEL_CARD.md': answer }),
      { sizeLimitBytes: 2_000 },
    );
    expect(result).toEqual({
      entityRef: 'component:default/a',
      error: expect.stringMatching(message),
    });
  });

  it('stops downloading a file that is too large', async () => {
    let sent = 0;
    const reader = mockServices.urlReader.mock({
      readUrl: async () => ({
        buffer: async () => Buffer.alloc(0),
        stream: () =>
          Readable.from(
            (function* chunks() {
              for (; sent < 1_000; sent++) {
                yield Buffer.alloc(1_000, 'a');
              }
            })(),
          ),
      }),
    });
    expect(
      await collectOne(anEntity('a'), reader, { sizeLimitBytes: 10_000 }),
    ).toEqual({
      entityRef: 'component:default/a',
      error: 'README.md could not be read: it has more than 10000 bytes.',
    });
    expect(sent).toBeLessThan(50);
  });

  it('reads text of older editors', async () => {
    const reader = readerOf({
      'MODEL_CARD.md': Buffer.from(
        '## Bias\r\n\r\nD\xfcsseldorf is over-represented.\r\n',
        'latin1',
      ),
      'README.md': Buffer.from('\uFEFFtwo words', 'utf16le'),
    });
    expect(await valuesOf(anEntity('a'), reader)).toMatchObject({
      modelCardSections: ['bias'],
      readmeWords: 2,
    });
  });
});
