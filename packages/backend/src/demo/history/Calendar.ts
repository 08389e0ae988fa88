import { createServiceFactory } from '@backstage/backend-plugin-api';
import { readinessClockServiceRef } from 'backstage-plugin-readiness-node';

/** A time that only moves when it is told to, and never back. @internal */
export class Calendar {
  #now: Date;

  constructor(begins: Date) {
    this.#now = begins;
  }

  now(): Date {
    return new Date(this.#now);
  }

  moveTo(time: Date): void {
    if (time > this.#now) {
      this.#now = time;
    }
  }

  /** What makes the Readiness backend live by this calendar. */
  asFeature() {
    return createServiceFactory({
      service: readinessClockServiceRef,
      deps: {},
      factory: () => () => this.now(),
    });
  }
}
