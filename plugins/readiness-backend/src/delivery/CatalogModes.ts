import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { AuditLog } from '../audit/AuditLog';
import { StoredSubjects } from '../subjects/SubjectStore';
import {
  CATALOG_ACTOR,
  modeInForce,
  NO_MODE,
  readLedger,
  StoredLedgerEntry,
} from './ledger';
import { LedgerStore } from './LedgerStore';

/** @internal */
export interface CatalogModesOptions {
  ledger: LedgerStore;
  audit: AuditLog;
  /** Told of each change of an entity that was known before, in its transaction. */
  onChange: (tx: Knex.Transaction, changes: DeclaredChange[]) => Promise<void>;
}

/** A change that somebody made in a catalog file. @internal */
export interface DeclaredChange {
  subject: StoredSubjects['subjects'][number];
  entry: StoredLedgerEntry;
}

/** Puts into the ledger what catalog files declare about delivery modes, and that they no longer do. @internal */
export class CatalogModes {
  readonly #options: CatalogModesOptions;

  constructor(options: CatalogModesOptions) {
    this.#options = options;
  }

  /**
   * In the transaction that stored the subjects, after it: their rows are held then, so that of several replicas
   * that see the same change the second finds the entry of the first.
   */
  async onStored(tx: Knex.Transaction, stored: StoredSubjects): Promise<void> {
    const { ledger, audit, onChange } = this.#options;
    const { subjects, known, at } = stored;
    const entriesByRef = await ledger.get(
      subjects.map(({ entityRef }) => entityRef),
      tx,
    );
    const changed = subjects.filter(({ entityRef, deliveryMode }) => {
      const last = (entriesByRef.get(entityRef) ?? []).findLast(
        entry => entry.decidedBy === CATALOG_ACTOR,
      );
      return last?.catalogMode !== deliveryMode?.name;
    });
    if (changed.length === 0) {
      return;
    }
    const standing = await readStanding(
      tx,
      changed.map(({ entityRef }) => entityRef),
    );
    const changes = changed.map(subject => ({
      subject,
      entry: toEntry(subject, entriesByRef.get(subject.entityRef) ?? [], {
        at,
        ...standing.get(subject.entityRef),
      }),
    }));
    await ledger.add(
      tx,
      changes.map(({ entry }) => entry),
    );
    await audit.appendAll(
      tx,
      changes.map(({ entry }) => ({
        ...{ entityRef: entry.entityRef, at, actor: CATALOG_ACTOR },
        action: 'delivery.mode-declared',
        subject: entry.to,
        data: { id: entry.id, from: entry.from ?? null, to: entry.to },
      })),
    );
    // Of an entity that is new nothing has changed.
    await onChange(
      tx,
      changes.filter(({ subject }) => known.has(subject.entityRef)),
    );
  }
}

type Standing = Pick<StoredLedgerEntry, 'level' | 'score' | 'version'>;

function toEntry(
  { entityRef, deliveryMode }: DeclaredChange['subject'],
  entries: StoredLedgerEntry[],
  standing: Standing & { at: string },
): StoredLedgerEntry {
  const from = readLedger(entries).at(-1)?.to;
  return {
    id: randomUUID(),
    entityRef,
    kind: 'change',
    from: from === NO_MODE ? undefined : from,
    // What was decided in the portal before is in force again.
    to: deliveryMode?.name ?? modeInForce(undefined, entries)?.name ?? NO_MODE,
    catalogMode: deliveryMode?.name,
    declaredIn: 'catalog',
    decidedBy: CATALOG_ACTOR,
    evidence: [],
    ...standing,
  };
}

async function readStanding(
  tx: Knex.Transaction,
  entityRefs: string[],
): Promise<Map<string, Standing>> {
  const rows: {
    entity_ref: string;
    level_name: string | null;
    score: number | null;
    version: string | null;
  }[] = await tx('assessments')
    .whereIn('entity_ref', entityRefs)
    .select('entity_ref', 'level_name', 'score', 'version');
  return new Map(
    rows.map(row => [
      row.entity_ref,
      {
        level: row.level_name ?? undefined,
        score: row.score ?? undefined,
        version: row.version ?? undefined,
      },
    ]),
  );
}
