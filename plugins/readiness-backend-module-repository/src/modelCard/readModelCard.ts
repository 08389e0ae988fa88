import { countWords } from '../markdown/countWords';
import { splitFrontMatter } from '../markdown/frontMatter';
import { toItems, toText, toTextList } from '../markdown/frontMatterValues';
import { normaliseText } from '../markdown/normaliseText';
import { readOutline } from '../markdown/outline';
import { readLicense } from '../markdown/readLicense';
import { readSections } from '../markdown/readSections';
import { readModelIndex } from './readModelIndex';
import { ModelCardSection, modelCardVocabulary } from './vocabulary';

/**
 * What a model card says. Anything it does not say is empty.
 * @public
 */
export interface ModelCard {
  /** In the order of {@link ModelCardSection}. */
  sections: ModelCardSection[];
  /** Percent of the sections that are there, 0 to 100, rounded. */
  completeness: number;
  license: string;
  datasets: string[];
  metrics: string[];
  baseModels: string[];
  library: string;
  tags: string[];
  /** Measured values in the model-index. */
  evaluationResults: number;
  words: number;
}

/**
 * Reads a model card as people write them: Hugging Face front matter and Markdown under the usual headings, in
 * bold lines, list items, tables or HTML. Pure, deterministic, linear in the length of the text.
 *
 * A licence in the front matter counts as the license section; other sections have to be written out.
 *
 * @throws InputError when the front matter is not valid YAML; the message names the line.
 * @public
 */
export function readModelCard(text: string): ModelCard {
  const { frontMatter, body } = splitFrontMatter(normaliseText(text));
  const outline = readOutline(body);
  const sections = readSections(outline, modelCardVocabulary);
  const license = readLicense(frontMatter, sections.get('license'));
  const index = readModelIndex(frontMatter['model-index']);
  const present = modelCardVocabulary.ids.filter(
    id => sections.has(id) || (id === 'license' && license !== ''),
  );
  return {
    sections: present,
    completeness: Math.round(
      (100 * present.length) / modelCardVocabulary.ids.length,
    ),
    license,
    datasets: toTextList(frontMatter.datasets),
    metrics: toTextList([...toItems(frontMatter.metrics), ...index.metrics]),
    baseModels: toTextList(frontMatter.base_model),
    library: toText(frontMatter.library_name),
    tags: toTextList(frontMatter.tags),
    evaluationResults: index.results,
    words: countWords(outline),
  };
}
