import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import { stringify } from 'yaml';

/** @internal */
export const gateCheckExamples: TemplateExample[] = [
  {
    description: 'Stop unless the model may be deployed',
    example: stringify({
      steps: [
        {
          id: 'gate',
          name: 'Ask at the gate',
          action: 'readiness:gate:check',
          input: {
            gate: 'deployment-ready',
            entityRef: '${{ parameters.model }}',
          },
        },
      ],
    }),
  },
  {
    description: 'Go on either way, and show why at the end',
    example: stringify({
      steps: [
        {
          id: 'gate',
          name: 'Ask at the gate',
          action: 'readiness:gate:check',
          input: {
            gate: 'deployment-ready',
            entityRef: 'component:default/claims-triage',
            failOnDeny: false,
          },
        },
        {
          id: 'log',
          name: 'Say so',
          if: "${{ steps.gate.output.decision === 'deny' }}",
          action: 'debug:log',
          input: { message: '${{ steps.gate.output.reasons }}' },
        },
      ],
    }),
  },
];
