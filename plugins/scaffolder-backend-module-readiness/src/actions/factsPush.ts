import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { factsPushExamples } from './factsPush.examples';
import { fullRef, inWords, ReadinessAccess, tokenOf } from './ReadinessAccess';

/** @internal */
export function createFactsPushAction({ auth, client }: ReadinessAccess) {
  return createTemplateAction({
    id: 'readiness:facts:push',
    description:
      'Tells Readiness facts about an entity, as the person who runs the template; all or none are taken.',
    examples: factsPushExamples,
    supportsDryRun: true,
    schema: {
      input: {
        entityRef: z =>
          z
            .string()
            .min(1)
            .describe(
              'What the facts are about; kind component and namespace default may be left out',
            ),
        source: z =>
          z.string().min(1).describe('Source that saw them, e.g. templates'),
        values: z =>
          z
            .record(
              z.string(),
              z.union([
                z.boolean(),
                z.number(),
                z.string(),
                z.array(z.string()),
                z.array(z.number()),
              ]),
            )
            .describe('Facts by name, as the source declares them'),
        version: z =>
          z
            .string()
            .optional()
            .describe('Version of the entity that was looked at'),
        url: z => z.string().optional().describe('Where it can be seen'),
      },
      output: {
        accepted: z => z.number().describe('Facts that were taken'),
        unchanged: z => z.number().describe('Of these, known already'),
      },
    },
    async handler(ctx) {
      const { source, values, version, url } = ctx.input;
      const entityRef = fullRef(ctx.input.entityRef);
      if (ctx.isDryRun) {
        ctx.logger.info(
          `Dry run: ${
            Object.keys(values).length
          } facts about ${entityRef} are not sent`,
        );
        ctx.output('accepted', 0);
        ctx.output('unchanged', 0);
        return;
      }
      const token = await tokenOf(auth, ctx);
      const result = await client
        .pushFacts([{ entityRef, source, values, version, url }], {
          token,
          signal: ctx.signal,
        })
        .catch(error => {
          throw inWords(error);
        });
      ctx.logger.info(
        `${result.accepted} accepted, ${result.unchanged} of them unchanged`,
      );
      ctx.output('accepted', result.accepted);
      ctx.output('unchanged', result.unchanged);
    },
  });
}
