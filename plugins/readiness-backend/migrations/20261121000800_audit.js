// @ts-check

/**
 * The last record of each chain, kept beside the records so that a chain that was cut off is
 * noticed; and what an export over all chains walks along.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_heads', table => {
    table.comment('Last record of each chain of the audit log');
    table.string('entity_ref', 255).primary();
    table.integer('sequence').notNullable();
    table.string('hash', 64).notNullable();
  });
  await knex('audit_heads').insert(
    knex('audit_records as record')
      .select('record.entity_ref', 'record.sequence', 'record.hash')
      .join(
        knex('audit_records')
          .select('entity_ref')
          .max('sequence as sequence')
          .groupBy('entity_ref')
          .as('last'),
        join =>
          join
            .on('last.entity_ref', 'record.entity_ref')
            .andOn('last.sequence', 'record.sequence'),
      ),
  );
  await knex.schema.alterTable('audit_records', table => {
    table.index(['at', 'entity_ref', 'sequence'], 'audit_records_time_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('audit_records', table => {
    table.dropIndex(['at', 'entity_ref', 'sequence'], 'audit_records_time_idx');
  });
  await knex.schema.dropTable('audit_heads');
};
