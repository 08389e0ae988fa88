import { ReadinessContextField } from 'backstage-plugin-readiness-common';

const option = (value: string, title: string, description: string) => ({
  value,
  title,
  description,
});

/**
 * The product context of the example entity: declared, set in the portal, inferred, and unknown.
 * @public
 */
export function exampleContext(): ReadinessContextField[] {
  return [
    {
      field: 'buildType',
      title: 'Build type',
      value: 'fine-tuned',
      source: 'inferred',
      reason: 'The model card names a base model.',
      options: [
        option('from-scratch', 'Trained from scratch', 'Every weight is ours.'),
        option('fine-tuned', 'Fine-tuned', 'A base model trained further.'),
        option('rules', 'Rules', 'Nothing is learned.'),
      ],
    },
    {
      field: 'purpose',
      title: 'Purpose',
      value: 'augment',
      source: 'portal',
      reason: 'Set by ada on 12 March.',
      options: [
        option('automate', 'Automate', 'It decides without a person.'),
        option('augment', 'Augment', 'It helps a person to decide.'),
        option('inform', 'Inform', 'It tells, and nobody acts on it alone.'),
      ],
    },
    {
      field: 'criticality',
      title: 'Criticality',
      value: 'business',
      source: 'catalog',
      editUrl: 'https://git.example.com/claims/edit/main/catalog-info.yaml',
      options: [
        option('experiment', 'Experiment', 'Nothing breaks with it.'),
        option('business', 'Business', 'Work stops without it.'),
      ],
    },
    {
      field: 'users',
      title: 'Users',
      value: ['employees'],
      source: 'portal',
      options: [
        option('employees', 'Employees', 'People who work here.'),
        option('customers', 'Customers', 'People who pay.'),
        option('systems', 'Other systems', 'No person sees it.'),
      ],
    },
    {
      field: 'explainability',
      title: 'Explainability',
      source: 'none',
      options: [
        option('none', 'None', 'Nobody asks why.'),
        option('per-decision', 'Per decision', 'Each answer has its reasons.'),
      ],
    },
    {
      field: 'dataSensitivity',
      title: 'Data sensitivity',
      value: 'personal',
      source: 'catalog',
      editUrl: 'https://git.example.com/claims/edit/main/catalog-info.yaml',
      options: [
        option('public', 'Public', 'Anyone may see it.'),
        option('personal', 'Personal', 'About people who can be named.'),
      ],
    },
  ];
}
