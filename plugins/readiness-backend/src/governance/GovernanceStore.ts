import {
  GateReviewDecision,
  GateReviewRecord,
  GateSubmission,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { chunked, listed } from '../database/dialect';
import { DeliveryRecords, DeliveryStore } from '../delivery/DeliveryStore';
import {
  AttestationStore,
  StoredAttestation,
} from './attestations/AttestationStore';
import {
  ClassificationStore,
  StoredClassification,
} from './classification/ClassificationStore';
import { ConcernStore } from './concerns/ConcernStore';
import { GateDecisionRow, GateSubmissionRow } from './tables';
import { StoredWaiver, WaiverStore } from './waivers/WaiverStore';

/** A submission, and what was submitted. @internal */
export interface StoredSubmission extends GateSubmission {
  reason?: string;
  fingerprint: string;
  basis: Record<string, string>;
}

/** @internal */
export interface StoredReview extends GateReviewRecord {
  submissions: StoredSubmission[];
}

/** What people said about one entity. @internal */
export interface GovernanceRecords {
  /** Attestations of evidence items, newest first. */
  evidence: StoredAttestation[];
  /** Attestations of checks, newest first. */
  attestations: StoredAttestation[];
  /** All there ever were, newest first. */
  waivers: StoredWaiver[];
  /** The recorded risk tier in force. */
  classification?: StoredClassification;
  /** The lower risk tier that waits for a decision. */
  proposed?: StoredClassification;
  /** By gate. */
  reviews: Record<string, StoredReview>;
  /** How the team works; absent where nobody ever said. */
  delivery?: DeliveryRecords;
}

/** What there is about an entity that nobody said anything about. @internal */
export function noRecords(): GovernanceRecords {
  return { evidence: [], attestations: [], waivers: [], reviews: {} };
}

/** The tables with what people said. */
const RECORDS = [
  'attestations',
  'waivers',
  'risk_classifications',
  'delivery_ledger',
  'product_context',
  'gate_submissions',
  'gate_decisions',
];

/** @internal */
export class GovernanceStore {
  readonly #knex: Knex;
  readonly attestations: AttestationStore;
  readonly waivers: WaiverStore;
  readonly classifications: ClassificationStore;
  readonly concerns: ConcernStore;
  readonly delivery: DeliveryStore;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
    this.attestations = new AttestationStore(options);
    this.waivers = new WaiverStore(options);
    this.classifications = new ClassificationStore(options);
    this.concerns = new ConcernStore(options);
    this.delivery = new DeliveryStore(options);
  }

  /** By entity ref; entities that nobody said anything about are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, GovernanceRecords>> {
    const found = new Map<string, GovernanceRecords>();
    const of = (entityRef: string) => {
      const records = found.get(entityRef) ?? noRecords();
      found.set(entityRef, records);
      return records;
    };
    const reviewOf = (row: { entity_ref: string; gate: string }) => {
      const { reviews } = of(row.entity_ref);
      reviews[row.gate] ??= { submissions: [], decisions: [] };
      return reviews[row.gate];
    };
    for (const refs of chunked(entityRefs)) {
      const chunk = await this.#recorded(refs, knex);
      if (chunk.length === 0) {
        continue;
      }
      const given = await this.attestations.get(chunk, knex);
      given.forEach((items, entityRef) => {
        const records = of(entityRef);
        records.evidence = items.filter(({ kind }) => kind === 'evidence');
        records.attestations = items.filter(({ kind }) => kind === 'check');
      });
      const waivers = await this.waivers.get(chunk, knex);
      waivers.forEach((items, entityRef) => {
        of(entityRef).waivers = items;
      });
      const classifications = await this.classifications.get(chunk, knex);
      classifications.forEach((items, entityRef) => {
        const records = of(entityRef);
        records.classification = items.find(one => one.status === 'in-force');
        records.proposed = items.find(one => one.status === 'proposed');
      });
      const delivery = await this.delivery.get(chunk, knex);
      delivery.forEach((known, entityRef) => {
        of(entityRef).delivery = known;
      });
      const submissions: GateSubmissionRow[] = await knex<GateSubmissionRow>(
        'gate_submissions',
      )
        .whereIn('entity_ref', chunk)
        .orderBy('number');
      submissions.forEach(row =>
        reviewOf(row).submissions.push(toSubmission(row)),
      );
      const decisions: GateDecisionRow[] = await knex<GateDecisionRow>(
        'gate_decisions',
      )
        .whereIn('entity_ref', chunk)
        .orderBy('number');
      decisions.forEach(row => reviewOf(row).decisions.push(toDecision(row)));
    }
    return found;
  }

  /** Of most entities nobody has said anything yet: one statement tells, and no other is needed. */
  async #recorded(entityRefs: string[], knex: Knex): Promise<string[]> {
    const anyOf = RECORDS.map(
      table => `select entity_ref from ${table}
        where entity_ref in (select value from refs)`,
    ).join(' union ');
    return knex
      .with('refs', listed(knex, entityRefs))
      .from(knex.raw(`(${anyOf}) as recorded`))
      .pluck('entity_ref');
  }

  async addSubmission(
    tx: Knex.Transaction,
    target: { entityRef: string; gate: string },
    submission: StoredSubmission,
  ): Promise<void> {
    await tx<GateSubmissionRow>('gate_submissions').insert({
      id: submission.id,
      entity_ref: target.entityRef,
      gate: target.gate,
      submitted_by: submission.by,
      at: submission.at,
      version: submission.version ?? null,
      reason: submission.reason ?? null,
      fingerprint: submission.fingerprint,
      basis: JSON.stringify(submission.basis),
    });
  }

  async addDecision(
    tx: Knex.Transaction,
    target: { entityRef: string; gate: string },
    decision: GateReviewDecision,
  ): Promise<void> {
    await tx<GateDecisionRow>('gate_decisions').insert({
      entity_ref: target.entityRef,
      gate: target.gate,
      submission_id: decision.submission,
      step: decision.step,
      actor: decision.actor,
      decision: decision.decision,
      at: decision.at,
      fingerprint: decision.fingerprint,
      basis: JSON.stringify(decision.basis ?? {}),
      version: decision.version ?? null,
      reason: decision.reason ?? null,
    });
  }
}

function toSubmission(row: GateSubmissionRow): StoredSubmission {
  return {
    id: row.id,
    by: row.submitted_by,
    at: row.at,
    version: row.version ?? undefined,
    reason: row.reason ?? undefined,
    fingerprint: row.fingerprint,
    basis: JSON.parse(row.basis),
  };
}

function toDecision(row: GateDecisionRow): GateReviewDecision {
  return {
    submission: row.submission_id,
    step: row.step,
    actor: row.actor,
    decision: row.decision,
    at: row.at,
    fingerprint: row.fingerprint,
    basis: JSON.parse(row.basis),
    version: row.version ?? undefined,
    reason: row.reason ?? undefined,
  };
}
