import { LoggerService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';
import { chunked, isPostgres } from '../../database/dialect';
import { createTimeSlice } from '../../database/timeSlice';
import {
  ChangeMark,
  changesSince,
  currentMark,
  FleetChanges,
  forgetForeignChanges,
} from './fleetChanges';
import { FleetColumns } from './FleetColumns';
import { EntityRecord } from './EntityRecord';
import { readEntityRecords, readScoreDays } from './readEntityRecords';
import { WrittenHere, WrittenRecord } from './WrittenHere';

/** Entities that are read at a time. */
const PAGE = 100;

/** How long what changed may wait for a question, so that no question has to wait for much of it. */
const KEEP_UP_MS = 3_000;
/** What was written here and is not in the columns yet; more than that is taken over at once. */
const WRITTEN_WAITING = 500;

/** What the columns have, and from where to look for more. */
interface Known {
  columns: FleetColumns;
  mark: ChangeMark;
  /** What was found at or after the mark. */
  changes: Map<string, number>;
}

/**
 * Keeps the fleet in memory and brings it up to date before each answer: what was committed when a question came, by
 * whichever replica, is in its answer.
 * @internal
 */
export class FleetModel {
  readonly #knex: Knex;
  readonly #logger?: LoggerService;
  readonly #written = new WrittenHere();
  #known?: Known;
  /** Under way; and the one that begins when it ends, for questions that came meanwhile. */
  #running?: Promise<void>;
  #next?: Promise<void>;
  /** While the columns are between two states. */
  #changing?: Promise<void>;
  #timer?: NodeJS.Timeout;

  constructor(options: { knex: Knex; logger?: LoggerService }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  /** Begins to read the fleet, and to keep up with its changes. */
  start(): void {
    this.#timer = setInterval(() => this.#keepUp(), KEEP_UP_MS).unref();
    this.#keepUp();
  }

  /** Returns when nothing is read any more. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running?.catch(() => {});
  }

  /**
   * What a scan finds in the fleet as it is now.
   * @param scan - works at once, and keeps nothing of the columns
   * @throws ServiceUnavailableError when the database cannot be read.
   */
  async read<T>(scan: (columns: FleetColumns) => T): Promise<T> {
    try {
      await this.#upToDate();
      while (this.#changing) {
        await this.#changing;
      }
    } catch (error) {
      throw new ServiceUnavailableError(
        'The fleet could not be read from the database',
        error,
      );
    }
    if (!this.#known) {
      throw new ServiceUnavailableError('The fleet is not read yet');
    }
    return scan(this.#known.columns);
  }

  /**
   * Tells what this process wrote, so that it is not read back.
   * @param changedIn - the number of the change, which is committed
   */
  wrote(changedIn: number, records: WrittenRecord[]): void {
    this.#written.put(changedIn, records);
    if (this.#timer && this.#written.size > WRITTEN_WAITING) {
      this.#keepUp();
    }
  }

  /** A look at the changes that begins now or later: one that began before may have missed the last. */
  #upToDate(): Promise<void> {
    if (!this.#running) {
      this.#running = this.#refresh().finally(() => {
        this.#running = undefined;
      });
      return this.#running;
    }
    this.#next ??= this.#running
      .catch(() => {})
      .then(() => {
        this.#next = undefined;
        return this.#upToDate();
      });
    return this.#next;
  }

  #keepUp(): void {
    if (!this.#running) {
      this.#upToDate().catch(error =>
        this.#logger?.warn(
          'The fleet could not be read from the database; it is tried again',
          error,
        ),
      );
    }
  }

  async #refresh(): Promise<void> {
    this.#known ??= await this.#load();
    const found = await changesSince(this.#knex, this.#known.mark);
    if (newOf(found, this.#known).length === 0) {
      this.#keep(this.#known, found);
      return;
    }
    this.#changing = this.#apply(this.#known).finally(() => {
      this.#changing = undefined;
    });
    await this.#changing;
  }

  /** Reads everything; what changes meanwhile is found from the mark on. */
  async #load(): Promise<Known> {
    const knex = this.#knex;
    await forgetForeignChanges(knex);
    const mark = await currentMark(knex);
    const [{ count }] = await knex('fleet_entities').count({ count: '*' });
    const columns = new FleetColumns(Number(count));
    const takeTurns = createTimeSlice();
    let last = '';
    let refs: string[];
    do {
      refs = await knex('fleet_entities')
        .where('entity_ref', '>', last)
        .orderBy('entity_ref')
        .limit(PAGE)
        .pluck('entity_ref');
      for (const record of await readEntityRecords(knex, refs)) {
        columns.set(record);
        await takeTurns();
      }
      last = refs.at(-1) ?? last;
    } while (refs.length === PAGE);
    return { columns, mark, changes: new Map() };
  }

  /** Reads what changed as of one moment. */
  async #apply(known: Known): Promise<void> {
    const snapshot = isPostgres(this.#knex)
      ? { isolationLevel: 'repeatable read' as const, readOnly: true }
      : undefined;
    await this.#knex.transaction(async tx => {
      const takeTurns = createTimeSlice();
      const found = await changesSince(tx, known.mark);
      for (const refs of chunked(newOf(found, known), PAGE)) {
        const records = await this.#recordsOf(tx, refs, found);
        const there = new Set(records.map(({ row }) => row.entity_ref));
        for (const ref of refs.filter(one => !there.has(one))) {
          known.columns.remove(ref);
        }
        for (const record of records) {
          known.columns.set(record);
          await takeTurns();
        }
      }
      this.#keep(known, found);
    }, snapshot);
  }

  /** What was written here, and the rest from the database. */
  async #recordsOf(
    tx: Knex,
    entityRefs: string[],
    { changes }: FleetChanges,
  ): Promise<EntityRecord[]> {
    const written: WrittenRecord[] = [];
    const others: string[] = [];
    for (const ref of entityRefs) {
      const record = this.#written.take(ref, changes.get(ref) ?? 0);
      if (record) {
        written.push(record);
      } else {
        others.push(ref);
      }
    }
    const records =
      others.length > 0 ? await readEntityRecords(tx, others) : [];
    if (written.length > 0) {
      const refs = written.map(({ row }) => row.entity_ref);
      const days = await readScoreDays(tx, refs);
      for (const record of written) {
        const ofEntity = days.get(record.row.entity_ref) ?? [];
        records.push({ ...record, days: ofEntity });
      }
    }
    return records;
  }

  #keep(known: Known, { mark, changes }: FleetChanges): void {
    known.mark = mark;
    known.changes = changes;
  }
}

function newOf({ changes }: FleetChanges, known: Known): string[] {
  return [...changes]
    .filter(([ref, change]) => known.changes.get(ref) !== change)
    .map(([ref]) => ref);
}
