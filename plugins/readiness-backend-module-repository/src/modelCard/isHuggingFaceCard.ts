import { splitFrontMatter } from '../markdown/frontMatter';
import { normaliseText } from '../markdown/normaliseText';

/** Keys of model cards on the Hugging Face hub that other front matter does not have. */
const KEYS = [
  'base_model',
  'datasets',
  'library_name',
  'license',
  'metrics',
  'model-index',
  'pipeline_tag',
];

/**
 * Whether a text begins with front matter as the Hugging Face hub uses it for model cards.
 *
 * @throws InputError when the front matter is not valid YAML.
 * @internal
 */
export function isHuggingFaceCard(text: string): boolean {
  const { frontMatter } = splitFrontMatter(normaliseText(text));
  return KEYS.some(key => key in frontMatter);
}
