// @ts-check

/**
 * How many results of each check there are by status, over all entities, and an index for what fails lately.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('fleet_check_counts', table => {
    table.comment(
      'By how much a transaction changed the number of results; the sum is the number. Compacted now and then',
    );
    table.bigIncrements('id');
    table.string('check_name', 255).notNullable();
    table.string('status', 20).notNullable();
    table.integer('results').notNullable();
  });
  await knex.raw(
    `insert into fleet_check_counts (check_name, status, results)
     select check_name, status, count(*) from check_results group by check_name, status`,
  );
  await knex.raw(
    `create index check_results_failing_idx on check_results (since, check_name, entity_ref) where status = 'fail'`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('drop index check_results_failing_idx');
  await knex.schema.dropTable('fleet_check_counts');
};
