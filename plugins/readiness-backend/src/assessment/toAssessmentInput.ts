import { JsonObject } from '@backstage/types';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import {
  Assessment,
  AssessmentInput,
  FactSet,
  FactSourceError,
  ProductContext,
} from 'backstage-plugin-readiness-engine';
import { toProductContext } from '../delivery/DeliveryStore';
import { modeInForce } from '../delivery/ledger';
import { StoredFacts } from '../facts/FactStore';
import { GovernanceRecords, noRecords } from '../governance/GovernanceStore';
import { Subject } from '../subjects/SubjectStore';
import { Standing } from './AssessmentStore';

/** @internal */
export interface AssessmentInputParts {
  subject: Subject;
  /** By source id. */
  stored: Record<string, StoredFacts>;
  /** The last assessment: since when gates are what they are, and whether they ever passed. */
  before?: Pick<Standing, 'gates'> | Pick<Assessment, 'gates'>;
  /** What people said about it; nothing when absent. */
  records?: GovernanceRecords;
  /** ISO 8601 */
  now: string;
}

/**
 * All that the engine looks at for one entity, from what is stored about it.
 * @internal
 */
export function toAssessmentInput(
  parts: AssessmentInputParts,
): AssessmentInput {
  const { subject, stored, before, records = noRecords(), now } = parts;
  const accepted = records.waivers.filter(({ state }) => state === 'accepted');
  const { ledger = [], context = [] } = records.delivery ?? {};
  const mode = modeInForce(subject.deliveryMode, ledger);
  const facts: FactSet = {};
  const sourceErrors: Record<string, FactSourceError> = {};
  for (const [source, { facts: ofSource, error }] of Object.entries(stored)) {
    facts[source] = ofSource;
    if (error) {
      sourceErrors[source] = error;
    }
  }
  return {
    entityRef: subject.entityRef,
    entity: subject.entity as unknown as JsonObject,
    facts,
    sourceErrors,
    context: { ...toProductContext(context), ...declaredContext(subject) },
    placement: subject.placement,
    deliveryMode: mode && {
      name: mode.name,
      since: mode.since,
      declaredIn: mode.declaredIn,
    },
    attestations: records.attestations.map(({ name, ...item }) => ({
      ...item,
      check: name,
    })),
    waivers: accepted.flatMap(({ kind, name, ...waiver }) =>
      kind === 'check' ? [{ ...waiver, check: name }] : [],
    ),
    classification: records.classification && {
      ...records.classification,
      approved: records.classification.decidedBy !== undefined,
    },
    governance: {
      evidence: records.evidence,
      evidenceWaivers: accepted.flatMap(({ kind, name, ...waiver }) =>
        kind === 'evidence' ? [{ ...waiver, evidence: name }] : [],
      ),
      reviews: records.reviews,
      previous: Object.fromEntries(
        (before?.gates ?? []).map(gate => [gate.name, gate]),
      ),
    },
    version: annotation(subject, 'version') ?? registryVersion(facts),
    now,
  };
}

/** The newest version that the model registry knows. */
function registryVersion(facts: FactSet): string | undefined {
  const value = facts.registry?.modelVersion?.value;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The product context that annotations declare; it outweighs that of the portal. @internal */
export function declaredContext(subject: Subject): ProductContext {
  const users = annotation(subject, 'users')
    ?.split(',')
    .map(user => user.trim())
    .filter(user => user !== '');
  const context: ProductContext = {
    buildType: annotation(subject, 'buildType'),
    purpose: annotation(subject, 'purpose'),
    criticality: annotation(subject, 'criticality'),
    users: users?.length ? users : undefined,
    explainability: annotation(subject, 'explainability'),
    dataSensitivity: annotation(subject, 'dataSensitivity'),
  };
  return Object.fromEntries(
    Object.entries(context).filter(([, value]) => value !== undefined),
  );
}

function annotation(
  subject: Subject,
  name: keyof typeof READINESS_ANNOTATION,
): string | undefined {
  const { annotations } = subject.entity.metadata;
  return annotations?.[READINESS_ANNOTATION[name]]?.trim() || undefined;
}
