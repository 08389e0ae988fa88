// @ts-check

/**
 * Facts. One row per entity and source rather than per fact: an assessment of one entity reads
 * a handful of rows instead of up to a hundred, and a collection that changed nothing compares
 * one value. What changed is kept beside it, append-only.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('entity_facts', table => {
    table.comment('Current facts of one entity by source');
    table.string('entity_ref', 255).notNullable();
    table.string('source', 128).notNullable();
    table
      .text('facts')
      .notNullable()
      .comment('JSON { name: { value, observedAt, url, version } }');
    table
      .text('error')
      .nullable()
      .comment('Last error of the source for this entity; facts stay');
    table.string('error_at', 30).nullable().comment('ISO 8601');
    table
      .string('last_success_at', 30)
      .nullable()
      .comment('ISO 8601: last delivery of facts');
    table.primary(['entity_ref', 'source']);
  });
  await knex.schema.createTable('fact_changes', table => {
    table.comment('Every change of a fact, append-only');
    table.bigIncrements('id');
    table.string('entity_ref', 255).notNullable();
    table.string('source', 128).notNullable();
    table.string('name', 128).notNullable();
    table
      .text('value')
      .nullable()
      .comment('JSON; null when the fact went away');
    table.string('observed_at', 30).notNullable().comment('ISO 8601');
    table.string('recorded_at', 30).notNullable().comment('ISO 8601');
    table.text('url').nullable();
    table
      .string('version', 255)
      .nullable()
      .comment('Version of the entity it was seen on');
    table.index(
      ['entity_ref', 'source', 'name', 'id'],
      'fact_changes_fact_idx',
    );
    table.index(['recorded_at'], 'fact_changes_recorded_at_idx');
  });
  await knex.schema.createTable('idempotency_keys', table => {
    table.comment(
      'Answers given to pushes with an Idempotency-Key, kept for a day',
    );
    table
      .string('actor', 255)
      .notNullable()
      .comment('Keys of different callers are different keys');
    table.string('key', 255).notNullable();
    table.string('body_hash', 64).notNullable();
    table.text('response').notNullable().comment('JSON');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.primary(['actor', 'key']);
    table.index(['created_at'], 'idempotency_keys_created_at_idx');
  });
  await knex.schema.createTable('fact_source_runs', table => {
    table.comment(
      'Scheduled runs of the code sources; the newest few of each are kept',
    );
    table.bigIncrements('id');
    table.string('source', 128).notNullable();
    table.string('started_at', 30).notNullable().comment('ISO 8601');
    table
      .string('finished_at', 30)
      .nullable()
      .comment('ISO 8601; null while running');
    table.integer('entities').notNullable().defaultTo(0);
    table.integer('changed').notNullable().defaultTo(0);
    table.integer('failed').notNullable().defaultTo(0);
    table.text('error').nullable().comment('First error of the run');
    table.index(['source', 'id'], 'fact_source_runs_source_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fact_source_runs');
  await knex.schema.dropTable('idempotency_keys');
  await knex.schema.dropTable('fact_changes');
  await knex.schema.dropTable('entity_facts');
};
