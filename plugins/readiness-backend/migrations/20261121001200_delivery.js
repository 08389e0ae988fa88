// @ts-check
const { randomUUID } = require('crypto');

/**
 * How teams work: the ledger of delivery modes, the product context that the portal knows, and answers to
 * advice. Modes that catalog files declare already begin the ledger.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('delivery_ledger', table => {
    table.comment('Delivery modes of entities over time, append-only');
    table.bigIncrements('number');
    table.string('id', 36).notNullable().unique();
    table.string('entity_ref', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table
      .string('kind', 16)
      .notNullable()
      .comment('change, review or correction');
    table.string('from_mode', 255).nullable();
    table
      .string('to_mode', 255)
      .notNullable()
      .comment('none where no mode is in force any more');
    table
      .string('catalog_mode', 255)
      .nullable()
      .comment('What the file declared then');
    table
      .string('declared_in', 16)
      .notNullable()
      .comment('Where the mode was declared then: catalog or portal');
    table.text('learned').nullable();
    table.text('changes').nullable().comment('JSON: by topic, what changed');
    table.text('evidence').notNullable().comment('JSON { url, title }[]');
    table.text('practices').nullable().comment('JSON { added, removed }');
    table
      .string('decided_by', 255)
      .notNullable()
      .comment('Ref of a user; catalog for what was read from the file');
    table.string('review_by', 10).nullable().comment('ISO 8601 date');
    table.string('corrects', 36).nullable().comment('Id of another entry');
    table.string('level', 255).nullable().comment('As it was then');
    table.double('score').nullable();
    table.string('version', 255).nullable().comment('Version of the entity');
    table.index(['entity_ref', 'number'], 'delivery_ledger_entity_idx');
  });
  await knex.schema.createTable('product_context', table => {
    table.comment('Product context as set in the portal; what files say wins');
    table.string('entity_ref', 255).notNullable();
    table.string('field', 32).notNullable();
    table.text('value').notNullable().comment('JSON string or string[]');
    table.string('set_by', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.primary(['entity_ref', 'field']);
  });
  await knex.schema.createTable('advice_answers', table => {
    table.comment('The last answer to each advice');
    table.string('entity_ref', 255).notNullable();
    table.string('rule', 128).notNullable();
    table.string('answer', 16).notNullable();
    table.text('reason').nullable();
    table.string('answered_by', 255).notNullable();
    table.string('at', 30).notNullable().comment('ISO 8601');
    table.string('until', 30).nullable().comment('ISO 8601');
    table
      .text('fingerprint')
      .notNullable()
      .comment('Of the facts that it answered');
    table.primary(['entity_ref', 'rule']);
  });
  await knex.schema.alterTable('assessment_changes', table => {
    table.index(['at'], 'assessment_changes_at_idx');
  });
  await beginLedger(knex);
};

/** @param {import('knex').Knex} knex */
async function beginLedger(knex) {
  const pageSize = 200;
  let after = '';
  for (;;) {
    const rows = await knex('subjects')
      .whereNotNull('delivery_mode')
      .where('entity_ref', '>', after)
      .orderBy('entity_ref')
      .limit(pageSize)
      .select(
        'entity_ref',
        'delivery_mode',
        'delivery_mode_since',
        'updated_at',
      );
    if (rows.length === 0) {
      return;
    }
    await knex('delivery_ledger').insert(
      rows.map(row => ({
        id: randomUUID(),
        entity_ref: row.entity_ref,
        at: row.delivery_mode_since ?? row.updated_at,
        kind: 'change',
        to_mode: row.delivery_mode,
        catalog_mode: row.delivery_mode,
        declared_in: 'catalog',
        evidence: '[]',
        decided_by: 'catalog',
      })),
    );
    after = rows[rows.length - 1].entity_ref;
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('assessment_changes', table => {
    table.dropIndex(['at'], 'assessment_changes_at_idx');
  });
  for (const table of [
    'advice_answers',
    'product_context',
    'delivery_ledger',
  ]) {
    await knex.schema.dropTable(table);
  }
};
