import { mockServices, TestDatabaseId } from '@backstage/backend-test-utils';
import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { compilePolicy, parsePolicy } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { changesSince } from '../fleet/columns/fleetChanges';
import { readEntityRecords } from '../fleet/columns/readEntityRecords';
import { toWrittenRecord } from '../fleet/columns/toWrittenRecord';
import { WrittenRecord } from '../fleet/columns/WrittenHere';
import { DatabaseFactStore } from '../facts/DatabaseFactStore';
import { FactRecord } from '../facts/FactStore';
import { sha256 } from '../hash';
import { toPolicyInForce } from '../policy/toPolicyInForce';
import { GovernanceStore } from '../governance/GovernanceStore';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { buildCatalogTree } from '../subjects/placement';
import { toSubject } from '../subjects/toSubject';
import { createTestDatabases } from '../__testUtils__/databases';
import { anEntity } from '../__testUtils__/entities';
import { TEST_POLICY } from '../__testUtils__/policy';
import { AssessmentMetrics } from './AssessmentMetrics';
import { AssessmentService } from './AssessmentService';
import { AssessmentWorker } from './AssessmentWorker';
import { DatabaseAssessmentQueue } from './DatabaseAssessmentQueue';
import { AuditLog } from '../audit/AuditLog';
import { DatabaseAssessmentStore } from './DatabaseAssessmentStore';
import { PreparedAssessment } from './preparedAssessment';
import { HistoryQueries } from './HistoryQueries';

const START = Date.parse('2026-01-15T12:00:00Z');
const HOUR = 60 * 60_000;
const REF = 'component:default/a';

function policyFrom(text: string) {
  const files = [{ name: 'p.yaml', text }];
  const { policy } = compilePolicy({ files, declarations: {}, hash: sha256 });
  return toPolicyInForce(
    policy!,
    parsePolicy(files).documents,
    new Date(START).toISOString(),
  );
}

