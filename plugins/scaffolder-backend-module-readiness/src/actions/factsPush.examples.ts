import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const factsPushExamples: TemplateExample[] = [
  {
    description:
      'Say that a repository was made from a template that is kept up to date',
    example: stringify({
      steps: [
        {
          id: 'facts',
          name: 'Tell Readiness',
          action: 'readiness:facts:push',
          input: {
            entityRef: '${{ steps.register.output.entityRef }}',
            source: 'templates',
            values: { goldenPath: true, templateVersion: '3' },
            url: '${{ steps.publish.output.remoteUrl }}',
          },
        },
      ],
    }),
  },
];
