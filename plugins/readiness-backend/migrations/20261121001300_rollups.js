// @ts-check

/**
 * What sums over the fleet and trends read: narrow rows, written with the assessments.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('fleet_entities', table => {
    table
      .string('known_since', 30)
      .notNullable()
      .defaultTo('')
      .comment('ISO 8601: when its row was written first');
    table.index(['known_since'], 'fleet_entities_known_since_idx');
  });
  await knex.schema.createTable('fleet_dimensions', table => {
    table.comment('One row per entity and dimension of its checks');
    table.string('entity_ref', 255).notNullable();
    table.string('dimension', 255).notNullable();
    table.double('score').nullable().comment('earned / possible');
    table.double('earned').notNullable();
    table.double('possible').notNullable();
    table.primary(['entity_ref', 'dimension']);
  });
  await knex.schema.createTable('fleet_missing_sources', table => {
    table.comment(
      'How many checks of an entity are unknown for want of facts of a source',
    );
    table.string('entity_ref', 255).notNullable();
    table.string('source', 128).notNullable();
    table.integer('results').notNullable();
    table.primary(['entity_ref', 'source']);
  });
  await knex.schema.createTable('score_days', table => {
    table.comment(
      'Score and level of an entity at the end of a day (UTC) and at the end of the day before; only of days on which they changed',
    );
    table.string('entity_ref', 255).notNullable();
    table.string('day', 10).notNullable().comment('ISO 8601 date');
    table.double('score').nullable();
    table.string('level_name', 255).nullable();
    table
      .smallint('known_before')
      .notNullable()
      .comment('0: the entity appeared on this day');
    table.double('score_before').nullable();
    table.string('level_before', 255).nullable();
    table.primary(['entity_ref', 'day']);
    table.index(['day', 'entity_ref'], 'score_days_day_idx');
  });
  await knex.raw(
    `insert into score_days (entity_ref, day, score, level_name, known_before, score_before, level_before)
     select entity_ref, day, score, level_name,
       case when lag(day) over (partition by entity_ref order by day) is null then 0 else 1 end,
       lag(score) over (partition by entity_ref order by day),
       lag(level_name) over (partition by entity_ref order by day)
     from (
       select entity_ref, substr(at, 1, 10) as day, score, level_name,
         row_number() over (partition by entity_ref, substr(at, 1, 10) order by id desc) as place
       from score_points
       where entity_ref in (select entity_ref from assessments)
     ) as points
     where place = 1`,
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
  for (const table of [
    'score_days',
    'fleet_missing_sources',
    'fleet_dimensions',
  ]) {
    await knex.schema.dropTable(table);
  }
  await knex.schema.alterTable('fleet_entities', table => {
    table.dropIndex(['known_since'], 'fleet_entities_known_since_idx');
    table.dropColumn('known_since');
  });
};
