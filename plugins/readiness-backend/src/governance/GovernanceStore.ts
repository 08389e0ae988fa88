import { ReadinessAttestation } from 'backstage-plugin-readiness-common';
import {
  EvidenceItem,
  GateReviewDecision,
  GateReviewRecord,
  GateSubmission,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { chunked } from '../database/dialect';
import { EvidenceItemRow, GateDecisionRow, GateSubmissionRow } from './tables';

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
  evidence: EvidenceItem[];
  /** By gate. */
  reviews: Record<string, StoredReview>;
}

/** @internal */
export class GovernanceStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** By entity ref; entities that nobody said anything about are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, GovernanceRecords>> {
    const found = new Map<string, GovernanceRecords>();
    const of = (row: { entity_ref: string }) => {
      const records = found.get(row.entity_ref) ?? {
        evidence: [],
        reviews: {},
      };
      found.set(row.entity_ref, records);
      return records;
    };
    const reviewOf = (row: { entity_ref: string; gate: string }) => {
      const { reviews } = of(row);
      reviews[row.gate] ??= { submissions: [], decisions: [] };
      return reviews[row.gate];
    };
    for (const chunk of chunked(entityRefs)) {
      const evidence: EvidenceItemRow[] = await knex<EvidenceItemRow>(
        'evidence_items',
      ).whereIn('entity_ref', chunk);
      evidence.forEach(row => of(row).evidence.push(toEvidence(row)));
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

  async addEvidence(
    tx: Knex.Transaction,
    entityRef: string,
    item: ReadinessAttestation,
  ): Promise<void> {
    await tx<EvidenceItemRow>('evidence_items').insert({
      id: item.id,
      entity_ref: entityRef,
      name: item.name,
      link: item.url ?? null,
      note: item.note ?? null,
      given_at: item.givenAt,
      given_by: item.by,
      version: item.version ?? null,
      expires_at: item.expiresAt ?? null,
    });
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

function toEvidence(row: EvidenceItemRow): EvidenceItem {
  return {
    id: row.id,
    name: row.name,
    givenAt: row.given_at,
    by: row.given_by,
    version: row.version ?? undefined,
    expiresAt: row.expires_at ?? undefined,
  };
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
