// @ts-check

/**
 * Gates that wait for a decision: what the inbox of reviews reads. Written with the assessments.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('open_reviews', table => {
    table.comment('One row per gate that waits for a decision');
    table.string('entity_ref', 255).notNullable();
    table.string('gate', 128).notNullable();
    table.string('title', 255).notNullable().comment('Of the gate');
    table
      .text('standing')
      .notNullable()
      .comment('JSON: status, approvals and fingerprint of the gate');
    table.primary(['entity_ref', 'gate']);
  });
  // Where there are assessments already, those with reviews get their rows with the next one: at once.
  await knex('assessments')
    .whereIn('entity_ref', knex('gate_submissions').select('entity_ref'))
    .update({ fingerprint: '' });
  await knex.raw(
    `insert into assessment_queue (entity_ref, due_at, ticket, attempts)
     select distinct entity_ref, '1970-01-01T00:00:00.000Z', 1, 0 from assessments where fingerprint = ''
     on conflict (entity_ref) do nothing`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('open_reviews');
};
