// @ts-check

/**
 * Views of the Readiness page that people keep.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('saved_views', table => {
    table.comment('Views of the Readiness page that people keep');
    table.string('id', 36).primary();
    table.string('owner', 255).notNullable().comment('Ref of a user');
    table.string('title', 100).notNullable();
    table.text('target').notNullable().comment('Tab and query of the page');
    table.boolean('shared').notNullable();
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.index(['owner'], 'saved_views_owner_idx');
    table.index(['shared'], 'saved_views_shared_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('saved_views');
};
