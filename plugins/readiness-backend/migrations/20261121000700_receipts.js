// @ts-check

/**
 * The keys that receipts are signed with. One generation after the other: replicas that rotate at
 * once want the same number, and one of them gets it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('receipt_keys', table => {
    table.comment('Key pairs that sign receipts');
    table.integer('generation').primary();
    table.string('kid', 64).notNullable().unique();
    table.text('public_jwk').notNullable().comment('JSON Web Key');
    table
      .text('private_jwk')
      .nullable()
      .comment('JSON Web Key; gone when the key signs no more');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.string('signs_until', 30).notNullable().comment('ISO 8601');
    table
      .string('published_until', 30)
      .notNullable()
      .comment('ISO 8601: when the last receipt it signed has expired');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('receipt_keys');
};
