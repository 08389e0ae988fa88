// @ts-check

/**
 * Which entities changed last, or were removed: what is kept in memory reads those again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_changes', table => {
    table.comment(
      'One row per entity whose fleet rows were written or removed since there is this table',
    );
    table.string('entity_ref', 255).primary();
    table
      .bigInteger('changed_in')
      .notNullable()
      .comment('PostgreSQL: the transaction; SQLite: rises with each change');
    table.index(['changed_in'], 'fleet_changes_changed_in_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fleet_changes');
};
