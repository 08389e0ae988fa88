import { mockCredentials } from '@backstage/backend-test-utils';
import {
  catalogFacts,
  sloFacts,
} from 'backstage-plugin-readiness-backend-module-catalog';
import { repositoryFacts } from 'backstage-plugin-readiness-backend-module-repository';
import { compilePolicy, PolicyFile } from 'backstage-plugin-readiness-engine';
import { readdirSync, readFileSync } from 'fs';
import path from 'path';
import { createTestDatabases } from '../../__testUtils__/databases';
import { anEntity } from '../../__testUtils__/entities';
import { DatabaseFactStore } from '../../facts/DatabaseFactStore';
import { GovernanceStore } from '../../governance/GovernanceStore';
import { sha256 } from '../../hash';
import { DatabaseSubjectStore } from '../../subjects/DatabaseSubjectStore';
import { buildCatalogTree } from '../../subjects/placement';
import { toSubject } from '../../subjects/toSubject';
import { PolicyPreviewService } from './PolicyPreviewService';

const AT = '2026-01-15T12:00:00.000Z';
const FOLDER = path.resolve(__dirname, '../../../policies');

/** More than one page of them, and more than are listed. */
const ENTITIES = 1010;

function compile(change: (text: string) => string) {
  const files: PolicyFile[] = readdirSync(FOLDER, {
    recursive: true,
    encoding: 'utf8',
  })
    .filter(name => name.endsWith('.yaml'))
    .map(name => ({
      name,
      text: change(readFileSync(path.join(FOLDER, name), 'utf8')),
    }));
  const catalog = { catalog: catalogFacts, slo: sloFacts };
  const { policy, errors } = compilePolicy({
    files,
    declarations: { ...catalog, repository: repositoryFacts },
    hash: sha256,
  });
  expect(errors).toEqual([]);
  return policy!;
}

describe('PolicyPreviewService', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'goes through many entities without holding up others, and lists the first thousand, %p',
    async id => {
      const knex = await databases.init(id);
      const subjects = new DatabaseSubjectStore({ knex });
      const tree = buildCatalogTree({ groups: [], systems: [] });
      await subjects.upsert(
        Array.from({ length: ENTITIES }, (_, index) =>
          toSubject(
            anEntity(`e${index}`, {
              metadata: { title: `T${String(index).padStart(5, '0')}` },
              spec: { type: 'ml-service' },
            }),
            tree,
            AT,
          ),
        ).reverse(),
        { at: AT, dueAt: AT },
      );
      const inForce = compile(text => text);
      const draft = compile(text =>
        text.replace(
          /expression: facts.catalog.hasOwner$/m,
          'expression: entity.kind == "Component"',
        ),
      );
      expect(draft.version).not.toBe(inForce.version);
      const asked: number[] = [];
      const clock = () => new Date(AT);
      const service = new PolicyPreviewService({
        subjects,
        facts: new DatabaseFactStore({ knex, clock }),
        store: { get: async () => new Map() },
        governance: new GovernanceStore({ knex }),
        clock,
        visibility: {
          filterVisible: async refs => {
            asked.push(refs.length);
            return new Set(refs.slice(1));
          },
        },
        policies: {
          current: () => undefined,
          getVersion: async () => undefined,
          refresh: async () => ({
            policy: inForce,
            loadedAt: AT,
            fileOf: new Map(),
            freshnessMs: new Map(),
          }),
          compileDraft: async () => ({ policy: draft, errors: [] }),
        },
      });

      let turns = 0;
      let next: NodeJS.Immediate;
      const turn = () => {
        turns += 1;
        next = setImmediate(turn);
      };
      next = setImmediate(turn);
      const preview = await service.preview(
        { files: [{ path: 'a.yaml', content: '' }] },
        mockCredentials.service(),
      );
      clearImmediate(next);

      // Each turn of others comes after ten milliseconds of work.
      expect(turns).toBeGreaterThan(50);

      // The first of each page is hidden.
      expect(asked).toEqual([500, 500, 10, 0]);
      expect(preview).toMatchObject({
        total: ENTITIES - 3,
        changed: ENTITIES - 3,
        truncated: true,
      });
      expect(preview.entities).toHaveLength(1000);
      const titles = preview.entities.map(({ title }) => title);
      expect(titles).toEqual([...titles].sort());
      expect(titles.slice(0, 2)).toEqual(['T00001', 'T00002']);
    },
    30_000,
  );
});
