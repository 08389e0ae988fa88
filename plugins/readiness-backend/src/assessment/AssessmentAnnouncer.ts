import { LoggerService } from '@backstage/backend-plugin-api';
import { EventsService } from '@backstage/plugin-events-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import {
  READINESS_ASSESSMENT_TOPIC,
  READINESS_SIGNAL_CHANNEL,
  ReadinessAssessmentEvent,
  READINESS_STAMPS_TOPIC,
  readinessSignalKey,
  ReadinessStampsEvent,
} from 'backstage-plugin-readiness-common';

/**
 * Tells open pages and other backend plugins which assessments changed. What is announced is stored
 * already, so a failure here costs a page its live update and nothing else.
 * @internal
 */
export class AssessmentAnnouncer {
  readonly #signals: SignalsService;
  readonly #events: EventsService;
  readonly #logger: LoggerService;

  constructor(options: {
    signals: SignalsService;
    events: EventsService;
    logger: LoggerService;
  }) {
    this.#signals = options.signals;
    this.#events = options.events;
    this.#logger = options.logger;
  }

  async announce(
    entityRefs: string[],
    restamped: string[] = [],
  ): Promise<void> {
    const eventPayload: ReadinessAssessmentEvent = { entityRefs };
    try {
      await this.#signals.publish({
        recipients: { type: 'broadcast' },
        channel: READINESS_SIGNAL_CHANNEL,
        message: { keys: entityRefs.map(readinessSignalKey) },
      });
      await this.#events.publish({
        topic: READINESS_ASSESSMENT_TOPIC,
        eventPayload,
      });
      if (restamped.length > 0) {
        const stamped: ReadinessStampsEvent = { entityRefs: restamped };
        await this.#events.publish({
          topic: READINESS_STAMPS_TOPIC,
          eventPayload: stamped,
        });
      }
    } catch (error) {
      this.#logger.warn(`Changed assessments were not announced: ${error}`);
    }
  }
}