describe('AssessmentWorker', () => {
  const databases = createTestDatabases();

  async function setup(id: TestDatabaseId) {
    const knex = await databases.init(id);
    let now = START;
    const clock = () => new Date(now);
    let inForce = policyFrom(TEST_POLICY);
    const subjects = new DatabaseSubjectStore({ knex });
    const facts = new DatabaseFactStore({
      knex,
      clock,
      freshnessMs: (source, name) =>
        inForce.freshnessMs.get(`${source}.${name}`),
    });
    const queue = new DatabaseAssessmentQueue({ knex, clock });
    const committed: {
      changedIn: number;
      records: Required<PreparedAssessment>[];
    }[] = [];
    const store = new DatabaseAssessmentStore({
      knex,
      audit: new AuditLog({ knex }),
      onCommitted: (changedIn, records) =>
        committed.push({ changedIn, records }),
    });
    const announced: string[][] = [];
    const service = new AssessmentService({
      subjects,
      facts,
      store,
      governance: new GovernanceStore({ knex }),
      clock,
    });
    const createWorker = () =>
      new AssessmentWorker({
        queue,
        service,
        policies: {
          current: () => inForce,
          refresh: async () => inForce,
          getVersion: async () => inForce.policy,
        },
        logger: mockServices.logger.mock(),
        metrics: new AssessmentMetrics({
          metrics: metricsServiceMock.mock(),
          queue,
        }),
        pollMs: 10,
        onChanged: async refs => {
          announced.push(refs);
        },
      });
    const history = new HistoryQueries({ knex });
    return {
      knex,
      queue,
      facts,
      store,
      subjects,
      service,
      announced,
      committed,
      createWorker,
      worker: createWorker(),
      pass: (milliseconds: number) => {
        now += milliseconds;
      },
      usePolicy: (text: string) => {
        inForce = policyFrom(text);
        return inForce.policy;
      },
      policy: () => inForce.policy,
      async addSubjects(...names: string[]) {
        const tree = buildCatalogTree({ groups: [], systems: [] });
        const at = clock().toISOString();
        await subjects.upsert(
          names.map(name => toSubject(anEntity(name), tree, at)),
          { at, dueAt: at },
        );
      },
      async push(values: Record<string, boolean | number>, ref = REF) {
        const observedAt = clock().toISOString();
        const record: FactRecord = {
          entityRef: ref,
          source: 'ci',
          complete: false,
          facts: Object.fromEntries(
            Object.entries(values).map(([name, value]) => [
              name,
              { value, observedAt },
            ]),
          ),
        };
        await facts.record([record]);
      },
      async statuses(ref = REF) {
        const stored = (await store.get([ref])).get(ref);
        return Object.fromEntries(
          Object.values(stored?.assessment.checks ?? {}).map(check => [
            check.name,
            `${check.status} since ${stored?.since[check.name].slice(11, 16)}`,
          ]),
        );
      },
      historyOf: (ref = REF) => history.get(ref, { limit: 100 }),
    };
  }

  const countRows = async (knex: Knex, table: string) =>
    Number((await knex(table).count({ count: '*' }))[0].count);

  describe.each(databases.ids)('%p', id => {
    it('records results, since when they are so, and what changed', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      await t.worker.drain();
      expect(await t.statuses()).toEqual({
        'unit-tests-pass': 'unknown since 12:00',
        'coverage-is-high': 'unknown since 12:00',
      });
      t.pass(HOUR);
      await t.push({ unitTestsPass: true, coverage: 90 });
      await t.worker.drain();
      t.pass(HOUR);
      await t.push({ coverage: 10 });
      await t.worker.drain();
      expect(await t.statuses()).toEqual({
        'unit-tests-pass': 'pass since 13:00',
        'coverage-is-high': 'fail since 14:00',
      });
      const { items, scores } = await t.historyOf();
      expect(
        items
          .filter(change => change.at > new Date(START).toISOString())
          .map(
            ({ at, kind, title, from, to }) =>
              `${at.slice(11, 16)} ${kind} ${title}: ${from} to ${to}`,
          )
          .sort(),
      ).toEqual([
        '13:00 check Coverage is high: unknown to pass',
        '13:00 check Unit tests pass: unknown to pass',
        '13:00 level : none to good',
        '13:00 level Service: none to good',
        '13:00 score : 0 to 1',
        '13:00 score Service: 0 to 1',
        '14:00 check Coverage is high: pass to fail',
        '14:00 level : good to basic',
        '14:00 level Service: good to basic',
        expect.stringMatching(/^14:00 score : 1 to 0\.66/),
        expect.stringMatching(/^14:00 score Service: 1 to 0\.66/),
      ]);
      expect(scores.map(point => [point.score, point.level])).toEqual([
        [0, 'none'],
        [1, 'good'],
        [expect.closeTo(4 / 6), 'basic'],
      ]);
      expect(t.announced).toEqual([[REF], [REF], [REF]]);
    });

    it('tells after storing what the fleet would read of it', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      await t.worker.drain();
      await t.push({ unitTestsPass: true });
      await t.worker.drain();
      const { changes } = await changesSince(t.knex, 0);
      const [{ days: _, ...stored }] = await readEntityRecords(t.knex, [REF]);
      const comparable = ({ row, ...parts }: WrittenRecord) => [
        { ...row, known_since: '' },
        Object.entries(parts).map(([name, items]) => [name, items.sort()]),
      ];
      const { changedIn, records } = t.committed[1];
      expect(changes.get(REF)).toBe(changedIn);
      const [told] = records.map(toWrittenRecord);
      expect(comparable(told)).toEqual(comparable(stored));
    });

    it('writes nothing but the time when nothing changed', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      await t.push({ unitTestsPass: true, coverage: 90 });
      await t.worker.drain();
      const before = await Promise.all([
        t.knex('check_results').orderBy('check_name'),
        countRows(t.knex, 'assessment_changes'),
        countRows(t.knex, 'score_points'),
        t.knex('assessments').first('revision'),
      ]);
      t.pass(HOUR);
      await t.queue.enqueue([REF]);
      await t.worker.drain();
      expect(
        await Promise.all([
          t.knex('check_results').orderBy('check_name'),
          countRows(t.knex, 'assessment_changes'),
          countRows(t.knex, 'score_points'),
          t.knex('assessments').first('revision'),
        ]),
      ).toEqual(before);
      expect(await t.knex('assessments').first('assessed_at')).toEqual({
        assessed_at: new Date(START + HOUR).toISOString(),
      });
      expect(t.announced).toHaveLength(1);
    });

    it('turns a pass to unknown when its fact is too old, and back when it is seen again', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      await t.push({ unitTestsPass: true, coverage: 90 });
      await t.worker.drain();
      t.pass(23 * HOUR);
      await t.worker.drain();
      expect((await t.statuses())['coverage-is-high']).toMatch(/^pass/);
      t.pass(1 * HOUR + 1_000);
      await t.worker.drain();
      expect(await t.statuses()).toEqual({
        'unit-tests-pass': 'pass since 12:00',
        'coverage-is-high': 'unknown since 12:00',
      });
      t.pass(HOUR);
      await t.push({ coverage: 90 });
      await t.worker.drain();
      expect((await t.statuses())['coverage-is-high']).toBe('pass since 13:00');
    });

    it('shows the error of a source as the reason when its facts have lapsed', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      await t.push({ coverage: 90 });
      await t.facts.record([
        { entityRef: REF, source: 'ci', error: 'the runner is down' },
      ]);
      await t.worker.drain();
      expect((await t.statuses())['coverage-is-high']).toMatch(/^pass/);
      t.pass(25 * HOUR);
      await t.worker.drain();
      const stored = (await t.store.get([REF])).get(REF);
      expect(stored?.assessment.checks['coverage-is-high']).toMatchObject({
        status: 'unknown',
        reason: expect.stringContaining('the runner is down'),
      });
    });

    it('drops the results of checks that a new policy has no more', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      await t.worker.drain();
      t.usePolicy(
        TEST_POLICY.replace(
          '[unit-tests-pass, coverage-is-high]',
          '[unit-tests-pass]',
        ),
      );
      await t.queue.enqueue([REF]);
      await t.worker.drain();
      expect(Object.keys(await t.statuses())).toEqual(['unit-tests-pass']);
    });

    it('remembers that a gate passed, so that it regresses when a check turns', async () => {
      const t = await setup(id);
      t.usePolicy(
        `${TEST_POLICY}  gates:
    - { name: release, title: Release, enforcement: warn, requires: { checks: [unit-tests-pass] } }
`,
      );
      await t.addSubjects('a');
      await t.worker.drain();
      t.pass(HOUR);
      await t.push({ unitTestsPass: true });
      await t.worker.drain();
      t.pass(HOUR);
      await t.queue.enqueue([REF]);
      await t.worker.drain();
      const [passed] =
        (await t.store.get([REF])).get(REF)?.assessment.gates ?? [];
      expect(passed).toMatchObject({
        name: 'release',
        status: 'passed',
        since: new Date(START + HOUR).toISOString(),
      });
      t.pass(HOUR);
      await t.push({ unitTestsPass: false });
      await t.worker.drain();
      const [regressed] =
        (await t.store.get([REF])).get(REF)?.assessment.gates ?? [];
      expect(regressed).toMatchObject({
        status: 'regressed',
        since: new Date(START + 3 * HOUR).toISOString(),
        missing: [{ kind: 'check', name: 'unit-tests-pass' }],
      });
      const { items } = await t.historyOf();
      expect(
        items
          .filter(({ kind }) => kind === 'gate')
          .map(({ title, from, to }) => `${title}: ${from} to ${to}`),
      ).toEqual([
        'Release: passed to regressed',
        'Release: blocked to passed',
        expect.stringMatching(/^Release: .* to blocked$/),
      ]);
    });

    it('keeps since when a gate is blocked while other things change', async () => {
      const t = await setup(id);
      t.usePolicy(
        `${TEST_POLICY}  gates:
    - { name: release, title: Release, enforcement: warn, requires: { checks: [unit-tests-pass] } }
`,
      );
      await t.addSubjects('a');
      await t.worker.drain();
      for (const coverage of [10, 90]) {
        t.pass(HOUR);
        await t.push({ coverage });
        await t.worker.drain();
      }
      expect(await t.knex('fleet_gates').select('status', 'since')).toEqual([
        { status: 'blocked', since: new Date(START).toISOString() },
      ]);
      const [gate] =
        (await t.store.get([REF])).get(REF)?.assessment.gates ?? [];
      expect(gate.since).toBe(new Date(START).toISOString());
    });

    it('shares the work between workers, each entity assessed once', async () => {
      const t = await setup(id);
      const names = Array.from({ length: 120 }, (_, i) => `e${i}`);
      await t.addSubjects(...names);
      const workers = [t.createWorker(), t.createWorker(), t.createWorker()];
      await Promise.all(workers.map(worker => worker.drain()));
      expect(t.announced.flat().sort()).toEqual(
        names.map(name => `component:default/${name}`).sort(),
      );
      expect(await t.queue.depth()).toBe(0);
      expect(await countRows(t.knex, 'check_results')).toBe(240);
    });

    it('leaves out what another worker overtook, and does it again', async () => {
      const t = await setup(id);
      await t.addSubjects('a');
      const [claimed] = await t.queue.claim(1);
      expect((await t.store.get([REF])).get(REF)).toBeUndefined();
      // Another worker, whose lease outlived this one's, stores its result first.
      await t.service.assessBatch(t.policy(), [claimed]);
      await t.push({ unitTestsPass: true });
      const [again] = await t.queue.claim(1);
      const subject = (await t.subjects.get([REF])).get(REF)!;
      const stored = (await t.store.get([REF])).get(REF)!;
      const standing = (await t.store.getStandings([REF])).get(REF)!;
      const prepared = t.store.prepare({
        subject,
        before: { ...standing, revision: standing.revision - 1 },
        after: { ...stored.assessment, fingerprint: 'other' },
        checks: new Map(),
        changes: [],
        finished: again,
      });
      const result = await t.store.record([prepared]);
      expect(result).toEqual({ changed: [], overtaken: [REF] });
      await t.queue.release([again]);
      await t.worker.drain();
      expect((await t.statuses())['unit-tests-pass']).toMatch(/^pass/);
    });

    it('stores all of a batch or nothing', async () => {
      const t = await setup(id);
      await t.addSubjects('a', 'b');
      await t.knex.schema.dropTable('score_points');
      // Not toThrow: errors of the native SQLite binding come from another realm.
      await expect(t.worker.drain()).rejects.toMatchObject({
        message: expect.stringContaining('score_points'),
      });
      expect(await countRows(t.knex, 'assessments')).toBe(0);
      expect(await countRows(t.knex, 'check_results')).toBe(0);
      expect(await countRows(t.knex, 'assessment_changes')).toBe(0);
      const rows = await t
        .knex('assessment_queue')
        .select('attempts', 'last_error');
      expect(rows).toEqual([
        { attempts: 1, last_error: expect.stringContaining('score_points') },
        { attempts: 1, last_error: expect.stringContaining('score_points') },
      ]);
    });

    it('works in the background, is woken, and stops', async () => {
      const t = await setup(id);
      t.worker.start();
      await t.addSubjects('a');
      t.worker.wake();
      await t.worker.assessNow(REF);
      expect(Object.keys(await t.statuses())).toHaveLength(2);
      await t.worker.stop();
      await t.push({ unitTestsPass: true });
      await new Promise(resolve => setTimeout(resolve, 50));
      expect((await t.statuses())['unit-tests-pass']).toMatch(/^unknown/);
    });

    it('says that an entity is not assessed when it is asked for it', async () => {
      const t = await setup(id);
      await expect(t.worker.assessNow('component:default/no')).rejects.toThrow(
        "Entity 'component:default/no' is not assessed",
      );
      expect(await countRows(t.knex, 'assessment_queue')).toBe(0);
    });
  });
});
