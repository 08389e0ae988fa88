import { setTimeout as sleep } from 'node:timers/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';
import { StampQuestion } from './StampClient';
import { StampTable } from './StampTable';

/** What was known this long ago is given only when there is no answer. */
const OLD_MS = 5_000;
/** How soon after stamps were given it is asked whether they had changed by then. */
const CHECK_MS = 5_000;
/** The same after a change was announced. */
const CHECK_TOLD_MS = 250;
/** The catalog waits for an answer this long, and not again before the next try. */
const PATIENCE_MS = 250;
const RETRY_MS = 2_000;
const WARN_EVERY_MS = 60_000;

/** A question that is not answered yet. */
interface Look {
  done: Promise<void>;
  /** When the catalog should not wait any longer. */
  late: Promise<void>;
  isLate: boolean;
}

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
 * While the catalog is processing it asks every five seconds what changed, and at once when it is told of a change. Stamps
 * that were given meanwhile are compared with the answer: each replica puts right what it gave itself, whoever asked for
 * the refresh, and also what was given while the readiness backend did not answer.
 * @internal
 */
export class StampMirror {
  readonly #options: StampMirrorOptions;
  #table: StampTable | undefined;
  /** When the question was asked that the table answers. */
  #asOf = -Infinity;
  /** By entity ref, since that question. */
  #given = new Map<string, ReadinessStamps>();
  #look: Look | undefined;
  #timer: NodeJS.Timeout | undefined;
  #checkAt = Infinity;
  /** How often something was said to have changed; now, and when the question was asked. */
  #changes = 0;
  #knownChanges = 0;
  #retryAt = -Infinity;
  #warnedAt = -Infinity;

  constructor(options: StampMirrorOptions) {
    this.#options = options;
  }

  /** Undefined while nothing is known yet. Never fails. */
  async of(entityRef: string): Promise<ReadinessStamps | undefined> {
    while (this.#isOld()) {
      const look = this.#look ?? this.#startLook();
      if (look.isLate) {
        break;
      }
      await Promise.race([look.done, look.late]);
    }
    return this.#table?.of(entityRef);
  }

  /** The entity gets these stamps; whether they are right is checked soon. */
  gave(entityRef: string, stamps: ReadinessStamps): void {
    this.#given.set(entityRef, stamps);
    this.#checkSoon();
  }

  /** Something changed: it is asked for before the next stamps are given, and those of just now are checked. */
  expire(): void {
    this.#changes += 1;
    if (this.#given.size > 0) {
      this.#checkSoon();
    }
  }

  get #isTold(): boolean {
    return this.#changes !== this.#knownChanges;
  }

  #isOld(): boolean {
    const now = performance.now();
    const isOld = this.#isTold || now - this.#asOf > OLD_MS;
    return isOld && now >= this.#retryAt;
  }

  #checkSoon(): void {
    const now = performance.now();
    const delay = this.#isTold ? CHECK_TOLD_MS : CHECK_MS;
    const at = this.#retryAt > now ? this.#retryAt : now + delay;
    if (this.#look || at >= this.#checkAt) {
      return;
    }
    clearTimeout(this.#timer);
    this.#checkAt = at;
    // A backend that stops does not wait for it.
    this.#timer = setTimeout(() => this.#startLook(), at - now).unref();
  }

  #startLook(): Look {
    clearTimeout(this.#timer);
    this.#checkAt = Infinity;
    const late = sleep(PATIENCE_MS, undefined, { ref: false });
    const done = this.#compare().finally(() => {
      this.#look = undefined;
      if (this.#given.size > 0) {
        this.#checkSoon();
      }
    });
    const look: Look = { done, isLate: false, late };
    this.#look = look;
    void late.then(() => {
      look.isLate = true;
    });
    return look;
  }

  async #compare(): Promise<void> {
    const asOf = performance.now();
    const changes = this.#changes;
    const given = this.#given;
    this.#given = new Map();
    try {
      const table = await this.#read();
      this.#table = table;
      this.#asOf = asOf;
      this.#knownChanges = changes;
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
