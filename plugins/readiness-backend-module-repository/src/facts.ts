import { FactDeclaration } from 'backstage-plugin-readiness-engine';

/**
 * Facts of the source `repository`: what the files in an entity's repository say.
 * Facts about the content of a file that is not there are empty (`''`, `[]`, `0`, `false`).
 * @public
 */
export const repositoryFacts = {
  modelCardPresent: {
    type: 'boolean',
    title: 'model card',
    description: 'Whether the repository has a model card.',
  },
  modelCardSections: {
    type: 'list<string>',
    title: 'sections of the model card',
    description:
      'Sections of the model card that say something: intended-use, out-of-scope, limitations, bias, training-data, evaluation, contact, license. Empty sections and template placeholders do not count.',
  },
  modelCardCompleteness: {
    type: 'number',
    title: 'completeness of the model card',
    description:
      'Share of the eight expected sections that the model card has.',
    unit: '%',
  },
  modelCardLicense: {
    type: 'string',
    title: 'licence named in the model card',
    description:
      'The licence as the model card names it, from its front matter or its text; empty when it names none.',
  },
  modelCardDatasets: {
    type: 'list<string>',
    title: 'datasets named in the model card',
    description: 'Datasets from the front matter of the model card.',
  },
  modelCardMetrics: {
    type: 'list<string>',
    title: 'metrics named in the model card',
    description:
      'Metrics from the front matter of the model card, including those of its model-index.',
  },
  modelCardBaseModels: {
    type: 'list<string>',
    title: 'base models named in the model card',
    description: 'Base models from the front matter of the model card.',
  },
  modelCardLibrary: {
    type: 'string',
    title: 'library named in the model card',
    description:
      'The library (library_name) from the front matter of the model card; empty when it names none.',
  },
  modelCardTags: {
    type: 'list<string>',
    title: 'tags of the model card',
    description: 'Tags from the front matter of the model card.',
  },
  modelCardEvaluationResults: {
    type: 'number',
    title: 'number of evaluation results in the model card',
    description:
      'How many measured values the model-index in the front matter of the model card holds.',
    unit: 'results',
  },
  modelCardWords: {
    type: 'number',
    title: 'length of the model card',
    description:
      'Words a reader of the model card sees, without front matter, code and comments.',
    unit: 'words',
  },
  datasetCardPresent: {
    type: 'boolean',
    title: 'dataset card',
    description: 'Whether the repository has a dataset card.',
  },
  datasetCardSections: {
    type: 'list<string>',
    title: 'sections of the dataset card',
    description:
      'Sections of the dataset card that say something: description, collection, composition, license, privacy, maintenance, splits, bias.',
  },
  datasetCardLicense: {
    type: 'string',
    title: 'licence named in the dataset card',
    description:
      'The licence as the dataset card names it; empty when it names none.',
  },
  codeownersPresent: {
    type: 'boolean',
    title: 'CODEOWNERS file',
    description:
      'Whether the repository has a CODEOWNERS file (at its root, in .github or in docs).',
  },
  readmePresent: {
    type: 'boolean',
    title: 'README',
    description: 'Whether the repository has a README.',
  },
  readmeWords: {
    type: 'number',
    title: 'length of the README',
    description:
      'Words a reader of the README sees, without front matter, code and comments.',
    unit: 'words',
  },
  licensePresent: {
    type: 'boolean',
    title: 'licence file',
    description: 'Whether the repository has a licence file.',
  },
  runbookPresent: {
    type: 'boolean',
    title: 'runbook',
    description: 'Whether the repository has a runbook.',
  },
  runbookHasRollback: {
    type: 'boolean',
    title: 'rollback section of the runbook',
    description: 'Whether the runbook has a section on rolling back.',
  },
  runbookHasEscalation: {
    type: 'boolean',
    title: 'escalation section of the runbook',
    description:
      'Whether the runbook has a section on escalation, on-call or contacts.',
  },
  runbookCoversDrift: {
    type: 'boolean',
    title: 'drift section of the runbook',
    description:
      'Whether the runbook has a section on drift, retraining or degraded model quality.',
  },
} as const satisfies Record<string, FactDeclaration>;
