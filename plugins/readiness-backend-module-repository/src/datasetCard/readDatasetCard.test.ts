import { readDatasetCard } from './readDatasetCard';

describe('readDatasetCard', () => {
  it('finds the sections of the usual template', () => {
    expect(
      readDatasetCard(
        [
          '---\nlicense: cc-by-4.0\n---',
          '# Dataset Card for Claims 2023\n\n### Dataset Summary\n\nClaims.',
          '## Dataset Structure\n\n### Data Fields\n\n- amount\n\n### Data Splits\n\n80/20',
          '## Dataset Creation\n\n### Source Data\n\nThe claims system.',
          '### Personal and Sensitive Information\n\nNames were replaced.',
          '## Considerations for Using the Data\n\n### Social Impact of Dataset\n\nSome.',
          '**Update frequency:** monthly',
        ].join('\n\n'),
      ),
    ).toEqual({
      sections: [
        'description',
        'collection',
        'composition',
        'license',
        'privacy',
        'maintenance',
        'splits',
        'bias',
      ],
      license: 'cc-by-4.0',
    });
  });

  it('finds sections in plain words', () => {
    expect(
      readDatasetCard(
        '**What it is**: claims\n\n**Where it comes from**: an export\n\n**License**: internal.\n\n## Splits\n\nto be written\n',
      ),
    ).toEqual({
      sections: ['description', 'collection', 'license'],
      license: 'internal',
    });
  });

  it('passes over what is not filled in', () => {
    expect(
      readDatasetCard(
        '## Dataset Description\n\n[More Information Needed]\n\n## Licensing Information\n\nTBD\n\n## Bias\n',
      ),
    ).toEqual({ sections: [], license: '' });
  });

  it('names the line of front matter that is not valid', () => {
    expect(() => readDatasetCard('---\nlicense: "mit\n---\n')).toThrow(
      /not valid YAML at line \d/,
    );
  });
});
