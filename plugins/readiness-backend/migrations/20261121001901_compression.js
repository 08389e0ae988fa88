// @ts-check

/** Long texts that are written whenever a result changes. */
const COLUMNS = {
  assessments: ['scorecards', 'next_actions', 'standing'],
  assessment_details: ['checks', 'gates'],
  entity_facts: ['facts'],
  audit_records: ['data'],
};

/**
 * PostgreSQL compresses long values, and by default slowly: that was most of the time it took to store an assessment.
 * LZ4 is there from version 14 on, where the server was built with it; what is stored already stays as it is.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  if (knex.client.config.client === 'pg') {
    const { rows } = await knex.raw(
      `select 1 from pg_settings
       where name = 'default_toast_compression' and 'lz4' = any (enumvals)`,
    );
    if (rows.length > 0) {
      await compressWith(knex, 'lz4');
    }
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (knex.client.config.client === 'pg') {
    const { rows } = await knex.raw(
      `select 1 from pg_settings where name = 'default_toast_compression'`,
    );
    if (rows.length > 0) {
      await compressWith(knex, 'default');
    }
  }
};

/**
 * @param {import('knex').Knex} knex
 * @param {'lz4' | 'default'} method
 */
async function compressWith(knex, method) {
  for (const [table, columns] of Object.entries(COLUMNS)) {
    for (const column of columns) {
      await knex.raw(
        `alter table ${table} alter column ${column} set compression ${method}`,
      );
    }
  }
}
