import { readModelCard } from './readModelCard';

/** Small pieces of cards and the sections that a person would say are in them. */
const FORMS: [markdown: string, sections: string][] = [
  // Titles
  ['##\u00a0Limitations\n\nfoo', 'limitations'],
  ['## **Intended Use**\n\nfoo', 'intended-use'],
  ['## [Limitations](#x) 🚧\n\nfoo', 'limitations'],
  ['## ⚠️ Known limitations / caveats\n\nfoo', 'limitations'],
  ['## Limitations — what to watch\n\nfoo', 'limitations'],
  ['LIMITATIONS:\nfoo', 'limitations'],
  ['## Risks and mitigations\n\nfoo', 'limitations'],
  ['## Ethical considerations\n\nfoo', 'bias'],
  ['## What is it for?\n\nfoo', 'intended-use'],
  ['## Intended audience\n\nfoo', 'intended-use'],
  ['## Uses: out of scope\n\nfoo', 'out-of-scope'],
  ['## Intended and out-of-scope uses\n\nfoo', 'intended-use out-of-scope'],
  ['## What this model is not intended for\n\nfoo', 'out-of-scope'],
  ['## When not to use this model\n\nfoo', 'out-of-scope'],
  ['## Training and evaluation data\n\nfoo', 'training-data evaluation'],
  ['## Datasets used for training\n\nfoo', 'training-data'],
  ['## Dataset\n\nfoo', 'training-data'],
  ['## Evaluation dataset\n\nfoo', 'evaluation'],
  ['## Training\n\nfoo', ''],
  ['## Lizenz\n\nMIT', ''],
  ['## What it may do\n\nfoo', 'intended-use'],
  ['## What the agent must not do\n\nfoo', 'out-of-scope'],
  ['* **Not for:** prices', 'out-of-scope'],
  ['**Who to ask** -- Priya', 'contact'],
  // Bold lines, items, labels
  ['***Limitations***\n\nfoo', 'limitations'],
  ['<u>**Limitations**</u>\n\nfoo', 'limitations'],
  ['**Limitations**\nIt is slow\n', 'limitations'],
  ['**Limitations:**\n\n* one\n* two\n', 'limitations'],
  ['**Limitations: English only**\n', 'limitations'],
  ['Limitations:\n\n* one\n* two\n', 'limitations'],
  ['1. **Intended use**: x\n2. **License**: MIT', 'intended-use license'],
  [
    '- **Intended use**\n\n  x\n\n- **Limitations**\n\n  y\n',
    'intended-use limitations',
  ],
  ['- ## Limitations\n  foo', 'limitations'],
  ['- **Developed by:** Fraud team', 'contact'],
  ['Performance: **0.93** AUC', 'evaluation'],
  ['## License: MIT\n\n## Contact: a@b.example\n', 'contact license'],
  ['## Metrics: what we look at\n', ''],
  ['Owner of the dog: Sam. We have limitations: none of them matter.', ''],
  ['https://license: foo', ''],
  // Tables, quotes, HTML
  [
    '| | |\n|-|-|\n| **Contact** | a@b |\n| **Licence** | MIT |',
    'contact license',
  ],
  ['| License | MIT |\n|-|-|\n| Contact | |', 'license'],
  ['| Metric | Value |\n|-|-|', ''],
  ['> **Limitations:** foo\n', 'limitations'],
  ['> [!WARNING]\n> ## Limitations\n> foo', 'limitations'],
  ['<b>Limitations</b><br>foo bar\n', 'limitations'],
  ['<p><strong>Limitations:</strong> foo bar</p>\n', 'limitations'],
  [
    '<dl><dt>Limitations</dt><dd>foo</dd><dt>Bias</dt><dd></dd></dl>',
    'limitations',
  ],
  [
    '<details>\n<summary>\n\n## Limitations\n\n</summary>\n\nfoo\n\n</details>',
    'limitations',
  ],
  // What counts as an answer
  ['## Results\n\n![confusion matrix](cm.png)', 'evaluation'],
  ['## Results\n```\nacc 0.9\n```', 'evaluation'],
  ['## Limitations\n\nTODO\n\nActually slow on mobile.', 'limitations'],
  ['## Limitations\n\n- TBD.\n- todo', ''],
  ['## Limitations\n\nNone.', ''],
  ['## Limitations\n\n---\n\n## License\n\nMIT\n\n---', 'license'],
  ['## Limitations <!-- x -->\n<!-- y -->\n', ''],
  ['- [Limitations](#limitations)\n- [License](#license)\n', ''],
  ['## Contents\n1. [Limitations](#l)\n\n## Limitations\n\n## Other\nx', ''],
  ['**Contact:**\n\n## Foo\nbar', ''],
  ['- **Contact:**\n- **License:**\n- **Foo:** bar', ''],
];

describe('sections of a model card', () => {
  it.each(FORMS)('%j holds %j', (markdown, sections) => {
    expect(readModelCard(markdown).sections.join(' ')).toBe(sections);
  });

  it('prefers the licence over where to find it', () => {
    expect(
      readModelCard('**License:** see below.\n\n## License\n\nMIT').license,
    ).toBe('mit');
  });
});
