// @ts-check

/**
 * What people say about entities: evidence, submissions and decisions, and the audit log of it.
 * All append-only. Rows outlive the subject they are about.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('audit_records', table => {
    table.comment('Hash-chained log of what people did, one chain per entity');
    table.string('entity_ref', 255).notNullable();
    table.integer('sequence').notNullable().comment('From 0, without gaps');
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('actor', 255).notNullable();
    table.string('action', 64).notNullable();
    table.string('subject', 255).notNullable();
    table.text('reason').nullable();
    table.string('policy_version', 128).nullable();
    table.text('data').notNullable().comment('JSON object');
    table.string('previous_hash', 64).notNullable();
    table.string('hash', 64).notNullable();
    table.primary(['entity_ref', 'sequence']);
  });
  await knex.schema.createTable('evidence_items', table => {
    table.comment('Evidence that people gave');
    table.string('id', 36).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('name', 128).notNullable().comment('As in the profile');
    table.text('link').nullable();
    table.text('note').nullable();
    table.string('given_at', 30).notNullable().comment('ISO 8601');
    table.string('given_by', 255).notNullable();
    table.string('version', 255).nullable();
    table.string('expires_at', 30).nullable().comment('ISO 8601');
    table.index(['entity_ref'], 'evidence_items_entity_idx');
  });
  await knex.schema.createTable('gate_submissions', table => {
    table.comment('Requests to review a gate; each opens a round');
    table.bigIncrements('number');
    table.string('id', 36).notNullable().unique();
    table.string('entity_ref', 255).notNullable();
    table.string('gate', 128).notNullable();
    table.string('submitted_by', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('version', 255).nullable();
    table.text('reason').nullable();
    table.string('fingerprint', 64).notNullable();
    table.text('basis').notNullable().comment('JSON: what was submitted');
    table.index(['entity_ref'], 'gate_submissions_entity_idx');
  });
  await knex.schema.createTable('gate_decisions', table => {
    table.comment('What reviewers said');
    table.bigIncrements('number');
    table.string('entity_ref', 255).notNullable();
    table.string('gate', 128).notNullable();
    table.string('submission_id', 36).notNullable();
    table.string('step', 128).notNullable();
    table.string('actor', 255).notNullable();
    table.string('decision', 16).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('fingerprint', 64).notNullable();
    table.text('basis').notNullable().comment('JSON: what was decided about');
    table.string('version', 255).nullable();
    table.text('reason').nullable();
    table.index(['entity_ref'], 'gate_decisions_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('gate_decisions');
  await knex.schema.dropTable('gate_submissions');
  await knex.schema.dropTable('evidence_items');
  await knex.schema.dropTable('audit_records');
};
