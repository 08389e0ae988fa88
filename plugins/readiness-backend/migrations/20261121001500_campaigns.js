// @ts-check

/**
 * Campaigns that people run from the portal, and what their progress is read from: the level of each scorecard, and
 * the changes of one check, gate or scorecard.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('campaigns', table => {
    table.comment('Campaigns of the portal; those of the policy are documents');
    table.string('name', 128).primary();
    table.string('title', 255).notNullable();
    table.text('description').nullable();
    table.string('owner', 255).notNullable().comment('Ref of a group or user');
    table.text('target').notNullable().comment('JSON CampaignTarget');
    table.text('filter').notNullable().comment('JSON string[]: FleetFilter');
    table.string('starts_at', 10).notNullable().comment('ISO 8601 date');
    table.string('deadline', 10).notNullable().comment('ISO 8601 date');
    table.text('milestones').notNullable().comment('JSON CampaignMilestone[]');
  });
  await knex.schema.createTable('fleet_levels', table => {
    table.comment('One row per entity and scorecard that applies to it');
    table.string('entity_ref', 255).notNullable();
    table.string('scorecard', 128).notNullable();
    table.string('level', 128).notNullable().comment('none where none is');
    table.primary(['entity_ref', 'scorecard']);
  });
  await knex.raw(
    `create index assessment_changes_subject_idx on assessment_changes (kind, subject, at)
     where kind in ('check', 'gate', 'level')`,
  );
  // Assessments that are there already get their rows with their next assessment: at once.
  await knex('assessments').update({ fingerprint: '' });
  await knex.raw(
    `insert into assessment_queue (entity_ref, due_at, ticket, attempts)
     select entity_ref, '1970-01-01T00:00:00.000Z', 1, 0 from assessments where true
     on conflict (entity_ref) do nothing`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index assessment_changes_subject_idx');
  await knex.schema.dropTable('fleet_levels');
  await knex.schema.dropTable('campaigns');
};
