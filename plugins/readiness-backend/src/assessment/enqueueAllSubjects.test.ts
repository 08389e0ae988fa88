import { AuditLog } from '../audit/AuditLog';
import { DatabasePolicyStore } from '../policy/DatabasePolicyStore';
import { buildCatalogTree } from '../subjects/placement';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { toSubject } from '../subjects/toSubject';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { DatabaseAssessmentQueue } from './DatabaseAssessmentQueue';
import { enqueueAllSubjects } from './enqueueAllSubjects';

describe('enqueueAllSubjects', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'queues everything once per policy, and again when it was interrupted, %p',
    async id => {
      const knex = await databases.init(id);
      const clock = () => new Date('2026-01-15T12:00:00Z');
      const at = clock().toISOString();
      const subjects = new DatabaseSubjectStore({ knex });
      const policyStore = new DatabasePolicyStore({
        knex,
        audit: new AuditLog({ knex }),
      });
      const queue = new DatabaseAssessmentQueue({ knex, clock });
      const tree = buildCatalogTree({ groups: [], systems: [] });
      await subjects.upsert(
        Array.from({ length: 1_100 }, (_, i) =>
          toSubject(anEntity(`e${i}`), tree, at),
        ),
        { at, dueAt: at },
      );
      await knex('assessment_queue').delete();
      const parts = { policyStore, subjects, queue, clock };
      expect(await enqueueAllSubjects(parts)).toBe(0);

      const use = (version: string) =>
        policyStore.putInForce({ version, files: [], at, errors: [] });
      await use('one');
      const interrupted = new AbortController();
      const failing = {
        ...parts,
        signal: interrupted.signal,
        queue: Object.create(queue, {
          enqueue: {
            value: async (refs: string[]) => {
              await queue.enqueue(refs);
              interrupted.abort(new Error('crash'));
            },
          },
        }),
      };
      await expect(enqueueAllSubjects(failing)).rejects.toThrow('crash');
      expect(await queue.depth()).toBe(500);

      expect(await enqueueAllSubjects(parts)).toBe(1_100);
      expect(await queue.depth()).toBe(1_100);
      expect(await enqueueAllSubjects(parts)).toBe(0);
      await use('two');
      expect(await enqueueAllSubjects(parts)).toBe(1_100);
    },
    20_000,
  );
});
