import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { AssessmentReader } from '../assessment/AssessmentReader';
import { DeliveryReader } from '../delivery/DeliveryReader';
import { ActionAccess } from './ActionAccess';

/** @internal */
export interface ReadActionsOptions {
  access: ActionAccess;
  reader: AssessmentReader;
  delivery: DeliveryReader;
}

const ATTRIBUTES = { readOnly: true, idempotent: true, destructive: false };
const ENTITY_REF = 'Full ref of a catalog entity: kind:namespace/name';

/** Offers agents and scripts what people read. @internal */
export function registerReadActions(
  registry: ActionsRegistryService,
  { access, reader, delivery }: ReadActionsOptions,
): void {
  registry.register({
    name: 'get-readiness',
    title: 'Get readiness',
    description:
      'How ready a model, AI product, agent or service is: level, score from 0 to 1, gates, delivery mode, governance profile and risk tier. Nothing is assessed anew.',
    attributes: ATTRIBUTES,
    schema: {
      input: z => z.object({ entityRef: z.string().describe(ENTITY_REF) }),
      output: z =>
        z.object({
          entityRef: z.string(),
          level: z.string().optional(),
          score: z.number().optional(),
          profile: z.string().optional(),
          riskTier: z.string().optional(),
          deliveryMode: z.string().optional(),
          version: z.string().optional(),
          checks: z.record(z.number()).describe('Numbers of checks by status'),
          gates: z
            .record(z.string())
            .describe('Status of each gate, by its name'),
          assessedAt: z.string(),
          pending: z.boolean().describe('A new assessment is on its way'),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = await access.toRead(credentials, input.entityRef);
      const found = await reader.get(ref);
      const { entityRef, score, riskTier, version } = found;
      return {
        output: {
          ...{ entityRef, score, riskTier, version },
          level: found.level?.title,
          profile: found.profile?.name,
          deliveryMode: found.deliveryMode?.name,
          checks: { ...found.counts },
          gates: Object.fromEntries(
            found.gates.map(({ name, status }) => [name, status]),
          ),
          assessedAt: found.assessedAt,
          pending: found.pending,
        },
      };
    },
  });

  registry.register({
    name: 'get-gates',
    title: 'Get gates',
    description:
      'The gates of an entity in their order: status, why, what is missing, and whose approval is next.',
    attributes: ATTRIBUTES,
    schema: {
      input: z => z.object({ entityRef: z.string().describe(ENTITY_REF) }),
      output: z =>
        z.object({
          gates: z.array(
            z.object({
              name: z.string(),
              title: z.string(),
              status: z.string(),
              enforcement: z.enum(['observe', 'warn', 'enforce']),
              since: z.string(),
              reason: z.string(),
              missing: z.array(
                z.object({
                  kind: z.string(),
                  name: z.string(),
                  reason: z.string(),
                }),
              ),
              approvals: z.object({
                given: z.number(),
                of: z.number(),
                next: z.string().optional(),
              }),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = await access.toRead(credentials, input.entityRef);
      const { gates } = await reader.get(ref);
      return {
        output: {
          gates: gates.map(gate => ({
            ...{ name: gate.name, title: gate.title, status: gate.status },
            ...{ enforcement: gate.enforcement, since: gate.since },
            reason: gate.reason,
            missing: gate.missing.map(({ kind, name, reason }) => ({
              ...{ kind, name, reason },
            })),
            approvals: {
              given: gate.approvals.given,
              of: gate.approvals.of,
              next: gate.approvals.next,
            },
          })),
        },
      };
    },
  });

  registry.register({
    name: 'list-next-actions',
    title: 'List next actions',
    description:
      'What to do next for an entity, most useful first: failing checks with what the score would gain and which gates wait for them.',
    attributes: ATTRIBUTES,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(ENTITY_REF),
          limit: z.number().int().min(1).max(50).default(5),
        }),
      output: z =>
        z.object({
          actions: z.array(
            z.object({
              check: z.string(),
              title: z.string(),
              stream: z.string(),
              status: z.string(),
              reason: z.string(),
              gain: z.number(),
              unblocks: z.array(z.string()),
              reaches: z.array(z.string()),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = await access.toRead(credentials, input.entityRef);
      const { nextActions } = await reader.get(ref);
      return {
        output: {
          actions: nextActions.slice(0, input.limit).map(one => ({
            ...{ check: one.check, title: one.title, stream: one.stream },
            ...{ status: one.status, reason: one.reason, gain: one.gain },
            ...{ unblocks: one.unblocks, reaches: one.reaches },
          })),
        },
      };
    },
  });

  registry.register({
    name: 'suggest-mode',
    title: 'Suggest a delivery mode',
    description:
      'Delivery modes that signals speak for with their reasons, best first, and advice about the way of working that nobody answered yet.',
    attributes: ATTRIBUTES,
    schema: {
      input: z => z.object({ entityRef: z.string().describe(ENTITY_REF) }),
      output: z =>
        z.object({
          current: z.string().optional(),
          suggestions: z.array(
            z.object({
              mode: z.string(),
              title: z.string(),
              reasons: z.array(z.string()),
            }),
          ),
          advice: z.array(
            z.object({
              rule: z.string(),
              title: z.string(),
              reason: z.string(),
              severity: z.enum(['info', 'important']),
            }),
          ),
          modes: z.array(
            z.object({
              name: z.string(),
              title: z.string(),
              summary: z.string(),
            }),
          ),
        }),
    },
    action: async ({ input, credentials }) => {
      const ref = await access.toRead(credentials, input.entityRef);
      const found = await delivery.get(ref, false);
      return {
        output: {
          current: found.current?.name,
          suggestions: found.suggestions,
          advice: found.advice
            .filter(({ answer }) => !answer)
            .map(({ rule, title, reason, severity }) => ({
              ...{ rule, title, reason, severity },
            })),
          modes: found.modes.map(({ name, title, summary }) => ({
            ...{ name, title, summary },
          })),
        },
      };
    },
  });
}
