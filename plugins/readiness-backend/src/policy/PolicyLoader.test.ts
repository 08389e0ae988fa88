import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { PolicyError } from 'backstage-plugin-readiness-engine';
import { mkdtemp, rm, unlink, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import path from 'path';
import { createTestDatabases } from '../__testUtils__/databases';
import { TEST_POLICY } from '../__testUtils__/policy';
import { AuditLog } from '../audit/AuditLog';
import { DatabasePolicyStore } from './DatabasePolicyStore';
import { PolicyLoader } from './PolicyLoader';

const BROKEN = TEST_POLICY.replace(
  'facts.ci.coverage >= 80.0',
  'facts.ci.nope',
);
const CHANGED = TEST_POLICY.replace('>= 80.0', '>= 90.0');

describe('PolicyLoader', () => {
  const databases = createTestDatabases();
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'readiness-policy-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function setup(id: TestDatabaseId, own: Record<string, string>) {
    const knex = await databases.init(id);
    const store = new DatabasePolicyStore({
      knex,
      audit: new AuditLog({ knex }),
    });
    const write = (name: string, text: string) =>
      writeFile(path.join(folder, name), text);
    for (const [name, text] of Object.entries(own)) {
      await write(name, text);
    }
    await writeFile(
      path.join(folder, 'starter.yml'),
      TEST_POLICY.replace('>= 80.0', '>= 10.0'),
    );
    const unknownGroups: PolicyError[] = [];
    const create = (starterPolicy = false) =>
      new PolicyLoader({
        groups: {
          check: async () => ({ isCertain: true, errors: unknownGroups }),
        },
        store,
        urlReader: mockServices.urlReader.mock(),
        logger: mockServices.logger.mock(),
        clock: () => new Date('2026-01-15T12:00:00Z'),
        sources: Object.keys(own).map(name => ({
          type: 'file' as const,
          target: path.join(folder, name),
        })),
        starterFolder: path.join(folder, 'starter.yml'),
        starterPolicy,
        declarations: () => ({}),
      });
    return { store, create, write, unknownGroups };
  }

  const expressionOf = (loader: PolicyLoader) =>
    loader.current()?.policy.checks.get('coverage-is-high')?.document.spec
      .expression;

  describe.each(databases.ids)('%p', id => {
    it('keeps the last good policy when the new one is bad, and says where', async () => {
      const { store, create, write } = await setup(id, {
        'p.yaml': TEST_POLICY,
      });
      const loader = create();
      await loader.start();
      const version = loader.current()?.policy.version;
      expect(version).toMatch(/^[0-9a-f]{64}$/);

      await write('p.yaml', BROKEN);
      await loader.reload();
      expect(loader.current()?.policy.version).toBe(version);
      expect((await store.getState())?.errors).toEqual([
        expect.objectContaining({
          file: path.join(folder, 'p.yaml'),
          line: 1 + BROKEN.split('\n').findIndex(line => line.includes('nope')),
          column: 24,
          path: '$.spec.expression',
          document: 'Check/coverage-is-high',
        }),
      ]);
      // Reading the same bad files again keeps the errors.
      await loader.reload();
      expect((await store.getState())?.errors).toHaveLength(1);

      await write('p.yaml', CHANGED);
      await loader.reload();
      expect(expressionOf(loader)).toBe('facts.ci.coverage >= 90.0');
      expect((await store.getState())?.errors).toEqual([]);
      expect((await loader.getVersion(version!))?.version).toBe(version);
      expect(await loader.getVersion('unheard-of')).toBeUndefined();
    });

    it('does not wait for groups with the first policy, and asks for them with every other', async () => {
      const { store, create, write, unknownGroups } = await setup(id, {
        'p.yaml': TEST_POLICY,
      });
      const unknown = {
        file: 'p.yaml',
        line: 1,
        column: 1,
        code: 'unknown-group',
        message: "the catalog has no group 'group:default/risk'",
      } as PolicyError;
      unknownGroups.push(unknown);
      const loader = create();
      await loader.start();
      const version = loader.current()?.policy.version;
      expect(version).toBeDefined();

      // The same files again: by now the catalog should know them.
      await loader.reload();
      expect((await store.getState())?.errors).toEqual([unknown]);
      await write('p.yaml', CHANGED);
      await loader.reload();
      expect(loader.current()?.policy.version).toBe(version);

      unknownGroups.length = 0;
      await loader.reload();
      expect(expressionOf(loader)).toBe('facts.ci.coverage >= 90.0');
      expect((await store.getState())?.errors).toEqual([]);
    });

    it('starts with the stored policy when the files are bad, for any replica', async () => {
      const { create, write } = await setup(id, { 'p.yaml': TEST_POLICY });
      const first = create();
      await first.start();
      await write('p.yaml', 'kind: [');
      const second = create();
      await second.start();
      expect(second.current()?.policy.version).toBe(
        first.current()?.policy.version,
      );

      await write('p.yaml', CHANGED);
      await first.reload();
      expect((await second.refresh())?.policy.version).toBe(
        first.current()?.policy.version,
      );
      expect(expressionOf(second)).toBe('facts.ci.coverage >= 90.0');
    });

    it('starts with the starter policy when nothing was ever good', async () => {
      const { store, create } = await setup(id, { 'p.yaml': BROKEN });
      const loader = create();
      await loader.start();
      expect(expressionOf(loader)).toBe('facts.ci.coverage >= 10.0');
      expect((await store.getState())?.errors).toHaveLength(1);
    });

    it('says that files are missing', async () => {
      const { store, create } = await setup(id, { 'p.yaml': TEST_POLICY });
      const loader = create();
      await loader.start();
      await unlink(path.join(folder, 'p.yaml'));
      await loader.reload();
      expect(loader.current()).toBeDefined();
      expect((await store.getState())?.errors).toEqual([
        expect.objectContaining({ code: 'unreadable-source', line: 1 }),
      ]);
    });

    it('puts own documents over those of the starter policy', async () => {
      const own = TEST_POLICY.split('---\n')
        .filter(text => text.includes('coverage-is-high,'))
        .join('---\n')
        .replace('>= 80.0', '>= 95.0');
      const { create } = await setup(id, { 'p.yaml': own });
      const loader = create(true);
      await loader.start();
      expect(expressionOf(loader)).toBe('facts.ci.coverage >= 95.0');
      expect(loader.current()?.policy.checks.size).toBe(2);
      expect(loader.current()?.fileOf.get('Scorecard/service')).toBe('starter');
    });
  });
});
