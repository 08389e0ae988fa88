import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelCard, readModelCard } from './readModelCard';
import { ModelCardSection } from './vocabulary';

const FIXTURES = join(__dirname, '__fixtures__');
const ALL: ModelCardSection[] = [
  'intended-use',
  'out-of-scope',
  'limitations',
  'bias',
  'training-data',
  'evaluation',
  'contact',
  'license',
];

function read(name: string): string {
  return readFileSync(join(FIXTURES, `${name}.md`), 'utf8');
}

/** What is not named is expected to be empty. */
const EXPECTATIONS: Record<string, Partial<ModelCard>> = {
  'huggingface-filled': {
    sections: ALL,
    license: 'apache-2.0',
    datasets: ['meridian/claims-2023', 'imdb'],
    metrics: ['accuracy', 'f1', 'roc_auc'],
    baseModels: ['distilbert-base-uncased'],
    library: 'transformers',
    tags: ['text-classification', 'insurance'],
    evaluationResults: 3,
  },
  'huggingface-template': {},
  'huggingface-trainer': {
    sections: ['evaluation', 'license'],
    license: 'mit',
    metrics: ['accuracy'],
    baseModels: ['roberta-base', 'meridian/adapter-7'],
    tags: ['generated_from_trainer'],
  },
  'model-cards-paper': {
    sections: [
      'intended-use',
      'limitations',
      'bias',
      'training-data',
      'evaluation',
    ],
  },
  'combined-headings': {
    sections: ['intended-use', 'limitations', 'bias', 'evaluation', 'contact'],
  },
  'bold-bullets': {
    sections: [
      'intended-use',
      'out-of-scope',
      'limitations',
      'training-data',
      'evaluation',
      'contact',
      'license',
    ],
    license: 'proprietary',
  },
  'bold-paragraphs': {
    sections: [
      'intended-use',
      'limitations',
      'bias',
      'training-data',
      'evaluation',
      'contact',
      'license',
    ],
    license: 'internal',
  },
  'plain-labels': {
    sections: [
      'intended-use',
      'limitations',
      'evaluation',
      'contact',
      'license',
    ],
    license: 'bsd-3-clause',
  },
  'unclosed-fence-last': {
    sections: ['limitations', 'license'],
    license: 'mit',
  },
  'unclosed-fence-then-others': {
    sections: ['limitations', 'evaluation', 'contact'],
  },
  'unclosed-fence-odd': { sections: ['intended-use', 'out-of-scope'] },
  'code-in-fence': { sections: ['training-data'] },
  'html-headings': {
    sections: ['intended-use', 'limitations', 'contact', 'license'],
    license: 'apache-2.0',
  },
  'html-details': { sections: ['bias', 'training-data'] },
  'property-table': {
    sections: ['intended-use', 'contact', 'license'],
    license: 'cc-by-4.0',
  },
  'numbered-emoji': {
    sections: [
      'intended-use',
      'out-of-scope',
      'limitations',
      'training-data',
      'evaluation',
    ],
  },
  setext: {
    sections: ['intended-use', 'limitations', 'license'],
    license: 'gpl-3.0',
  },
  placeholders: {},
  'commented-out': { sections: ['intended-use', 'contact'] },
  'nested-sections': { sections: ['bias', 'evaluation'] },
  'cramped-headings': {
    sections: ['intended-use', 'limitations', 'license'],
    license: 'mit',
  },
  german: {},
  'front-matter-only': {
    sections: ['license'],
    license: 'meridian-internal-1',
    datasets: ['squad'],
    metrics: ['rmse'],
    baseModels: ['bert-base', 'bert-large'],
    library: 'sklearn',
    tags: ['tabular', '2024'],
  },
  'rule-first': { sections: ['limitations'] },
  'usage-code-only': {},
  'misuse-and-negations': {
    sections: ['intended-use', 'out-of-scope', 'contact'],
  },
};

describe('readModelCard', () => {
  it.each(Object.entries(EXPECTATIONS))('reads %s', (name, expected) => {
    const { words, completeness, ...card } = readModelCard(read(name));
    expect(card).toEqual({
      sections: [],
      license: '',
      datasets: [],
      metrics: [],
      baseModels: [],
      library: '',
      tags: [],
      evaluationResults: 0,
      ...expected,
    });
    expect(completeness).toBe(Math.round(card.sections.length * 12.5));
    expect(words > 0).toBe(name !== 'front-matter-only');
  });

  it('has an expectation for every fixture', () => {
    expect(
      [...Object.keys(EXPECTATIONS), 'broken-front-matter'].sort(),
    ).toEqual(
      readdirSync(FIXTURES)
        .map(file => file.replace(/\.md$/, ''))
        .sort(),
    );
  });

  it('names the line of front matter that is not valid', () => {
    expect(() => readModelCard(read('broken-front-matter'))).toThrow(
      /its front matter is not valid YAML at line 5: \S/,
    );
  });

  it('reads the same whatever the line ends and byte order mark', () => {
    for (const name of Object.keys(EXPECTATIONS)) {
      const text = read(name);
      const expected = readModelCard(text);
      expect(readModelCard(text.replace(/\n/g, '\r\n'))).toEqual(expected);
      expect(readModelCard(`\uFEFF${text}`)).toEqual(expected);
      expect(readModelCard(text.replace(/\n/g, '\r'))).toEqual(expected);
    }
  });

  it('counts words that are seen, without code, comments and front matter', () => {
    expect(
      readModelCard(
        '---\nlicense: mit\n---\n# One two\n\nthree **four** [five](x) <!-- no -->\n\n```\nno no\n```\n- six\n',
      ).words,
    ).toBe(6);
  });

  it.each([
    ['Released under the [MIT License](LICENSE).', 'mit'],
    ['Apache License, Version 2.0', 'apache-2.0'],
    ['CC BY-NC-SA 4.0', 'cc-by-nc-sa-4.0'],
    ['Personalisation team. Internal use only.', 'internal'],
    ['meridian-internal-1', 'meridian-internal-1'],
    ['Ask the legal team first.', 'Ask the legal team first'],
    [
      `${'very '.repeat(40)}long`,
      `${'very '.repeat(40).slice(0, 99).trimEnd()}…`,
    ],
  ])('takes the licence from %s', (text, license) => {
    expect(readModelCard(`## License\n\n${text}\n`).license).toBe(license);
  });
});
