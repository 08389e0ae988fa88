import { Knex } from 'knex';
import { Standing } from '../assessment/AssessmentStore';
import { chunked } from '../database/dialect';

/** What a notification says about an entity, and whom it concerns. @internal */
export interface ConcernedEntity {
  entityRef: string;
  title: string;
  owner?: string;
  profile?: string;
}

/** An entity with gates that wait for a decision. @internal */
export interface EntityInReview extends ConcernedEntity {
  gates: Standing['gates'];
}

interface Row {
  entity_ref: string;
  title: string;
  owner: string | null;
  profile: string | null;
  standing: string;
}

const COLUMNS = ['entity_ref', 'title', 'owner', 'profile'] as const;
const PAGE = 100;

/** What notifications about time need of the current assessments. @internal */
export class OpenWork {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** By ref; entities that are assessed no more are left out. */
  async entities(refs: string[]): Promise<Map<string, ConcernedEntity>> {
    const found = new Map<string, ConcernedEntity>();
    for (const chunk of chunked([...new Set(refs)])) {
      const rows: Row[] = await this.#knex('assessments')
        .whereIn('entity_ref', chunk)
        .select(COLUMNS);
      rows.forEach(row => found.set(row.entity_ref, toEntity(row)));
    }
    return found;
  }

  /** Page by page, so that memory is bounded. */
  async *inReview(): AsyncGenerator<EntityInReview[]> {
    let after = '';
    for (;;) {
      const refs: string[] = await this.#knex('fleet_gates')
        .where({ status: 'in-review' })
        .where('entity_ref', '>', after)
        .distinct('entity_ref')
        .orderBy('entity_ref')
        .limit(PAGE)
        .pluck('entity_ref');
      if (refs.length === 0) {
        return;
      }
      const rows: Row[] = await this.#knex('assessments')
        .whereIn('entity_ref', refs)
        .select([...COLUMNS, 'standing']);
      yield rows.map(row => ({
        ...toEntity(row),
        gates: (JSON.parse(row.standing) as Standing).gates,
      }));
      after = refs[refs.length - 1];
    }
  }
}

function toEntity(row: Row): ConcernedEntity {
  return {
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner ?? undefined,
    profile: row.profile ?? undefined,
  };
}
