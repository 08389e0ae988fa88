import fc from 'fast-check';
import { readDatasetCard } from '../datasetCard/readDatasetCard';
import { readRunbook } from '../runbook/readRunbook';
import { readModelCard } from './readModelCard';
import { modelCardVocabulary } from './vocabulary';

/** Pieces that cards are made of, whole and broken. */
const piece = fc.oneof(
  fc.constantFrom(
    '# Limitations\n',
    '## 1. Intended Use & Limitations\n\n',
    '**Bias:** ',
    '- **License:** MIT\n',
    '| License | MIT |\n',
    '| --- | --- |\n',
    '```python\n',
    '```\n',
    '~~~~\n',
    '<h2>',
    '</h2>',
    '<details><summary>',
    '<!--',
    '-->',
    '---\n',
    'tags: [a, b]\n',
    'model-index: *x\n',
    '[More Information Needed]\n',
    '\n\n',
    '    ',
    '> ',
    '\r\n',
    '\uFEFF',
    '\0',
    'text ',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const card = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 2_000 }),
  fc.array(piece, { maxLength: 60 }).map(pieces => pieces.join('')),
  fc.array(piece, { maxLength: 60 }).map(pieces => `---\n${pieces.join('')}`),
);

/** The result, or the message of an error that is meant for people. */
function outcome<T>(read: (text: string) => T, text: string): T | string {
  try {
    return read(text);
  } catch (error) {
    expect(error).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^its front matter [^\n]*$/),
    });
    return String(error);
  }
}

describe('reading any text at all', () => {
  it('ends, the same way each time, with an error only about front matter', () => {
    fc.assert(
      fc.property(card, text => {
        const first = outcome(readModelCard, text);
        expect(outcome(readModelCard, text)).toEqual(first);
        outcome(readDatasetCard, text);
        outcome(readRunbook, text);
      }),
      { numRuns: 400 },
    );
  });

  it('finds known sections only, each once, and measures them', () => {
    fc.assert(
      fc.property(card, text => {
        const result = outcome(readModelCard, text);
        if (typeof result === 'string') {
          return;
        }
        expect(result.sections).toEqual(
          modelCardVocabulary.ids.filter(id => result.sections.includes(id)),
        );
        expect(result.completeness).toBe(
          Math.round(result.sections.length * 12.5),
        );
        expect(Number.isSafeInteger(result.words)).toBe(true);
        expect(result.license !== '').toBe(result.sections.includes('license'));
      }),
      { numRuns: 200 },
    );
  });

  it('finds a section behind any heading mark, whatever stands before it', () => {
    const before = fc
      .array(
        fc.constantFrom(
          'Some text.\n\n',
          '## Overview\n\ntext\n\n',
          '- a\n- b\n\n',
          '```sh\nrun\n\n',
          '```\nrun\n```\n\n',
          '<div>\n\n',
          '> quoted\n\n',
          '| a | b |\n| - | - |\n| 1 | 2 |\n\n',
        ),
        { maxLength: 12 },
      )
      .map(parts => parts.join(''));
    const heading = fc.constantFrom(
      '# Limitations\n\n',
      '###### 2.1 Known limitations\n',
      'Limitations\n-----------\n\n',
      '**Limitations**\n\n',
      '**Limitations:** ',
      '<h3>Limitations</h3>\n\n',
    );
    fc.assert(
      fc.property(before, heading, (text, mark) => {
        // An odd fence of an earlier kind can only be told from a whole one by what follows it.
        fc.pre(!(text.includes('```sh') && text.includes('```\nrun\n```')));
        expect(readModelCard(`${text}${mark}It is slow.\n`).sections).toContain(
          'limitations',
        );
      }),
    );
  });

  it.each([
    ['opened brackets', '['],
    ['opened bold', '**a '],
    ['emphasis', '_a*b'],
    ['images', '!['],
    ['quotes', '> a\n'],
    ['lists', '- a\n'],
    ['fences that never close', '```a\n\n'],
    ['fences and headings', '~~~\n\n## a\n'],
    ['tags that never close', '<h1>'],
    ['attributes that never close', '<a-a-a href="'],
    ['comments that never close', '<!-- '],
    ['tables', '|a|b|\n|-|-|\n'],
    ['headings', '## Limitations\ntext\n\n'],
    ['labels', '**License:** MIT\n'],
    ['prose', 'lorem ipsum dolor\n'],
  ])('takes time in proportion to the length for %s', (_name, unit) => {
    const small = timed(unit, 10_000);
    const large = timed(unit, 80_000);
    // Eight times the text: quadratic time would be 64 times as long.
    expect(large).toBeLessThan(24 * Math.max(small, 25));
  });
});

/** Processor time in ms, the better of two runs: not what other programs on the machine take. */
function timed(unit: string, length: number): number {
  const text = unit.repeat(Math.ceil(length / unit.length));
  const runs = [1, 2].map(() => {
    const start = process.cpuUsage();
    readModelCard(text);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}
