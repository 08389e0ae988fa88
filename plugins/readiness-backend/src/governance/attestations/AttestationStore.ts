import { ReadinessTarget } from 'backstage-plugin-readiness-common';
import { Knex } from 'knex';
import { AttestationRow } from './tables';

/** An attestation as it was given. @internal */
export interface StoredAttestation extends ReadinessTarget {
  id: string;
  url?: string;
  fileType?: string;
  note?: string;
  /** ISO 8601 */
  givenAt: string;
  by: string;
  version?: string;
  /** ISO 8601 */
  expiresAt?: string;
}

/** Attestations of evidence items and checks; append-only. @internal */
export class AttestationStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  /** By entity ref, newest first; entities without any are left out. */
  async get(
    entityRefs: string[],
    knex: Knex = this.#knex,
  ): Promise<Map<string, StoredAttestation[]>> {
    const rows: AttestationRow[] = await knex<AttestationRow>('attestations')
      .whereIn('entity_ref', entityRefs)
      .orderBy([{ column: 'given_at', order: 'desc' }, { column: 'id' }]);
    const found = new Map<string, StoredAttestation[]>();
    for (const row of rows) {
      found.set(row.entity_ref, [
        ...(found.get(row.entity_ref) ?? []),
        toAttestation(row),
      ]);
    }
    return found;
  }

  async add(
    tx: Knex.Transaction,
    entityRef: string,
    item: StoredAttestation,
  ): Promise<void> {
    await tx<AttestationRow>('attestations').insert({
      id: item.id,
      entity_ref: entityRef,
      kind: item.kind,
      name: item.name,
      link: item.url ?? null,
      file_type: item.fileType ?? null,
      note: item.note ?? null,
      given_at: item.givenAt,
      given_by: item.by,
      version: item.version ?? null,
      expires_at: item.expiresAt ?? null,
    });
  }
}

function toAttestation(row: AttestationRow): StoredAttestation {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    url: row.link ?? undefined,
    fileType: row.file_type ?? undefined,
    note: row.note ?? undefined,
    givenAt: row.given_at,
    by: row.given_by,
    version: row.version ?? undefined,
    expiresAt: row.expires_at ?? undefined,
  };
}
