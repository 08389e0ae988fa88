/*
 * A process of its own that submits and rejects a gate over and over until it is killed. The database, which has
 * the entity, comes as JSON in the first argument.
 */
import knexFactory from 'knex';
import { compilePolicy, parsePolicy } from 'backstage-plugin-readiness-engine';
import { DatabaseAssessmentStore } from '../assessment/DatabaseAssessmentStore';
import { AuditLog } from '../audit/AuditLog';
import { systemClock } from '../clock';
import { DatabaseFactStore } from '../facts/DatabaseFactStore';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { CurrentStanding } from '../governance/CurrentStanding';
import { EntityWrites } from '../governance/EntityWrites';
import { GovernanceStore } from '../governance/GovernanceStore';
import { ReviewService } from '../governance/reviews/ReviewService';
import { RoleResolver } from '../governance/roles/RoleResolver';
import { sha256 } from '../hash';
import { toPolicyInForce } from '../policy/toPolicyInForce';
import { DatabaseSubjectStore } from '../subjects/DatabaseSubjectStore';
import { TEST_POLICY } from './policy';

const GATE = `${TEST_POLICY}  gates:
    - name: release
      title: Release
      enforcement: enforce
      approvals: [{ name: risk, title: Risk, groups: [risk] }]
`;
const entityRef = 'component:default/a';

async function main(): Promise<void> {
  const knex = knexFactory(JSON.parse(process.argv[2]));
  const files = [{ name: 'policy.yaml', text: GATE }];
  const declarations = {};
  const { policy, errors } = compilePolicy({
    files,
    declarations,
    hash: sha256,
  });
  if (!policy) {
    throw new Error(JSON.stringify(errors));
  }
  const current = toPolicyInForce(
    policy,
    parsePolicy(files).documents,
    systemClock().toISOString(),
  );
  const audit = new AuditLog({ knex });
  const governance = new GovernanceStore({ knex });
  const standing = new CurrentStanding({
    knex,
    governance,
    clock: systemClock,
    subjects: new DatabaseSubjectStore({ knex }),
    facts: new DatabaseFactStore({
      knex,
      clock: systemClock,
      freshnessMs: () => undefined,
    }),
    store: new DatabaseAssessmentStore({
      knex,
      audit,
      onAssessed: async () => {},
    }),
    policies: {
      current: () => current,
      refresh: async () => current,
      getVersion: async () => policy,
    },
  });
  const writes = new EntityWrites({
    standing,
    audit,
    idempotency: new IdempotencyStore({ knex }),
    clock: systemClock,
    logger: console as never,
    assessNow: async () => {},
    onAct: async () => {},
    announce: async () => {},
  });
  const gate = { name: 'release' };
  const reviews = new ReviewService({
    writes,
    governance,
    roles: new RoleResolver({ roles: {} }),
    reader: { get: async () => ({ gates: [gate] }) } as never,
  });
  const target = { entityRef, gate: 'release' };
  const person = (name: string) => ({
    person: { ref: `user:default/${name}`, groups: ['group:default/risk'] },
  });
  for (let turn = 0; ; turn += 1) {
    const idempotencyKey = `${process.pid} ${turn}`;
    await reviews
      .submit(target, {}, { ...person('ada'), idempotencyKey })
      .catch(error => {
        // The process before this one was killed when a review was open.
        if (error.name !== 'ConflictError') {
          throw error;
        }
      });
    const fingerprint = await standing.withLocked(
      entityRef,
      async ({ assessment }) => assessment.gates?.[0].fingerprint ?? '',
    );
    const request = { decision: 'reject', reason: 'no', fingerprint } as const;
    await reviews.decide(target, request, person('grace'));
    process.stdout.write('.');
  }
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
