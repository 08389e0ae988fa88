import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database/migrations';

/** The engines that every store is tested on; PostgreSQL where the run provides one. */
export function createTestDatabases() {
  const postgres = `POSTGRES_${process.env.TEST_POSTGRES_MAJOR ?? '18'}`;
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', postgres as TestDatabaseId],
  });
  return {
    ids: databases.eachSupportedId(),
    async init(id: TestDatabaseId): Promise<Knex> {
      const knex = await databases.init(id);
      await applyDatabaseMigrations(knex);
      return knex;
    },
  };
}
