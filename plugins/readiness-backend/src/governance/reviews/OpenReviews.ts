import { GateResult } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { chunked } from '../../database/dialect';
import { FleetRecord } from '../../fleet/fleetRows';

/** What of a gate tells whose turn it is. */
type OpenStanding = Pick<GateResult, 'status' | 'approvals' | 'fingerprint'>;

interface OpenReviewRow {
  entity_ref: string;
  gate: string;
  title: string;
  standing: string;
}

/** What lists show of an entity. @internal */
export interface ReviewedEntity {
  entityRef: string;
  title: string;
  owner?: string;
  profile?: string;
  riskTier?: string;
}

/** A gate that waits for a decision. @internal */
export interface OpenReview {
  entityRef: string;
  gate: string;
  title: string;
  standing: OpenStanding;
  submission?: { id: string; by: string; at: string; reason?: string };
}

/** The rows of the gates of an entity that wait for a decision. @internal */
export function toOpenReviewRows({ after }: FleetRecord): OpenReviewRow[] {
  return (after.gates ?? [])
    .filter(gate => gate.approvals.next !== undefined)
    .map(({ name, title, status, approvals, fingerprint }) => ({
      entity_ref: after.entityRef,
      gate: name,
      title: title.slice(0, 255),
      standing: JSON.stringify({ status, approvals, fingerprint }),
    }));
}

/**
 * Reads the gates that wait for a decision. Their rows are written with the assessment that finds a review open, and
 * each submission and decision orders one in its transaction: so an inbox reads as many rows as reviews are open, and
 * not the gates of 100,000 entities, and what lapses by time or policy leaves it with the assessment that says so.
 * @internal
 */
export class OpenReviews {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async list(): Promise<OpenReview[]> {
    const rows: OpenReviewRow[] = await this.#knex('open_reviews').select();
    const submissions = await this.#submissions(
      rows.map(({ entity_ref }) => entity_ref),
    );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      gate: row.gate,
      title: row.title,
      standing: JSON.parse(row.standing),
      submission: submissions.get(keyOf(row)),
    }));
  }

  /** By ref; entities that are assessed no more are left out. */
  async entities(refs: string[]): Promise<Map<string, ReviewedEntity>> {
    const found = new Map<string, ReviewedEntity>();
    for (const chunk of chunked([...new Set(refs)])) {
      const rows = await this.#knex('fleet_entities')
        .whereIn('entity_ref', chunk)
        .select(['entity_ref', 'title', 'owner', 'profile', 'risk_tier']);
      for (const row of rows) {
        found.set(row.entity_ref, {
          entityRef: row.entity_ref,
          title: row.title,
          owner: row.owner ?? undefined,
          profile: row.profile ?? undefined,
          riskTier: row.risk_tier ?? undefined,
        });
      }
    }
    return found;
  }

  /** The last one of each gate. */
  async #submissions(refs: string[]) {
    const last = new Map<string, NonNullable<OpenReview['submission']>>();
    for (const chunk of chunked([...new Set(refs)])) {
      const rows = await this.#knex('gate_submissions')
        .whereIn('entity_ref', chunk)
        .orderBy('number')
        .select(['entity_ref', 'gate', 'id', 'submitted_by', 'at', 'reason']);
      for (const row of rows) {
        last.set(keyOf(row), {
          id: row.id,
          by: row.submitted_by,
          at: row.at,
          reason: row.reason ?? undefined,
        });
      }
    }
    return last;
  }
}

function keyOf({ entity_ref, gate }: { entity_ref: string; gate: string }) {
  return JSON.stringify([entity_ref, gate]);
}
