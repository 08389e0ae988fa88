import { JsonObject, JsonValue } from '@backstage/types';
import { ProductContext } from '../assessment/types';
import { FactSet } from '../facts/FactSet';
import { joinWords } from '../facts/formatFactValue';

/** A value of the product context that the catalog and the repository speak for. @public */
export interface InferredContext {
  field: keyof ProductContext;
  value: string | string[];
  /** One sentence. */
  reason: string;
}

/** What is looked at, in one place. */
interface Signs {
  type: string;
  /** Of the entity and of the model card, in small letters. */
  tags: Set<string>;
  library: string;
  baseModels: string[];
  datasets: string[];
  lifecycle?: string;
  dependents?: number;
  dependentOwners: string[];
}

type Finding = Omit<InferredContext, 'field'> | undefined;

const CLASSICAL_LIBRARIES = [
  'scikit-learn',
  'sklearn',
  'xgboost',
  'lightgbm',
  'catboost',
  'statsmodels',
  'prophet',
];
const NEURAL_LIBRARIES = ['pytorch', 'tensorflow', 'keras', 'jax', 'flax'];

function asObject(value: JsonValue | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? value
    : {};
}

function asTexts(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter(item => typeof item === 'string')
    : [];
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function readSigns(entity: JsonObject, facts: FactSet): Signs {
  const { tags } = asObject(entity.metadata);
  const { repository = {}, catalog = {} } = facts;
  const dependents = catalog.dependentCount?.value;
  return {
    type: asText(asObject(entity.spec).type).toLocaleLowerCase('en-US'),
    tags: new Set(
      [...asTexts(tags), ...asTexts(repository.modelCardTags?.value)].map(tag =>
        tag.toLocaleLowerCase('en-US'),
      ),
    ),
    library: asText(repository.modelCardLibrary?.value).toLocaleLowerCase(
      'en-US',
    ),
    baseModels: asTexts(repository.modelCardBaseModels?.value),
    datasets: asTexts(repository.modelCardDatasets?.value),
    lifecycle: asText(catalog.lifecycle?.value) || undefined,
    dependents: typeof dependents === 'number' ? dependents : undefined,
    dependentOwners: asTexts(catalog.dependentOwners?.value),
  };
}

/** The first of some tags that is there. */
function tagOf({ tags }: Signs, known: readonly string[]): string | undefined {
  return known.find(tag => tags.has(tag));
}

/** The value whose tag is there; the rows go from the strongest to the weakest. */
function byTag(signs: Signs, rows: readonly [string, string[]][]): Finding {
  for (const [value, known] of rows) {
    const tag = tagOf(signs, known);
    if (tag !== undefined) {
      return { value, reason: `it is tagged ${tag}` };
    }
  }
  return undefined;
}

function buildType(signs: Signs): Finding {
  const { type, library, baseModels, datasets } = signs;
  const base = joinWords(baseModels);
  if (type === 'agent') {
    return { value: 'agentic', reason: 'its type is agent' };
  }
  if (type === 'feature-store' || type === 'model-server') {
    return { value: 'platform', reason: `its type is ${type}` };
  }
  const tagged = byTag(signs, [
    ['retrieval-augmented', ['rag', 'retrieval-augmented-generation']],
    ['fine-tuned', ['fine-tuned', 'finetuned', 'lora', 'peft']],
  ]);
  if (tagged) {
    return tagged;
  }
  if (type === 'llm-app') {
    return {
      value: 'pre-trained',
      reason: base
        ? `its type is llm-app, and its model card names ${base}`
        : 'its type is llm-app, and such applications mostly build on a model of somebody else',
    };
  }
  if (baseModels.length > 0) {
    return {
      value: 'fine-tuned',
      reason: `its model card names the base model ${base}`,
    };
  }
  if (CLASSICAL_LIBRARIES.includes(library)) {
    return {
      value: 'classical-ml',
      reason: `its model card names the library ${library} and no base model`,
    };
  }
  return NEURAL_LIBRARIES.includes(library) && datasets.length > 0
    ? {
        value: 'trained',
        reason: `its model card names the library ${library}, training data and no base model`,
      }
    : undefined;
}

function criticality(signs: Signs): Finding {
  const { lifecycle, dependents, dependentOwners } = signs;
  if (lifecycle === 'experimental' && dependents === 0) {
    return {
      value: 'experiment',
      reason: 'its lifecycle is experimental and nothing depends on it',
    };
  }
  return lifecycle === 'production' && dependentOwners.length > 0
    ? {
        value: 'business',
        reason: `its lifecycle is production and ${
          dependentOwners.length === 1
            ? 'another team depends'
            : `${dependentOwners.length} other teams depend`
        } on it`,
      }
    : undefined;
}

function users(signs: Signs): Finding {
  const found: [string, string][] = [];
  const customers = tagOf(signs, ['customer-facing', 'public-facing']);
  const employees = tagOf(signs, ['internal-tool', 'employee-facing']);
  if (customers) {
    found.push(['customers', `it is tagged ${customers}`]);
  }
  if (employees) {
    found.push(['employees', `it is tagged ${employees}`]);
  }
  if (signs.dependentOwners.length > 1) {
    found.push([
      'teams',
      `${signs.dependentOwners.length} other teams depend on it`,
    ]);
  }
  return found.length > 0
    ? {
        value: found.map(([value]) => value),
        reason: joinWords(found.map(([, reason]) => reason)),
      }
    : undefined;
}

const FIELDS: [keyof ProductContext, (signs: Signs) => Finding][] = [
  ['buildType', buildType],
  [
    'purpose',
    signs =>
      byTag(signs, [
        ['automate', ['automation', 'automated-decision']],
        ['augment', ['copilot', 'assistant', 'decision-support']],
        ['recommendation', ['recommender', 'recommendation']],
        ['inform', ['reporting', 'insights']],
      ]),
  ],
  ['criticality', criticality],
  ['users', users],
  [
    'explainability',
    signs =>
      byTag(signs, [
        ['per-decision', ['explainable', 'xai', 'credit-scoring']],
      ]),
  ],
  [
    'dataSensitivity',
    signs =>
      byTag(signs, [
        [
          'special-category',
          ['special-category', 'phi', 'hipaa', 'biometrics'],
        ],
        ['personal', ['pii', 'personal-data', 'gdpr']],
        ['confidential', ['confidential', 'trade-secret']],
      ]),
  ],
];

/**
 * What the catalog and the repository say about a product without having been asked: at most one value for each
 * field, with the reason. It is a proposal for a person to confirm, so where signs are weak it stays silent.
 * @public
 */
export function inferContext(
  entity: JsonObject,
  facts: FactSet,
): InferredContext[] {
  const signs = readSigns(entity, facts);
  return FIELDS.flatMap(([field, infer]) => {
    const finding = infer(signs);
    return finding ? { field, ...finding } : [];
  });
}
