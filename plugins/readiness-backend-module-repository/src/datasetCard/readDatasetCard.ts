import { splitFrontMatter } from '../markdown/frontMatter';
import { normaliseText } from '../markdown/normaliseText';
import { readOutline } from '../markdown/outline';
import { readLicense } from '../markdown/readLicense';
import { readSections } from '../markdown/readSections';
import { createVocabulary } from '../markdown/Vocabulary';

/**
 * Sections a dataset card should have, after Gebru et al., "Datasheets for Datasets", and the template of the
 * Hugging Face hub.
 * @public
 */
export type DatasetCardSection =
  | 'description'
  | 'collection'
  | 'composition'
  | 'license'
  | 'privacy'
  | 'maintenance'
  | 'splits'
  | 'bias';

/** @public */
export interface DatasetCard {
  /** In the order of {@link DatasetCardSection}. */
  sections: DatasetCardSection[];
  /** Empty when the card names none. */
  license: string;
}

const datasetCardVocabulary = createVocabulary<DatasetCardSection>([
  {
    id: 'description',
    contains: [
      '(?:dataset|data) (?:description|summary|overview)',
      'what (?:it|this|the (?:data|dataset)) is',
    ],
    equals: [
      'description',
      'summary',
      'overview',
      'about',
      'motivation',
      'purpose',
    ],
  },
  {
    id: 'collection',
    contains: [
      'collection',
      'curation',
      '(?:data ?)?sources?',
      'annotations?',
      'labell?ing',
      'provenance',
      'where (?:it|the data) comes from',
      'how (?:it|the data) was (?:collected|made|created)',
      'dataset creation',
    ],
  },
  {
    id: 'composition',
    contains: [
      'composition',
      '(?:dataset|data) structure',
      'data (?:fields|instances|dictionary)',
      'schema',
    ],
    equals: [
      'structure',
      'fields',
      'columns',
      'features',
      'format',
      'contents?',
    ],
  },
  { id: 'license', contains: ['licen[cs](?:e|es|ed|ing)', 'terms of use'] },
  {
    id: 'privacy',
    contains: [
      'privacy',
      'personal(?: and sensitive)? (?:data|information)',
      'sensitive (?:data|information)',
      'personally identifiable information',
      'pii',
      'gdpr',
      'anonymi[sz]ation',
      'pseudonymi[sz]ation',
      'consent',
      'data protection',
    ],
  },
  {
    id: 'maintenance',
    contains: [
      'maintenance',
      'maintainers?',
      'maintained by',
      'update (?:schedule|policy|frequency)',
      'versioning',
      'retention',
    ],
    equals: [
      'updates',
      'changelog',
      'contact',
      'owner',
      'dataset curators?',
      'curators?',
    ],
  },
  {
    id: 'splits',
    contains: [
      '(?:data )?splits?',
      'train(?:ing)?[ /,-]+(?:test|validation|dev)\\b',
    ],
  },
  {
    id: 'bias',
    contains: [
      'bias(?:es)?',
      'fairness',
      'ethic(?:s|al)',
      'social impact',
      'representativeness',
    ],
  },
]);

/**
 * Reads a dataset card under the usual headings; the rules are those of the model card reader.
 *
 * @throws InputError when the front matter is not valid YAML; the message names the line.
 * @public
 */
export function readDatasetCard(text: string): DatasetCard {
  const { frontMatter, body } = splitFrontMatter(normaliseText(text));
  const sections = readSections(readOutline(body), datasetCardVocabulary);
  const license = readLicense(frontMatter, sections.get('license'));
  return {
    sections: datasetCardVocabulary.ids.filter(
      id => sections.has(id) || (id === 'license' && license !== ''),
    ),
    license,
  };
}
