import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { NotificationEvent } from './NotificationEvent';
import { NotificationOutbox } from './NotificationOutbox';
import { NotificationSender } from './NotificationSender';

const MINUTE = 60_000;

function anEvent(occurrence: string): NotificationEvent {
  return {
    kind: 'concern-raised',
    entityRef: 'component:default/a',
    occurrence: [occurrence],
    recipients: ['group:default/fraud', 'user:default/ada'],
    excluded: ['user:default/ada'],
    payload: { title: `Concern ${occurrence}`, link: '/there' },
  };
}

describe('NotificationOutbox', () => {
  const databases = createTestDatabases();
  let now: number;
  let knex: Knex;
  let sent: NotificationSendOptions[];

  const clock = () => new Date(now);
  const outboxOf = (isEnabled = true) =>
    new NotificationOutbox({ knex, clock, isEnabled });

  async function start(id: TestDatabaseId) {
    knex = await databases.init(id);
    now = Date.parse('2026-11-01T00:00:00Z');
    sent = [];
  }

  function senderOf(
    send: (
      notification: NotificationSendOptions,
    ) => Promise<void> = async one => {
      sent.push(one);
    },
  ) {
    const logger = mockServices.logger.mock();
    return {
      logger,
      sender: new NotificationSender({
        outbox: outboxOf(),
        notifications: { send },
        logger,
      }),
    };
  }

  function write(occurrences: string[], outbox = outboxOf()) {
    return knex.transaction(tx => outbox.add(tx, occurrences.map(anEvent)));
  }

  const titles = () => sent.map(({ payload }) => payload.title).sort();

  it.each(databases.ids)(
    'sends each event once, by two senders, %p',
    async id => {
      await start(id);
      const all = Array.from({ length: 60 }, (_, n) => String(n));
      await write(all);
      await write(all.slice(0, 10));
      await Promise.all([
        senderOf().sender.sendAll(),
        senderOf().sender.sendAll(),
      ]);
      expect(titles()).toEqual(all.map(n => `Concern ${n}`).sort());
      expect(new Set(sent.map(({ payload }) => payload.scope)).size).toBe(60);
      expect(sent[0]).toMatchObject({
        recipients: {
          type: 'entity',
          entityRef: ['group:default/fraud', 'user:default/ada'],
          excludeEntityRef: ['user:default/ada'],
        },
        payload: { topic: 'readiness.concern-raised', link: '/there' },
      });
      await senderOf().sender.sendAll();
      expect(sent).toHaveLength(60);
    },
  );

  it.each(databases.ids)(
    'tries again later, and not for ever, %p',
    async id => {
      await start(id);
      await write(['a']);
      let isAway = true;
      const { sender, logger } = senderOf(async one => {
        if (isAway) {
          throw new Error('away');
        }
        sent.push(one);
      });
      await sender.sendAll();
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('1 notifications could not be sent'),
      );
      isAway = false;
      await sender.sendAll();
      expect(sent).toEqual([]);
      now += MINUTE;
      await sender.sendAll();
      expect(titles()).toEqual(['Concern a']);

      isAway = true;
      await write(['b']);
      for (let hours = 0; hours < 26; hours += 1) {
        await sender.sendAll();
        now += 60 * MINUTE;
      }
      isAway = false;
      await sender.sendAll();
      expect(titles()).toEqual(['Concern a']);
      await expect(
        knex('notification_events').whereNull('sent_at').first(),
      ).resolves.toMatchObject({ due_at: null, last_error: 'Error: away' });
    },
  );

  it.each(databases.ids)(
    'replaces what was sent before a crash, and shows nothing double, %p',
    async id => {
      await start(id);
      await write(['a']);
      // Sent, and the process ends before that is on record.
      const [claimed] = await outboxOf().claim(10);
      sent.push(claimed.notification);
      await senderOf().sender.sendAll();
      expect(sent).toHaveLength(1);
      now += 3 * MINUTE;
      await senderOf().sender.sendAll();
      expect(sent).toHaveLength(2);
      expect(sent[1]).toEqual(sent[0]);
      // Who comes back late does not undo what another did meanwhile.
      await outboxOf().fail(claimed, 'late');
      now += 60 * MINUTE;
      await senderOf().sender.sendAll();
      expect(sent).toHaveLength(2);
    },
  );

  it.each(databases.ids)(
    'keeps nothing of what did not happen, concerns nobody, or is switched off, %p',
    async id => {
      await start(id);
      const undone = knex.transaction(async tx => {
        await outboxOf().add(tx, [anEvent('a')]);
        throw new Error('undone');
      });
      await expect(undone).rejects.toThrow('undone');
      await write(['b'], outboxOf(false));
      await knex.transaction(tx =>
        outboxOf().add(tx, [{ ...anEvent('c'), recipients: [] }]),
      );
      await senderOf().sender.sendAll();
      expect(sent).toEqual([]);
    },
  );

  it.each(databases.ids)('forgets what is old and done, %p', async id => {
    await start(id);
    await write(['a']);
    await senderOf().sender.sendAll();
    now += MINUTE;
    await write(['b']);
    now += MINUTE;
    await outboxOf().prune(clock().toISOString());
    expect(await knex('notification_events').pluck('sent_at')).toEqual([null]);
  });
});
