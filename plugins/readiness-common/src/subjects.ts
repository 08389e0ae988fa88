import { FilterPredicate } from '@backstage/filter-predicates';

/**
 * Which entities are assessed where `readiness.subjects` says nothing, and on which the screens
 * appear. A portal that configures one configures the other: each extension of the frontend
 * takes a `filter` in `app.extensions`.
 * @public
 */
export const DEFAULT_SUBJECTS: FilterPredicate = {
  $any: [
    {
      kind: 'Component',
      'spec.type': {
        $in: [
          'service',
          'ml-service',
          'ml-model',
          'llm-app',
          'agent',
          'model-server',
        ],
      },
    },
    {
      kind: 'Resource',
      'spec.type': {
        $in: ['ai-model', 'ml-model', 'dataset', 'feature-store'],
      },
    },
    { kind: 'AiResource', 'spec.type': 'agent' },
  ],
};
