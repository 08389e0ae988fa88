import { createVocabulary } from '../markdown/Vocabulary';

/**
 * Sections a model card should have, after Mitchell et al., "Model Cards for Model Reporting", and the template of
 * the Hugging Face hub.
 * @public
 */
export type ModelCardSection =
  | 'intended-use'
  | 'out-of-scope'
  | 'limitations'
  | 'bias'
  | 'training-data'
  | 'evaluation'
  | 'contact'
  | 'license';

/** @internal */
export const modelCardVocabulary = createVocabulary<ModelCardSection>([
  {
    id: 'intended-use',
    contains: [
      '(?:intended|direct|downstream|expected|recommended) (?:model )?(?:use|uses|usage|users?|applications?|purposes?)',
      'primary (?:intended )?(?:use|uses|users?)',
      '(?:model|acceptable) uses?',
      'use[ -]?cases?',
      'intended(?: and| &|,| or)',
      'intended for',
      'what (?:it|this|the) ?(?:model|agent|service)? ?(?:may|can|should) (?:do|be used for)',
      'what (?:is )?(?:it|this model|the model) (?:is )?for',
    ],
    equals: [
      'use',
      'uses',
      'purpose',
      'applications?',
      'intended audience',
      'intended',
    ],
    equalsWithProse: ['usage', 'how to use(?: (?:it|this model|the model))?'],
    unless: [
      '(?<!intended(?: uses?)?(?: and| &| \\+|,| or|/) ?)out[ -]of[ -]scope',
      'not (?:be )?(?:intended|suitable|meant|used?)',
      'prohibited uses?',
      '(?:un|non-?)intended',
    ],
  },
  {
    id: 'out-of-scope',
    contains: [
      'out[ -]of[ -]scope',
      '(?:mis|ab)uses?',
      '(?:malicious|unsupported|prohibited|unintended|non-?intended|disallowed|inappropriate) (?:use|uses|usage|applications?)',
      'not (?:be )?(?:intended|suitable|meant|used?)',
      'non-goals',
      '(?:may|must|should|can|does|do) ?not (?:do|be used)',
      'when not to use',
    ],
    equals: ['uses? to avoid', 'do not use', 'not for'],
  },
  {
    id: 'limitations',
    contains: [
      'limitations?',
      'caveats?',
      'risks?',
      'known (?:issues|problems|weaknesses|failures|bugs|gaps)',
      'failure (?:modes|cases)',
      'weaknesses',
      'shortcomings',
    ],
    equals: ['limits', 'limited by', 'issues'],
    unless: ['risk (?:tier|class|level|category)'],
  },
  {
    id: 'bias',
    contains: [
      'bias(?:es)?',
      'fairness',
      'ethic(?:s|al)',
      'discrimination',
      'responsible ai',
    ],
  },
  {
    id: 'training-data',
    contains: [
      '(?:pre-?|post-?)?(?:train|training|trained|fine-?tuning)(?: and (?:evaluation|validation|test|testing))? (?:procedure |set )?(?:data|datasets?|corpus|corpora|sets?)',
      'training procedure data',
      'data ?sources?',
      'trained on',
      '(?:data|datasets?)(?: \\w+){0,3} (?:train|training|fine-?tuning)',
    ],
    equals: [
      'data',
      'datasets?',
      'datasets? used',
      'data used',
      'corpus',
      'corpora',
      'where the data comes from',
    ],
    unless: ['hyper-?parameters?'],
  },
  {
    id: 'evaluation',
    contains: [
      'evaluations?',
      'metrics?',
      'performance',
      'results?',
      'benchmarks?',
      'benchmarking',
      'quantitative analys[ei]s',
      'accuracy',
      'scores?',
    ],
    equals: ['testing', 'validation'],
    unless: ['performance (?:tips|tuning|optimi[sz]ations?)'],
  },
  {
    id: 'contact',
    contains: [
      'contacts?',
      'authors?',
      'maintainers?',
      'maintained by',
      'developed by',
      'owners?',
      'owned by',
      'developers',
      'where to send questions',
      'who(?:m)? to (?:ask|contact|write to)',
      'questions or comments',
    ],
    inTitle: true,
    equals: [
      'point of contact',
      'questions',
      'feedback',
      'support',
      'getting help',
      'people',
      'team',
    ],
  },
  {
    id: 'license',
    inTitle: true,
    contains: ['licen[cs](?:e|es|ed|ing)', 'terms of use'],
  },
]);
