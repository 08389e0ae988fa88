// @ts-check

const PAGE = 200;

/** Of indexes over columns that lists read from `fleet_entities` today. */
const UNUSED_INDEXES = {
  assessments_title_idx: ['title_sort', 'entity_ref'],
  assessments_score_idx: ['score_sort', 'entity_ref'],
  assessments_level_idx: ['level_rank', 'entity_ref'],
  assessments_owner_idx: ['owner'],
  assessments_type_idx: ['type'],
  assessments_system_idx: ['system'],
};

const DETAIL_COLUMNS = [
  'reason',
  'facts',
  'status_without_waiver',
  'waiver_id',
];

/**
 * @param {import('knex').Knex} knex
 * @param {string} table
 * @param {(rows: any[]) => Promise<void>} work
 */
async function eachPage(knex, table, work) {
  let after = '';
  for (;;) {
    const rows = await knex(table)
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(PAGE);
    if (rows.length === 0) {
      return;
    }
    await work(rows);
    after = rows[rows.length - 1].entity_ref;
  }
}

/** @param {any} row @param {any[]} checks */
function toStanding(row, checks) {
  const detail = JSON.parse(row.detail);
  return {
    policyVersion: row.policy_version,
    version: row.version ?? undefined,
    riskTier: row.risk_tier ?? undefined,
    score: row.score ?? undefined,
    level: detail.level,
    profile: detail.profile && { name: detail.profile.name },
    deliveryMode: detail.deliveryMode && { name: detail.deliveryMode.name },
    scorecards: JSON.parse(row.scorecards).map(
      (/** @type {any} */ { name, score, level }) => ({
        name,
        score,
        level: { name: level.name },
      }),
    ),
    gates: JSON.parse(row.gates).map(
      (
        /** @type {any} */ { name, title, status, since, passed, approvals },
      ) => ({
        ...{ name, title, status, since, passed, approvals },
      }),
    ),
    checks: Object.fromEntries(
      checks.map(({ check_name, status, since }) => [
        check_name,
        { status, since },
      ]),
    ),
    // Unlike any: so the next assessment writes everything.
    labels: '',
  };
}

/** @param {any} row */
function toResult(row) {
  return {
    name: row.check_name,
    status: row.status,
    reason: row.reason,
    facts: JSON.parse(row.facts),
    statusWithoutWaiver: row.status_without_waiver ?? undefined,
    waiverId: row.waiver_id ?? undefined,
  };
}

/**
 * Assessing an entity again reads one small value and writes what differs from it; its gates, and the reasons and facts
 * of its checks, are one row beside it, and a row per check has no more than its status.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('assessment_details', table => {
    table.comment(
      'Gates, and checks with reasons and facts; written only when one of them changes',
    );
    table.string('entity_ref', 255).primary();
    table.text('checks').notNullable().comment('JSON: CheckResult by name');
    table.text('gates').notNullable().comment('JSON: GateResult[]');
  });
  await knex.schema.alterTable('assessments', table => {
    table
      .text('standing')
      .notNullable()
      .defaultTo('{}')
      .comment('JSON: what the next assessment starts from');
    table
      .string('details_fingerprint', 128)
      .notNullable()
      .defaultTo('')
      .comment('Of what is in assessment_details');
    for (const [name, columns] of Object.entries(UNUSED_INDEXES)) {
      table.dropIndex(columns, name);
    }
  });
  await eachPage(knex, 'assessments', async rows => {
    const results = await knex('check_results').whereIn(
      'entity_ref',
      rows.map(row => row.entity_ref),
    );
    for (const row of rows) {
      const { entity_ref } = row;
      const checks = results.filter(one => one.entity_ref === entity_ref);
      await knex('assessments')
        .where({ entity_ref })
        .update({ standing: JSON.stringify(toStanding(row, checks)) });
      await knex('assessment_details').insert({
        entity_ref,
        gates: row.gates,
        checks: JSON.stringify(
          Object.fromEntries(
            checks.map(check => [check.check_name, toResult(check)]),
          ),
        ),
      });
    }
  });
  await knex.raw('alter table assessments drop column gates');
  for (const column of DETAIL_COLUMNS) {
    await knex.raw('alter table check_results drop column ??', [column]);
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('check_results', table => {
    table.text('reason').notNullable().defaultTo('');
    table.text('facts').notNullable().defaultTo('[]');
    table.string('status_without_waiver', 20).nullable();
    table.string('waiver_id', 64).nullable();
  });
  await knex.schema.alterTable('assessments', table => {
    table.text('gates').notNullable().defaultTo('[]');
  });
  await eachPage(knex, 'assessment_details', async rows => {
    for (const { entity_ref, checks, gates } of rows) {
      await knex('assessments').where({ entity_ref }).update({ gates });
      for (const result of Object.values(JSON.parse(checks))) {
        await knex('check_results')
          .where({ entity_ref, check_name: result.name })
          .update({
            reason: result.reason,
            facts: JSON.stringify(result.facts),
            status_without_waiver: result.statusWithoutWaiver ?? null,
            waiver_id: result.waiverId ?? null,
          });
      }
    }
  });
  await knex.schema.alterTable('assessments', table => {
    table.dropColumn('standing');
    table.dropColumn('details_fingerprint');
    for (const [name, columns] of Object.entries(UNUSED_INDEXES)) {
      table.index(columns, name);
    }
  });
  await knex.schema.dropTable('assessment_details');
};
