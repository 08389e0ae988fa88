import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { AuditLog } from '../audit/AuditLog';
import { StoredSubjects } from '../subjects/SubjectStore';
import { declaredPractices, isSameComposition } from './declaredPractices';
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
    const changed = subjects.filter(subject =>
      isNews(subject, entriesByRef.get(subject.entityRef) ?? []),
    );
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
        action:
          entry.from === entry.to
            ? 'delivery.practices-declared'
            : 'delivery.mode-declared',
        subject: entry.to,
        data: {
          ...{ id: entry.id, from: entry.from ?? null, to: entry.to },
          ...(entry.practices && { practices: entry.practices }),
        },
      })),
    );
    // Of an entity that is new nothing has changed.
    await onChange(
      tx,
      changes.filter(
        ({ subject, entry }) =>
          known.has(subject.entityRef) && entry.from !== entry.to,
      ),
    );
  }
}

/** Whether a file declares something else than the ledger knows of it. */
function isNews(
  { entity, deliveryMode }: DeclaredChange['subject'],
  entries: StoredLedgerEntry[],
): boolean {
  const last = entries.findLast(entry => entry.decidedBy === CATALOG_ACTOR);
  if (last?.catalogMode !== deliveryMode?.name) {
    return true;
  }
  // Practices compose a mode; without one they say nothing.
  return (
    modeInForce(deliveryMode, entries) !== undefined &&
    !isSameComposition(last?.practices, declaredPractices(entity))
  );
}

type Standing = Pick<StoredLedgerEntry, 'level' | 'score' | 'version'>;

function toEntry(
  { entity, entityRef, deliveryMode }: DeclaredChange['subject'],
  entries: StoredLedgerEntry[],
  standing: Standing & { at: string },
): StoredLedgerEntry {
  const from = readLedger(entries).at(-1)?.to;
  const last = entries.findLast(entry => entry.decidedBy === CATALOG_ACTOR);
  const practices = declaredPractices(entity);
  // What the file does not say any more does not hold any more.
  const withdrawn = last?.practices && { added: [], removed: [] };
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
    practices: practices ?? withdrawn,
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
