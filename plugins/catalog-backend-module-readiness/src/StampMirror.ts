import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';
import { StampQuestion } from './StampClient';
import { StampTable } from './StampTable';

/** How soon after stamps were given it is asked whether they had changed by then. */
const CHECK_MS = 500;
/** What was known this long ago is given only when there is no answer. */
const OLD_MS = 1_000;
/** The catalog waits for an answer this long, and not again before the next try. */
const PATIENCE_MS = 250;
const RETRY_MS = 2_000;
const WARN_EVERY_MS = 60_000;

/** @internal */
export interface StampMirrorOptions {
  ask: (question: StampQuestion) => Promise<ReadinessStampsResponse>;
  /** Told of entities that were given stamps that had changed already. */
  onOutdated: (entityRefs: string[]) => void;
  logger: LoggerService;
}

/**
 * Keeps the stamps of all entities, so that processing an entity asks nobody.
 *
 * While the catalog is processing it asks twice a second what changed, and otherwise only when it is told. Stamps that
 * were given meanwhile are compared with the answer: each replica puts right what it gave itself, whichever replica
 * heard of the change, and also what was given while the readiness backend did not answer.
 * @internal
 */
export class StampMirror {
  readonly #options: StampMirrorOptions;
  #table: StampTable | undefined;
  /** When the question was asked that the table answers. */
  #asOf = -Infinity;
  /** Since that question, by entity ref. */
  #given = new Map<string, ReadinessStamps>();
  #running: { look: Promise<void>; patience: Promise<void> } | undefined;
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #retryAt = -Infinity;
  #warnedAt = -Infinity;

  constructor(options: StampMirrorOptions) {
    this.#options = options;
  }

  /** Undefined while nothing is known yet. Never fails. */
  async of(entityRef: string): Promise<ReadinessStamps | undefined> {
    const now = performance.now();
    if (now - this.#asOf > OLD_MS && now >= this.#retryAt) {
      const { look, patience } = this.#running ?? this.#look();
      await Promise.race([look, patience]);
    }
    return this.#table?.of(entityRef);
  }

  /** The entity gets these stamps; whether they are right is checked soon. */
  gave(entityRef: string, stamps: ReadinessStamps): void {
    this.#given.set(entityRef, stamps);
    this.#checkSoon();
  }

  /** Returns when everything that changed until now is known, or cannot be. */
  upToDate(): Promise<void> {
    if (!this.#running) {
      return this.#look().look;
    }
    // What is under way may have been asked too early.
    this.#next ??= this.#running.look.then(() => {
      this.#next = undefined;
      return this.upToDate();
    });
    return this.#next;
  }

  #checkSoon(): void {
    if (!this.#running && !this.#timer) {
      const wait = Math.max(CHECK_MS, this.#retryAt - performance.now());
      // A backend that stops does not wait for it.
      this.#timer = setTimeout(() => this.#look(), wait).unref();
    }
  }

  #look() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#running = {
      look: this.#compare().finally(() => {
        this.#running = undefined;
        if (this.#given.size > 0) {
          this.#checkSoon();
        }
      }),
      patience: sleep(PATIENCE_MS, undefined, { ref: false }),
    };
    return this.#running;
  }

  async #compare(): Promise<void> {
    const asOf = performance.now();
    const given = this.#given;
    this.#given = new Map();
    try {
      const table = await this.#read();
      this.#table = table;
      this.#asOf = asOf;
      const outdated = [...given.keys()].filter(
        ref => !table.isRight(ref, given.get(ref) ?? {}),
      );
      if (outdated.length > 0) {
        this.#options.onOutdated(outdated);
      }
    } catch (error) {
      this.#given = new Map([...given, ...this.#given]);
      const now = performance.now();
      this.#retryAt = now + RETRY_MS;
      if (now - this.#warnedAt > WARN_EVERY_MS) {
        this.#warnedAt = now;
        this.#options.logger.warn(
          `Readiness does not answer, so entities keep their last stamps: ${error}`,
        );
      }
    }
  }

  async #read(): Promise<StampTable> {
    const { ask } = this.#options;
    if (this.#table) {
      const { mark } = this.#table;
      const answer = await ask({ since: mark });
      // Marks go back when the readiness backend has another database.
      if (!answer.isIncomplete && answer.mark >= mark) {
        this.#table.add(answer);
        this.#table.mark = answer.mark;
        return this.#table;
      }
    }
    let page = await ask({});
    const table = new StampTable(page.mark);
    table.add(page);
    while (page.next !== undefined) {
      page = await ask({ after: page.next });
      table.add(page);
    }
    return table;
  }
}
