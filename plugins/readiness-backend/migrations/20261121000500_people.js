// @ts-check

/**
 * What people contribute: attestations of checks beside evidence, waivers, risk classifications and
 * concerns. Rows outlive the subject they are about; each step of them is in the audit log.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.renameTable('evidence_items', 'attestations');
  await knex.schema.alterTable('attestations', table => {
    table
      .string('kind', 16)
      .notNullable()
      .defaultTo('evidence')
      .comment('evidence or check');
    table.string('file_type', 255).nullable().comment('Media type of the link');
  });
  await knex.schema.createTable('waivers', table => {
    table.comment('Accepted risks, and requests for them');
    table.bigIncrements('number');
    table.string('id', 36).notNullable().unique();
    table.string('entity_ref', 255).notNullable();
    table.string('kind', 16).notNullable().comment('evidence or check');
    table.string('name', 128).notNullable().comment('As in the policy');
    table.text('reason').notNullable();
    table.text('compensating_control').nullable();
    table.string('requested_by', 255).notNullable();
    table.string('requested_at', 30).notNullable().comment('ISO 8601');
    table.string('expires_at', 30).notNullable().comment('ISO 8601');
    table.string('status', 16).notNullable();
    table.string('renews', 36).nullable().comment('Id of the one before');
    table.integer('renewals').notNullable().comment('How many came before');
    table.string('version', 255).nullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 30).nullable().comment('ISO 8601');
    table.text('decision_reason').nullable();
    table.index(['entity_ref'], 'waivers_entity_idx');
    table.index(['status', 'expires_at'], 'waivers_end_idx');
  });
  await knex.schema.createTable('risk_classifications', table => {
    table.comment('Recorded risk tiers, and proposals of lower ones');
    table.bigIncrements('number');
    table.string('id', 36).notNullable().unique();
    table.string('entity_ref', 255).notNullable();
    table.string('tier', 128).notNullable();
    table.string('from_tier', 128).nullable().comment('In force before');
    table.text('reason').notNullable();
    table.string('made_by', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('status', 16).notNullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 30).nullable().comment('ISO 8601');
    table.text('decision_reason').nullable();
    table.index(['entity_ref'], 'risk_classifications_entity_idx');
  });
  await knex.schema.createTable('concerns', table => {
    table.comment('What people worry about, until it is resolved');
    table.bigIncrements('number');
    table.string('id', 36).notNullable().unique();
    table.string('entity_ref', 255).notNullable();
    table.text('title').notNullable();
    table.text('text').nullable();
    table.string('severity', 16).notNullable();
    table.string('about', 128).nullable().comment('Gate or check');
    table.string('raised_by', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('escalates_at', 30).notNullable().comment('ISO 8601');
    table.string('escalated_at', 30).nullable().comment('ISO 8601');
    table.text('escalated_to').nullable().comment('JSON: entity refs');
    table.string('resolved_by', 255).nullable();
    table.string('resolved_at', 30).nullable().comment('ISO 8601');
    table.text('resolution').nullable();
    table.index(['entity_ref'], 'concerns_entity_idx');
    table.index(['escalates_at'], 'concerns_escalation_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('concerns');
  await knex.schema.dropTable('risk_classifications');
  await knex.schema.dropTable('waivers');
  await knex('attestations').where({ kind: 'check' }).delete();
  await knex.schema.alterTable('attestations', table => {
    table.dropColumn('kind');
    table.dropColumn('file_type');
  });
  await knex.schema.renameTable('attestations', 'evidence_items');
};
