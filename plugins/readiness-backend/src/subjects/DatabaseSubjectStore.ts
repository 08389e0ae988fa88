import { Knex } from 'knex';
import { enqueueAssessments } from '../assessment/enqueueAssessments';
import { removeAssessments } from '../assessment/removeAssessments';
import { chunked } from '../database/dialect';
import {
  StoredSubjects,
  Subject,
  SubjectState,
  SubjectStore,
} from './SubjectStore';
import { SubjectRow } from './tables';

/** @internal */
export class DatabaseSubjectStore implements SubjectStore {
  readonly #knex: Knex;
  readonly #onStored: (
    tx: Knex.Transaction,
    stored: StoredSubjects,
  ) => Promise<void>;

  /** @param options - `onStored`: told of what is stored, in its transaction */
  constructor(options: {
    knex: Knex;
    onStored?: (tx: Knex.Transaction, stored: StoredSubjects) => Promise<void>;
  }) {
    this.#knex = options.knex;
    this.#onStored = options.onStored ?? (async () => {});
  }

  async upsert(
    subjects: Subject[],
    options: { at: string; dueAt: string },
  ): Promise<void> {
    const { at, dueAt } = options;
    // Always in the same order, so that two who store the same never wait for each other.
    const sorted = [...subjects].sort((a, b) =>
      a.entityRef < b.entityRef ? -1 : 1,
    );
    for (const chunk of chunked(sorted, 100)) {
      const refs = chunk.map(subject => subject.entityRef);
      await this.#knex.transaction(async tx => {
        const rows = await tx<SubjectRow>('subjects')
          .whereIn('entity_ref', refs)
          .select(
            'entity_ref',
            'first_seen_at',
            'delivery_mode',
            'delivery_mode_since',
          );
        const before = new Map(rows.map(row => [row.entity_ref, row]));
        await tx<SubjectRow>('subjects')
          .insert(
            chunk.map(subject =>
              toRow(subject, at, before.get(subject.entityRef)),
            ),
          )
          .onConflict('entity_ref')
          .merge();
        const known = new Set(before.keys());
        await this.#onStored(tx, { subjects: chunk, known, at });
        await enqueueAssessments(tx, refs, { dueAt });
      });
    }
  }

  async setFingerprints(
    subjects: Pick<Subject, 'entityRef' | 'fingerprint'>[],
  ): Promise<void> {
    for (const chunk of chunked(subjects)) {
      await this.#knex.transaction(async tx => {
        for (const { entityRef, fingerprint } of chunk) {
          await tx<SubjectRow>('subjects')
            .where({ entity_ref: entityRef })
            .update({ fingerprint });
        }
      });
    }
  }

  async remove(entityRefs: string[]): Promise<void> {
    for (const chunk of chunked(entityRefs)) {
      await this.#knex.transaction(async tx => {
        await tx('subjects').whereIn('entity_ref', chunk).delete();
        await removeAssessments(tx, chunk);
      });
    }
  }

  async get(entityRefs: string[]): Promise<Map<string, Subject>> {
    const found = new Map<string, Subject>();
    for (const chunk of chunked(entityRefs)) {
      const rows = await this.#knex<SubjectRow>('subjects').whereIn(
        'entity_ref',
        chunk,
      );
      for (const row of rows) {
        found.set(row.entity_ref, toSubject(row));
      }
    }
    return found;
  }

  async filterKnown(entityRefs: string[]): Promise<Set<string>> {
    const known = new Set<string>();
    for (const chunk of chunked(entityRefs)) {
      const rows = await this.#knex<SubjectRow>('subjects')
        .whereIn('entity_ref', chunk)
        .select('entity_ref');
      for (const row of rows) {
        known.add(row.entity_ref);
      }
    }
    return known;
  }

  async getStates(): Promise<Map<string, SubjectState>> {
    const states = new Map<string, SubjectState>();
    let after: string | undefined;
    do {
      const rows: Pick<
        SubjectRow,
        'entity_ref' | 'fingerprint' | 'placement'
      >[] = await this.#keyset({ after, limit: 1000 }).select(
        'entity_ref',
        'fingerprint',
        'placement',
      );
      for (const row of rows) {
        states.set(row.entity_ref, {
          fingerprint: row.fingerprint,
          placement: row.placement,
        });
      }
      after = rows.at(-1)?.entity_ref;
    } while (after);
    return states;
  }

  async page(options: { after?: string; limit: number }): Promise<Subject[]> {
    const rows: SubjectRow[] = await this.#keyset(options).select('*');
    return rows.map(toSubject);
  }

  async pageRefs(options: {
    after?: string;
    limit: number;
  }): Promise<string[]> {
    return this.#keyset(options).pluck('entity_ref');
  }

  #keyset(options: { after?: string; limit: number }) {
    const query = this.#knex<SubjectRow>('subjects')
      .orderBy('entity_ref')
      .limit(options.limit);
    return options.after === undefined
      ? query
      : query.where('entity_ref', '>', options.after);
  }
}

function toRow(
  subject: Subject,
  at: string,
  before:
    | Pick<
        SubjectRow,
        'first_seen_at' | 'delivery_mode' | 'delivery_mode_since'
      >
    | undefined,
): SubjectRow {
  const mode = subject.deliveryMode;
  const sameMode = before && before.delivery_mode === (mode?.name ?? null);
  return {
    entity_ref: subject.entityRef,
    fingerprint: subject.fingerprint,
    kind: subject.kind,
    title: subject.title.slice(0, 255),
    type: subject.type?.slice(0, 255) ?? null,
    owner: subject.owner ?? null,
    system: subject.system ?? null,
    lifecycle: subject.lifecycle?.slice(0, 255) ?? null,
    delivery_mode: mode?.name ?? null,
    delivery_mode_since: sameMode
      ? before.delivery_mode_since
      : mode?.since ?? null,
    placement: JSON.stringify(subject.placement),
    first_seen_at: before?.first_seen_at ?? at,
    updated_at: at,
    entity: JSON.stringify(subject.entity),
  };
}

function toSubject(row: SubjectRow): Subject {
  return {
    entityRef: row.entity_ref,
    fingerprint: row.fingerprint,
    kind: row.kind,
    title: row.title,
    type: row.type ?? undefined,
    owner: row.owner ?? undefined,
    system: row.system ?? undefined,
    lifecycle: row.lifecycle ?? undefined,
    deliveryMode:
      row.delivery_mode !== null && row.delivery_mode_since !== null
        ? { name: row.delivery_mode, since: row.delivery_mode_since }
        : undefined,
    placement: JSON.parse(row.placement),
    entity: JSON.parse(row.entity),
  };
}
