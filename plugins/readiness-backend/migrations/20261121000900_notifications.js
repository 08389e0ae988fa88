// @ts-check

/**
 * What people are to be told. Written with what happened, sent afterwards; a row stays for a while after it
 * is sent, so that the same is not told twice.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('notification_events', table => {
    table.string('id', 36).primary().comment('Scope of the notification');
    table
      .string('key', 64)
      .notNullable()
      .unique()
      .comment('SHA-256 of what happened; an event is written once');
    table.string('kind', 40).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.text('recipients').notNullable().comment('JSON string[] of refs');
    table
      .text('excluded')
      .notNullable()
      .comment('JSON string[]: refs of users who know already');
    table.text('payload').notNullable().comment('JSON NotificationPayload');
    table.string('written_at', 30).notNullable().comment('ISO 8601');
    table
      .string('due_at', 30)
      .nullable()
      .comment('ISO 8601: when to send it, or to try again; null when done');
    table
      .string('lease_until', 30)
      .nullable()
      .comment('ISO 8601: taken by a sender until then');
    table.string('lease_token', 36).nullable().comment('Which claim took it');
    table.integer('attempts').notNullable().defaultTo(0);
    table.text('last_error').nullable();
    table.string('sent_at', 30).nullable().comment('ISO 8601');
    table.index(['due_at'], 'notification_events_due_at_idx');
    table.index(['written_at'], 'notification_events_written_at_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification_events');
};
