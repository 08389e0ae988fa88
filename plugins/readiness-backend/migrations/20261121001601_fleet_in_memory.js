// @ts-check

/** Of filters, sums and sorts that are made in memory. */
const UNUSED_INDEXES = {
  fleet_entities: {
    fleet_entities_title_idx: ['title_sort', 'entity_ref'],
    fleet_entities_score_idx: ['score_sort', 'entity_ref'],
    fleet_entities_level_idx: ['level_rank', 'entity_ref'],
    fleet_entities_changed_idx: ['changed_at', 'entity_ref'],
    fleet_entities_type_idx: ['type'],
    fleet_entities_owner_idx: ['owner'],
    fleet_entities_parent_group_idx: ['parent_group'],
    fleet_entities_business_unit_idx: ['business_unit'],
    fleet_entities_system_idx: ['system'],
    fleet_entities_domain_idx: ['domain'],
    fleet_entities_lifecycle_idx: ['lifecycle'],
    fleet_entities_profile_idx: ['profile'],
    fleet_entities_risk_tier_idx: ['risk_tier'],
    fleet_entities_delivery_mode_idx: ['delivery_mode'],
  },
  fleet_gates: {
    fleet_gates_status_idx: ['gate', 'status', 'entity_ref'],
  },
  fleet_sections: { fleet_sections_section_idx: ['scorecard', 'section'] },
  check_results: { check_results_check_idx: ['check_name', 'status'] },
};

/**
 * Questions about the fleet are answered in memory: what only sped them up in the database is written no more.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  for (const [name, indexes] of Object.entries(UNUSED_INDEXES)) {
    await knex.schema.alterTable(name, table => {
      for (const [index, columns] of Object.entries(indexes)) {
        table.dropIndex(columns, index);
      }
    });
  }
  await knex.raw('drop index check_results_failing_idx');
  await knex.schema.dropTable('fleet_check_counts');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const [name, indexes] of Object.entries(UNUSED_INDEXES)) {
    await knex.schema.alterTable(name, table => {
      for (const [index, columns] of Object.entries(indexes)) {
        table.index(columns, index);
      }
    });
  }
  await knex.raw(
    `create index check_results_failing_idx on check_results (since, check_name, entity_ref) where status = 'fail'`,
  );
  await knex.schema.createTable('fleet_check_counts', table => {
    table.bigIncrements('id');
    table.string('check_name', 255).notNullable();
    table.string('status', 20).notNullable();
    table.integer('results').notNullable();
  });
  await knex.raw(
    `insert into fleet_check_counts (check_name, status, results)
     select check_name, status, count(*) from check_results group by check_name, status`,
  );
};
