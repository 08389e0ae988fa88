// @ts-check

/**
 * Policies. Every version that was ever in force is stored whole, so that "what did we demand
 * on that day" can be answered, and so that a replica that cannot read the files starts with
 * the last good version.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('policy_versions', table => {
    table.comment('Every policy version that was in force, whole');
    table
      .string('version', 128)
      .primary()
      .comment('Content hash of the documents');
    table
      .text('files')
      .notNullable()
      .comment('JSON [{ name, text }] as compiled');
    table
      .string('created_at', 30)
      .notNullable()
      .comment('ISO 8601: first in force');
  });
  await knex.schema.createTable('policy_state', table => {
    table.comment(
      'One row: the policy in force and the last reading of the files',
    );
    table.integer('id').primary().comment('Always 1');
    table
      .string('version', 128)
      .nullable()
      .comment('In force; null before the first good policy');
    table
      .string('loaded_at', 30)
      .nullable()
      .comment('ISO 8601: since when it is in force');
    table
      .string('checked_at', 30)
      .notNullable()
      .comment('ISO 8601: when the files were last read');
    table
      .text('errors')
      .notNullable()
      .comment('JSON PolicyError[] of the last reading');
    table
      .string('enqueued_version', 128)
      .nullable()
      .comment(
        'For which version all subjects were queued; differs from version after a crash in between',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('policy_state');
  await knex.schema.dropTable('policy_versions');
};
