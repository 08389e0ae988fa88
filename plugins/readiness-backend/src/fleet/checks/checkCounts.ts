import { Assessment, CheckStatus } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { Standing } from '../../assessment/AssessmentStore';
import { chunked, lockRows } from '../../database/dialect';

interface CheckCount {
  check_name: string;
  status: CheckStatus;
  results: number;
}

interface Changed {
  before?: { assessment: Pick<Standing, 'checks'> };
  after: Pick<Assessment, 'checks'>;
}

/** Rows that one run adds up. */
const MAX_COMPACTED = 20_000;

class Counts {
  readonly #rows = new Map<string, CheckCount>();

  add(check_name: string, status: CheckStatus, results: number): void {
    const name = `${check_name} ${status}`;
    const row = this.#rows.get(name) ?? { check_name, status, results: 0 };
    row.results += results;
    this.#rows.set(name, row);
  }

  rows(): CheckCount[] {
    return [...this.#rows.values()].filter(({ results }) => results !== 0);
  }
}

/**
 * Notes by how much the numbers of results change, in the transaction that stores them. Rows are only added: no two
 * replicas wait for each other, as they would for the one row of a number.
 * @internal
 */
export async function writeCheckCounts(
  tx: Knex.Transaction,
  records: Changed[],
): Promise<void> {
  const counts = new Counts();
  for (const { before, after } of records) {
    const known = before?.assessment.checks ?? {};
    for (const { name, status } of Object.values(after.checks)) {
      const last = known[name]?.status;
      if (last !== status) {
        counts.add(name, status, 1);
      }
      if (last !== undefined && last !== status) {
        counts.add(name, last, -1);
      }
    }
    for (const [name, { status }] of Object.entries(known)) {
      if (!Object.hasOwn(after.checks, name)) {
        counts.add(name, status, -1);
      }
    }
  }
  await insert(tx, counts);
}

/** Removes the results of entities, and notes it in the numbers. @internal */
export async function removeCheckResults(
  tx: Knex,
  entityRefs: string[],
): Promise<void> {
  const results = () => tx('check_results').whereIn('entity_ref', entityRefs);
  const rows: CheckCount[] = await lockRows(
    tx,
    results().select('check_name', 'status'),
  );
  await results().delete();
  const counts = new Counts();
  for (const { check_name, status } of rows) {
    counts.add(check_name, status, -1);
  }
  await insert(tx, counts);
}

/** Adds up what was noted first; the numbers stay what they are. @internal */
export async function compactCheckCounts(knex: Knex): Promise<void> {
  await knex.transaction(async tx => {
    const query = tx('fleet_check_counts').orderBy('id').limit(MAX_COMPACTED);
    const rows: (CheckCount & { id: number | string })[] = await lockRows(
      tx,
      query,
    );
    const counts = new Counts();
    for (const chunk of chunked(rows)) {
      for (const { check_name, status, results } of chunk) {
        counts.add(check_name, status, results);
      }
      const ids = chunk.map(({ id }) => id);
      await tx('fleet_check_counts').whereIn('id', ids).delete();
    }
    await insert(tx, counts);
  });
}

async function insert(knex: Knex, counts: Counts): Promise<void> {
  for (const chunk of chunked(counts.rows())) {
    await knex('fleet_check_counts').insert(chunk);
  }
}
