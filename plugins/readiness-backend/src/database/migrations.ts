import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Brings the schema up to date. @internal */
export async function applyDatabaseMigrations(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      'backstage-plugin-readiness-backend',
      'migrations',
    ),
  });
}

/** The plugin's database, migrated unless the installation asks not to. @internal */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!isPostgres(knex)) {
    // A commit appends to one file and waits for the disk once, instead of changing three and waiting for each.
    await knex.raw('pragma journal_mode = wal');
  }
  if (!database.migrations?.skip) {
    await applyDatabaseMigrations(knex);
  }
  return knex;
}
