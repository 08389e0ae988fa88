import { NotAllowedError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { gateCheckExamples } from './gateCheck.examples';
import { fullRef, inWords, ReadinessAccess, tokenOf } from './ReadinessAccess';

/** @internal */
export function createGateCheckAction({ auth, client }: ReadinessAccess) {
  return createTemplateAction({
    id: 'readiness:gate:check',
    description:
      'Asks Readiness whether one may go on at a gate, as the person who runs the template.',
    examples: gateCheckExamples,
    // It changes nothing, so a dry run may ask as well.
    supportsDryRun: true,
    schema: {
      input: {
        gate: z =>
          z.string().min(1).describe('Name of the gate, e.g. deployment-ready'),
        entityRef: z =>
          z
            .string()
            .min(1)
            .describe(
              'Whose gate; kind component and namespace default may be left out',
            ),
        failOnDeny: z =>
          z
            .boolean()
            .default(true)
            .describe(
              'Whether the task fails when the gate denies; otherwise look at the output decision',
            ),
      },
      output: {
        decision: z => z.enum(['allow', 'deny']),
        status: z => z.string().describe('Status of the gate, e.g. blocked'),
        enforcement: z =>
          z
            .enum(['observe', 'warn', 'enforce'])
            .describe('A gate that observes or warns always allows'),
        reasons: z => z.array(z.string()).describe('Why, in sentences'),
        receipt: z =>
          z
            .string()
            .optional()
            .describe(
              'The decision as a signed statement, to be verified later',
            ),
      },
    },
    async handler(ctx) {
      const { gate, failOnDeny } = ctx.input;
      const entityRef = fullRef(ctx.input.entityRef);
      const token = await tokenOf(auth, ctx);
      const { decision, status, enforcement, reasons, receipt } = await client
        .getGateDecision(entityRef, gate, { token, signal: ctx.signal })
        .catch(error => {
          throw inWords(error);
        });
      ctx.logger.info(`${decision}: ${gate} of ${entityRef}`);
      reasons.forEach(reason => ctx.logger.info(reason));
      ctx.output('decision', decision);
      ctx.output('status', status);
      ctx.output('enforcement', enforcement);
      ctx.output('reasons', reasons);
      if (receipt !== undefined) {
        ctx.output('receipt', receipt);
      }
      // Whatever is no allow must not open the gate.
      if (failOnDeny && decision !== 'allow') {
        throw new NotAllowedError(
          `The gate '${gate}' of ${entityRef} denies: ${reasons.join(' ')}`,
        );
      }
    },
  });
}
