import {
  addDuration,
  CompiledPolicy,
  parseDuration,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { READINESS_ACTOR } from '../audit/AuditEntry';
import { AuditLog } from '../audit/AuditLog';
import { Clock } from '../clock';
import { GovernanceStore } from '../governance/GovernanceStore';
import { PolicyProvider } from '../policy/PolicyProvider';
import { Audience } from '../governance/roles/Audience';
import { concernEscalated, reviewOverdue, waiverEnding } from './dueEvents';
import { NotificationOutbox } from './NotificationOutbox';
import { OpenWork } from './OpenWork';

const DEFAULT_REMINDER = 'P14D';

/** @internal */
export interface DueNoticesOptions {
  knex: Knex;
  clock: Clock;
  policies: PolicyProvider;
  governance: GovernanceStore;
  audit: AuditLog;
  outbox: NotificationOutbox;
  audience: Audience;
  work: OpenWork;
  /** Told of entities about which there is something new to see. */
  announce: (entityRefs: string[]) => Promise<void>;
}

/** Finds what happens by time alone: deadlines, endings of waivers, and concerns that nobody resolved. @internal */
export class DueNotices {
  readonly #options: DueNoticesOptions;

  constructor(options: DueNoticesOptions) {
    this.#options = options;
  }

  async find(signal?: AbortSignal): Promise<void> {
    const policy = this.#options.policies.current()?.policy;
    if (policy) {
      const now = this.#options.clock().toISOString();
      await this.#overdueReviews(now, signal);
      await this.#endingWaivers(policy, now);
      await this.#unresolvedConcerns(policy, now, signal);
    }
  }

  async #overdueReviews(now: string, signal?: AbortSignal): Promise<void> {
    const { work, outbox, audience, knex } = this.#options;
    for await (const page of work.inReview()) {
      if (signal?.aborted) {
        return;
      }
      const events = page.flatMap(entity =>
        entity.gates.flatMap(gate =>
          reviewOverdue(entity, gate, now, audience),
        ),
      );
      await knex.transaction(tx => outbox.add(tx, events));
    }
  }

  async #endingWaivers(policy: CompiledPolicy, now: string): Promise<void> {
    const { governance, work, outbox, knex } = this.#options;
    const remindAt = (profile?: string) =>
      laterBy(
        now,
        policy.profiles.get(profile ?? '')?.waivers?.remindBefore ??
          DEFAULT_REMINDER,
      );
    const last = [...policy.profiles.keys(), undefined]
      .map(remindAt)
      .reduce((latest, at) => (at > latest ? at : latest));
    const waivers = await governance.waivers.endingBefore(last, now);
    const entities = await work.entities(waivers.map(one => one.entityRef));
    const events = waivers.flatMap(waiver => {
      const entity = entities.get(waiver.entityRef);
      return entity && waiver.expiresAt <= remindAt(entity.profile)
        ? [waiverEnding(entity, waiver)]
        : [];
    });
    await knex.transaction(tx => outbox.add(tx, events));
  }

  async #unresolvedConcerns(
    policy: CompiledPolicy,
    now: string,
    signal?: AbortSignal,
  ): Promise<void> {
    const { governance, work, outbox, audience, audit, knex, announce } =
      this.#options;
    const concerns = await governance.concerns.dueForEscalation(now);
    const entities = await work.entities(concerns.map(one => one.entityRef));
    for (const concern of concerns) {
      const entity = entities.get(concern.entityRef);
      const rules = policy.profiles.get(entity?.profile ?? '')?.concerns;
      const to = audience.of(rules?.escalateTo);
      if (!entity || to.length === 0 || signal?.aborted) {
        continue;
      }
      const isFirst = await knex.transaction(async tx => {
        const { id, entityRef, title, about = '' } = concern;
        if (
          !(await governance.concerns.markEscalated(id, { at: now, to }, tx))
        ) {
          return false;
        }
        await audit.append(tx, {
          ...{ entityRef, at: now, actor: READINESS_ACTOR, subject: about },
          ...{ action: 'concern.escalated', reason: title, data: { id, to } },
        });
        await outbox.add(tx, [concernEscalated(entity, concern, to)]);
        return true;
      });
      if (isFirst) {
        await announce([concern.entityRef]);
      }
    }
  }
}

function laterBy(now: string, duration: string): string {
  const parsed = parseDuration(duration);
  return parsed
    ? new Date(addDuration(Date.parse(now), parsed)).toISOString()
    : now;
}
