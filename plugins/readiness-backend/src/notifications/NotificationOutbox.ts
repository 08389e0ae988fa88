import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { chunked, isClaimed } from '../database/dialect';
import { sha256 } from '../hash';
import { NotificationEvent } from './NotificationEvent';
import { NotificationEventRow } from './tables';

/** Longer than a call of the notifications backend may take. */
const LEASE_MS = 2 * 60_000;
const FIRST_RETRY_MS = 10_000;
const LAST_RETRY_MS = 30 * 60_000;
/** What could not be said within a day is no news any more. */
const GIVE_UP_MS = 24 * 60 * 60_000;

/** A notification that one sender has taken. @internal */
export interface ClaimedNotification {
  id: string;
  leaseToken: string;
  attempts: number;
  writtenAt: string;
  notification: NotificationSendOptions;
}

/** Notifications between what happened and their delivery. @internal */
export class NotificationOutbox {
  readonly #knex: Knex;
  readonly #clock: Clock;
  readonly #isEnabled: boolean;

  constructor(options: { knex: Knex; clock: Clock; isEnabled: boolean }) {
    this.#knex = options.knex;
    this.#clock = options.clock;
    this.#isEnabled = options.isEnabled;
  }

  /** In the transaction of what happened. Events that are known, and those for nobody, are left out. */
  async add(tx: Knex.Transaction, events: NotificationEvent[]): Promise<void> {
    if (!this.#isEnabled) {
      return;
    }
    const now = this.#clock().toISOString();
    const rows = events
      .filter(({ recipients }) => recipients.length > 0)
      .map(event => toRow(event, now));
    for (const chunk of chunked(rows)) {
      await tx<NotificationEventRow>('notification_events')
        .insert(chunk)
        .onConflict('key')
        .ignore();
    }
  }

  /** Takes what is due, oldest first; nobody else gets it while the lease lasts. */
  async claim(limit: number): Promise<ClaimedNotification[]> {
    const now = this.#clock();
    const leaseToken = randomUUID();
    const free = this.#knex<NotificationEventRow>('notification_events')
      .select('id')
      .where('due_at', '<=', now.toISOString())
      .where(query =>
        query
          .whereNull('lease_until')
          .orWhere('lease_until', '<=', now.toISOString()),
      )
      .orderBy('due_at')
      .limit(limit);
    const rows = await this.#knex<NotificationEventRow>('notification_events')
      .where(isClaimed(this.#knex, 'id', free))
      .update({
        lease_until: new Date(now.getTime() + LEASE_MS).toISOString(),
        lease_token: leaseToken,
      })
      .returning('*');
    return rows.map(row => toClaimed(row, leaseToken));
  }

  async markSent(claimed: ClaimedNotification): Promise<void> {
    await this.#leased(claimed).update({
      sent_at: this.#clock().toISOString(),
      due_at: null,
      lease_until: null,
      lease_token: null,
    });
  }

  /** Puts it back for later, or for ever when it has been tried for a day. */
  async fail(claimed: ClaimedNotification, error: string): Promise<void> {
    const { attempts, writtenAt } = claimed;
    const now = this.#clock().getTime();
    const delay = Math.min(
      FIRST_RETRY_MS * 2 ** Math.min(attempts, 10),
      LAST_RETRY_MS,
    );
    const isOver = now + delay > Date.parse(writtenAt) + GIVE_UP_MS;
    await this.#leased(claimed).update({
      attempts: attempts + 1,
      last_error: error,
      due_at: isOver ? null : new Date(now + delay).toISOString(),
      lease_until: null,
      lease_token: null,
    });
  }

  /** Forgets what was written before a time. */
  async prune(before: string): Promise<void> {
    await this.#knex('notification_events')
      .where('written_at', '<', before)
      .whereNull('due_at')
      .delete();
  }

  #leased(claimed: ClaimedNotification) {
    return this.#knex<NotificationEventRow>('notification_events').where({
      id: claimed.id,
      lease_token: claimed.leaseToken,
    });
  }
}

function toRow(
  event: NotificationEvent,
  now: string,
): Omit<
  NotificationEventRow,
  'lease_until' | 'lease_token' | 'attempts' | 'last_error' | 'sent_at'
> {
  const { kind, entityRef, occurrence, recipients, excluded = [] } = event;
  return {
    id: randomUUID(),
    key: sha256(JSON.stringify([kind, entityRef, ...occurrence])),
    kind,
    entity_ref: entityRef,
    recipients: JSON.stringify([...new Set(recipients)].sort()),
    excluded: JSON.stringify(excluded),
    payload: JSON.stringify(event.payload),
    written_at: now,
    due_at: now,
  };
}

function toClaimed(
  row: NotificationEventRow,
  leaseToken: string,
): ClaimedNotification {
  const excluded: string[] = JSON.parse(row.excluded);
  return {
    ...{ id: row.id, leaseToken },
    ...{ attempts: row.attempts, writtenAt: row.written_at },
    notification: {
      recipients: {
        type: 'entity',
        entityRef: JSON.parse(row.recipients),
        ...(excluded.length > 0 && { excludeEntityRef: excluded }),
      },
      payload: {
        ...JSON.parse(row.payload),
        topic: `readiness.${row.kind}`,
        // Sent twice, it replaces itself: a crash after the sending shows nobody anything double.
        scope: row.id,
      },
    },
  };
}
