import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';
import { isPostgres } from './dialect';
import { applyDatabaseMigrations } from './migrations';

jest.setTimeout(60_000);

describe('migrations', () => {
  const postgres = `POSTGRES_${process.env.TEST_POSTGRES_MAJOR ?? '18'}`;
  const databases = TestDatabases.create({
    ids: ['SQLITE_3', postgres as TestDatabaseId],
  });

  it.each(databases.eachSupportedId())(
    'go up, down again without a trace, and up once more, %p',
    async id => {
      const knex = await databases.init(id);
      const directory = resolvePackagePath(
        'backstage-plugin-readiness-backend',
        'migrations',
      );
      const tables = async () => {
        const names: string[] = isPostgres(knex)
          ? await knex('information_schema.tables')
              .where({ table_schema: 'public' })
              .pluck('table_name')
          : await knex('sqlite_master').where({ type: 'table' }).pluck('name');
        return names.filter(name => !/^(knex|sqlite)_/.test(name)).sort();
      };
      await applyDatabaseMigrations(knex);
      const all = await tables();
      expect(all).toEqual([
        'advice_answers',
        'assessment_changes',
        'assessment_details',
        'assessment_queue',
        'assessments',
        'attestations',
        'audit_heads',
        'audit_records',
        'campaigns',
        'check_results',
        'concerns',
        'delivery_ledger',
        'entity_facts',
        'fact_changes',
        'fact_source_runs',
        'fleet_changes',
        'fleet_dimensions',
        'fleet_entities',
        'fleet_gates',
        'fleet_labels',
        'fleet_levels',
        'fleet_missing_sources',
        'fleet_sections',
        'gate_decisions',
        'gate_submissions',
        'idempotency_keys',
        'notification_events',
        'open_reviews',
        'policy_state',
        'policy_versions',
        'product_context',
        'receipt_keys',
        'risk_classifications',
        'saved_views',
        'score_days',
        'score_points',
        'subjects',
        'waivers',
      ]);
      await knex.migrate.rollback({ directory }, true);
      expect(await tables()).toEqual([]);
      await applyDatabaseMigrations(knex);
      expect(await tables()).toEqual(all);
    },
    30_000,
  );
});
