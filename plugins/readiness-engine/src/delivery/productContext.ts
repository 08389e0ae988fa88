import { ProductContext } from '../assessment/types';
import { CONTEXT_TITLES } from '../expression/deliveryFields';

/** A value that a field of the product context may have. @public */
export interface ContextOption {
  value: string;
  title: string;
  description: string;
}

/** A field of the product context, and what one may choose from. @public */
export interface ContextVocabulary {
  field: keyof ProductContext;
  title: string;
  /** Whether it has several values. */
  multiple: boolean;
  options: ContextOption[];
}

function option(
  value: string,
  title: string,
  description: string,
): ContextOption {
  return { value, title, description };
}

function vocabulary(
  field: keyof ProductContext,
  options: ContextOption[],
  multiple = false,
): ContextVocabulary {
  const title = CONTEXT_TITLES[field];
  return {
    field,
    title: `${title[0].toLocaleUpperCase('en-US')}${title.slice(1)}`,
    multiple,
    options,
  };
}

/**
 * The fields of the product context with the values that one may choose from. An annotation may say another word; it is
 * shown as it is, and rules of an organisation may look for it.
 * @public
 */
export const PRODUCT_CONTEXT: readonly ContextVocabulary[] = [
  vocabulary('buildType', [
    option(
      'trained',
      'Trained from scratch',
      'A neural network whose weights all come from our own training.',
    ),
    option(
      'fine-tuned',
      'Fine-tuned',
      'A model of somebody else, trained further on our data.',
    ),
    option(
      'pre-trained',
      'Pre-trained model integrated',
      'A model of somebody else, used as it is behind prompts and guardrails.',
    ),
    option(
      'retrieval-augmented',
      'Retrieval-augmented',
      'A language model that answers from documents which we find for it.',
    ),
    option(
      'agentic',
      'Agentic',
      'A model that chooses and takes steps by itself, with tools.',
    ),
    option(
      'classical-ml',
      'Classical machine learning',
      'Trees, linear models, forecasts: learned from tables.',
    ),
    option('rules', 'Rules', 'Written by people; nothing is learned.'),
    option(
      'platform',
      'Platform service',
      'No model of its own; others build or run theirs on it.',
    ),
  ]),
  vocabulary('purpose', [
    option(
      'automate',
      'Automate',
      'It acts, and a person sees it afterwards if at all.',
    ),
    option(
      'decision',
      'Decide about cases',
      'Its answer decides about a person or a case, whoever clicks at the end.',
    ),
    option('augment', 'Augment', 'It helps a person who decides.'),
    option(
      'recommendation',
      'Recommend',
      'It proposes, and ignoring it costs nothing.',
    ),
    option('inform', 'Inform', 'It tells; nobody acts on it alone.'),
  ]),
  vocabulary('criticality', [
    option('experiment', 'Experiment', 'Nothing depends on it.'),
    option('internal', 'Internal alpha', 'A few colleagues, who know.'),
    option('low', 'Low', 'When it fails, work is a little slower.'),
    option('medium', 'Medium', 'When it fails, there is a way around.'),
    option('business', 'Business', 'When it fails, work stops.'),
    option('high', 'High', 'When it fails, people or money are harmed.'),
    option(
      'critical-infrastructure',
      'Critical infrastructure',
      'When it fails, many others fail with it, or the law names it so.',
    ),
  ]),
  vocabulary(
    'users',
    [
      option('customers', 'Customers', 'People outside who buy or use.'),
      option('employees', 'Employees', 'Colleagues at their work.'),
      option(
        'experts',
        'Experts',
        'People who could do it without, and notice errors.',
      ),
      option('systems', 'Other systems', 'No person looks at each answer.'),
      option(
        'teams',
        'Engineering teams',
        'They build their own products on it.',
      ),
      option(
        'public',
        'The public',
        'People who did not choose to have to do with it.',
      ),
    ],
    true,
  ),
  vocabulary('explainability', [
    option('none', 'None', 'Nobody asks why.'),
    option('overview', 'Overview', 'People must know how it works in general.'),
    option(
      'per-decision',
      'Per decision',
      'Whoever is concerned may ask why it decided so.',
    ),
    option(
      'supervised',
      'To a supervisor',
      'A supervisor may ask why, years later.',
    ),
  ]),
  vocabulary('dataSensitivity', [
    option('public', 'Public', 'Anybody may see it.'),
    option('internal', 'Internal', 'Anybody who works here may see it.'),
    option('confidential', 'Confidential', 'Harms us when it gets out.'),
    option('personal', 'Personal', 'About people who can be told apart.'),
    option(
      'special-category',
      'Special category',
      'Health, belief, origin, biometrics and what else the law protects more.',
    ),
  ]),
];
