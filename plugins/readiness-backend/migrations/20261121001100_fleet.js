// @ts-check

/**
 * What lists, sums and catalog stamps read: narrow rows beside the assessments, written with them and only
 * when they change.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_entities', table => {
    table.comment('One narrow row per assessed entity');
    table.string('entity_ref', 255).primary();
    table.string('title', 255).notNullable();
    table.string('title_sort', 255).notNullable().comment('Lower case');
    table.string('kind', 63).notNullable();
    table.string('type', 255).nullable();
    table.string('owner', 255).nullable();
    table.string('parent_group', 255).nullable().comment('Of the owner');
    table.string('business_unit', 255).nullable();
    table.string('system', 255).nullable();
    table.string('domain', 255).nullable();
    table.string('lifecycle', 255).nullable();
    table.string('level_name', 255).nullable();
    table.string('level_title', 255).nullable();
    table.integer('level_rank').notNullable().comment('-1 without a scorecard');
    table.double('score').nullable();
    table.double('score_sort').notNullable().comment('score, or -1');
    table.double('score_without_waivers').nullable();
    table.string('profile', 255).nullable();
    table.string('risk_tier', 255).nullable();
    table.string('delivery_mode', 255).nullable();
    table.integer('open_waivers').notNullable();
    table
      .smallint('stale')
      .notNullable()
      .comment('1: a check has no verdict because a fact is too old');
    table.integer('passed').notNullable();
    table.integer('failed').notNullable();
    table.integer('unknown').notNullable();
    table.integer('errors').notNullable();
    table.integer('waived').notNullable();
    table.integer('upcoming').notNullable();
    table.string('changed_at', 30).notNullable().comment('ISO 8601');
    table.index(['title_sort', 'entity_ref'], 'fleet_entities_title_idx');
    table.index(['score_sort', 'entity_ref'], 'fleet_entities_score_idx');
    table.index(['level_rank', 'entity_ref'], 'fleet_entities_level_idx');
    table.index(['changed_at', 'entity_ref'], 'fleet_entities_changed_idx');
    for (const column of [
      'type',
      'owner',
      'parent_group',
      'business_unit',
      'system',
      'domain',
      'lifecycle',
      'profile',
      'risk_tier',
      'delivery_mode',
    ]) {
      table.index([column], `fleet_entities_${column}_idx`);
    }
  });
  await knex.schema.createTable('fleet_gates', table => {
    table.comment('One row per entity and gate of its profile');
    table.string('entity_ref', 255).notNullable();
    table.string('gate', 128).notNullable();
    table.string('status', 20).notNullable();
    table.string('enforcement', 10).notNullable();
    table
      .string('since', 30)
      .notNullable()
      .comment('ISO 8601: since when it has this status');
    table.primary(['entity_ref', 'gate']);
    table.index(['gate', 'status', 'entity_ref'], 'fleet_gates_status_idx');
    table.index(['status', 'since'], 'fleet_gates_since_idx');
  });
  await knex.schema.createTable('fleet_sections', table => {
    table.comment('One row per entity and section of its scorecards');
    table.string('entity_ref', 255).notNullable();
    table.string('scorecard', 128).notNullable();
    table.string('section', 128).notNullable();
    table.double('score').nullable();
    table.double('earned').notNullable();
    table.double('possible').notNullable();
    table.primary(['entity_ref', 'scorecard', 'section']);
    table.index(['scorecard', 'section'], 'fleet_sections_section_idx');
  });
  await knex.schema.createTable('fleet_labels', table => {
    table.comment('Tags, and the groups above the owner, of an entity');
    table.string('entity_ref', 255).notNullable();
    table.string('label', 10).notNullable().comment('tag or group');
    table.string('value', 255).notNullable();
    table.primary(['entity_ref', 'label', 'value']);
    table.index(['label', 'value', 'entity_ref'], 'fleet_labels_value_idx');
  });
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
  for (const table of [
    'fleet_labels',
    'fleet_sections',
    'fleet_gates',
    'fleet_entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
