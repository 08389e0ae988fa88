// @ts-check

/**
 * The assessed entities as last seen in the catalog, so that assessing reads no other service.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('subjects', table => {
    table.comment('Assessed entities as last seen in the catalog');
    table.string('entity_ref', 255).primary();
    table
      .string('fingerprint', 128)
      .notNullable()
      .comment('Over etag and relations; equal means unchanged');
    table.string('kind', 63).notNullable();
    table.string('title', 255).notNullable();
    table.string('type', 255).nullable().comment('spec.type');
    table.string('owner', 255).nullable().comment('Full ref of the owner');
    table.string('system', 255).nullable().comment('Full ref of the system');
    table.string('lifecycle', 255).nullable();
    table
      .string('delivery_mode', 255)
      .nullable()
      .comment('Declared in the catalog');
    table
      .string('delivery_mode_since', 30)
      .nullable()
      .comment('ISO 8601: when that value was first seen');
    table
      .text('placement')
      .notNullable()
      .comment('JSON EntityPlacement; a moved group changes it');
    table.string('first_seen_at', 30).notNullable().comment('ISO 8601');
    table.string('updated_at', 30).notNullable().comment('ISO 8601');
    table.text('entity').notNullable().comment('JSON snapshot of the entity');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('subjects');
};
