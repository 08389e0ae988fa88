// @ts-check

/**
 * Assessments: the queue, the current result per entity and per check, and what changed.
 * Reads never evaluate; lists and filters run on the indexed columns of `assessments`.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessment_queue', table => {
    table.comment('Entities to assess, at most one row each');
    table.string('entity_ref', 255).primary();
    table
      .string('due_at', 30)
      .notNullable()
      .comment('ISO 8601; in the future for a freshness lapse');
    table
      .integer('ticket')
      .notNullable()
      .comment(
        'Grows with every enqueue, so that one during processing is not lost',
      );
    table
      .string('lease_until', 30)
      .nullable()
      .comment('ISO 8601: taken by a worker until then');
    table.string('lease_token', 36).nullable().comment('Which claim took it');
    table
      .integer('attempts')
      .notNullable()
      .defaultTo(0)
      .comment('Failures in a row');
    table.text('last_error').nullable();
    table.index(['due_at'], 'assessment_queue_due_at_idx');
  });
  await knex.schema.createTable('assessments', table => {
    table.comment('Current assessment, one row per entity');
    table.string('entity_ref', 255).primary();
    table
      .integer('revision')
      .notNullable()
      .comment('Grows with every change; guards against two writers');
    table.string('title', 255).notNullable();
    table.string('title_sort', 255).notNullable().comment('Lower case');
    table.string('kind', 63).notNullable();
    table.string('type', 255).nullable();
    table.string('owner', 255).nullable();
    table.string('system', 255).nullable();
    table.string('lifecycle', 255).nullable();
    table.string('version', 255).nullable().comment('Version of the entity');
    table.string('level_name', 255).nullable();
    table
      .integer('level_rank')
      .notNullable()
      .comment(
        '-1 where no scorecard applies, so that it sorts alike everywhere',
      );
    table.double('score').nullable();
    table
      .double('score_sort')
      .notNullable()
      .comment('score, or -1; null sorts differently by engine');
    table.double('score_without_waivers').nullable();
    table.string('profile', 255).nullable();
    table.string('risk_tier', 255).nullable();
    table.string('delivery_mode', 255).nullable();
    table.string('policy_version', 128).notNullable();
    table.string('fingerprint', 128).notNullable();
    table.string('assessed_at', 30).notNullable().comment('ISO 8601');
    table.text('counts').notNullable().comment('JSON CheckCounts');
    table
      .text('detail')
      .notNullable()
      .comment('JSON: level, profile, deliveryMode');
    table.text('scorecards').notNullable().comment('JSON ScorecardResult[]');
    table.text('next_actions').notNullable().comment('JSON NextAction[]');
    table
      .text('gates')
      .notNullable()
      .comment('JSON GateResult[]; also what the next assessment starts from');
    table.index(['title_sort', 'entity_ref'], 'assessments_title_idx');
    table.index(['score_sort', 'entity_ref'], 'assessments_score_idx');
    table.index(['level_rank', 'entity_ref'], 'assessments_level_idx');
    table.index(['assessed_at', 'entity_ref'], 'assessments_assessed_at_idx');
    table.index(['owner'], 'assessments_owner_idx');
    table.index(['type'], 'assessments_type_idx');
    table.index(['system'], 'assessments_system_idx');
  });
  await knex.schema.createTable('check_results', table => {
    table.comment(
      'Current result per entity and check; written only when it changes',
    );
    table.string('entity_ref', 255).notNullable();
    table.string('check_name', 255).notNullable();
    table.string('status', 20).notNullable();
    table
      .string('since', 30)
      .notNullable()
      .comment('ISO 8601: since when it has this status');
    table.text('reason').notNullable();
    table.text('facts').notNullable().comment('JSON FactEvidence[]');
    table.string('status_without_waiver', 20).nullable();
    table.string('waiver_id', 64).nullable();
    table.primary(['entity_ref', 'check_name']);
    table.index(['check_name', 'status'], 'check_results_check_idx');
  });
  await knex.schema.createTable('assessment_changes', table => {
    table.comment('What changed in assessments, append-only');
    table.bigIncrements('id');
    table.string('entity_ref', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('kind', 20).notNullable();
    table
      .string('subject', 255)
      .notNullable()
      .comment('Check or scorecard; empty for the whole');
    table.string('title', 255).notNullable();
    table.text('from_value').nullable();
    table.text('to_value').nullable();
    table.text('reason').nullable();
    table.string('policy_version', 128).notNullable();
    table.index(['entity_ref', 'id'], 'assessment_changes_entity_idx');
  });
  await knex.schema.createTable('score_points', table => {
    table.comment(
      'Score and level of an entity over time; a row only when one of them changed',
    );
    table.bigIncrements('id');
    table.string('entity_ref', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.double('score').nullable();
    table.string('level_name', 255).nullable();
    table.integer('level_rank').nullable();
    table.string('policy_version', 128).notNullable();
    table.index(['entity_ref', 'at'], 'score_points_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'score_points',
    'assessment_changes',
    'check_results',
    'assessments',
    'assessment_queue',
  ]) {
    await knex.schema.dropTable(table);
  }
};
