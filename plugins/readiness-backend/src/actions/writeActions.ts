import { AuditorService } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { DeliveryReader } from '../delivery/DeliveryReader';
import { ModeService } from '../delivery/ModeService';
import { parseModeChange } from '../delivery/parseDelivery';
import { audited } from '../http/audited';
import { ActionAccess } from './ActionAccess';

/** @internal */
export interface WriteActionsOptions {
  access: ActionAccess;
  auditor: AuditorService;
  delivery: DeliveryReader;
  modes: ModeService;
}

/** Offers agents and scripts what people do, in the name of a person. @internal */
export function registerWriteActions(
  registry: ActionsRegistryService,
  { access, auditor, delivery, modes }: WriteActionsOptions,
): void {
  registry.register({
    name: 'record-mode-change',
    title: 'Record a change of the delivery mode',
    description:
      'Changes how the team works on an entity from now on, with what was learned, as an entry of the ledger. Needs the credentials of a person. Refused where the catalog file declares the mode: then edit that file.',
    attributes: { readOnly: false, idempotent: false, destructive: false },
    schema: {
      input: z =>
        z.object({
          entityRef: z
            .string()
            .describe('Full ref of a catalog entity: kind:namespace/name'),
          mode: z.string().describe('Name of a mode; suggest-mode lists them'),
          learned: z.string().describe('What was learned: why it changes'),
          evidence: z
            .array(z.object({ url: z.string(), title: z.string().optional() }))
            .optional(),
          reviewBy: z
            .string()
            .describe('ISO 8601 date by which to look at it again')
            .optional(),
          idempotencyKey: z
            .string()
            .min(1)
            .max(255)
            .describe('The same key changes the mode once')
            .optional(),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          mode: z.string(),
          ledgerEntry: z.string().describe('Id of the entry of the ledger'),
        }),
    },
    action: async ({ input, credentials }) => {
      const { entityRef: asked, idempotencyKey, ...body } = input;
      return audited(
        auditor,
        {
          eventId: 'delivery-mode-change',
          severityLevel: 'medium',
          meta: { entityRef: asked, action: 'record-mode-change' },
        },
        async () => {
          const { entityRef, actor } = await access.toChangeDelivery(
            credentials,
            asked,
          );
          const change = parseModeChange(body);
          await modes.change(entityRef, change, { actor, idempotencyKey });
          const { current, ledger } = await delivery.get(entityRef, true);
          const mode = current?.name ?? change.mode;
          return { output: { entityRef, mode, ledgerEntry: ledger[0].id } };
        },
      );
    },
  });
}
