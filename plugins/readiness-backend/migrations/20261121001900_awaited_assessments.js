// @ts-check

/**
 * Of what is due, what somebody waits for comes before what all entities have to go through.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('assessment_queue', table => {
    table
      .specificType('awaited', 'smallint')
      .notNullable()
      .defaultTo(0)
      .comment('1: somebody waits for it');
  });
  await knex.raw(
    'create index assessment_queue_awaited_idx on assessment_queue (due_at) where awaited = 1',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index assessment_queue_awaited_idx');
  await knex.raw('alter table assessment_queue drop column awaited');
};
