import { Knex } from 'knex';
import { aHiddenEntity, anEntity } from './entities';
import { membersOf } from './membersOf';
import { TEST_POLICY } from './policy';
import { as } from './ReviewBackend';
import { SERVICE, TestBackend } from './TestBackend';
import { TestCatalog } from './TestCatalog';
import { waitFor } from './waitFor';

const GROUPS: Record<string, string[]> = {
  ada: ['group:default/model-risk'],
  grace: ['group:default/model-risk'],
  rhea: ['group:default/board'],
  fred: ['group:default/fraud'],
};

const CHECKS = `apiVersion: readiness/v1
kind: FactSource
metadata: { name: ops, title: Operations }
spec:
  facts:
    onCall: { type: boolean, title: on call, description: Whether somebody is on call. }
---
apiVersion: readiness/v1
kind: Check
metadata: { name: somebody-is-on-call, title: Somebody is on call, description: They are. }
spec:
  dimension: quality
  stream: development
  expression: facts.ops.onCall
  attestation: { validity: P90D, perVersion: true }
  weight: { impact: 1, risk: 0, compliance: 0 }
  remedy: Make a rota.
---
apiVersion: readiness/v1
kind: Check
metadata: { name: api-is-described, title: API is described, description: It is. }
spec:
  dimension: quality
  stream: development
  appliesTo: { kind: api }
  expression: facts.ops.onCall
  attestation: {}
  weight: { impact: 1, risk: 0, compliance: 0 }
  remedy: Describe it.
---
`;

const RULES = `  defaultRiskTier: limited
  waivers:
    acceptors: ['group:default/model-risk']
    maxDuration: P90D
    maxOpen: 2
    maxOpenPerOwner: 3
    never: [unit-tests-pass]
  classification: { approvers: ['group:default/board'] }
  concerns: { escalateAfter: P3D, resolvers: ['group:default/board'] }
  gates:
    - name: release
      title: Release
      enforcement: enforce
      requires:
        checks: [unit-tests-pass, somebody-is-on-call, api-is-described]
        evidence:
          - { name: risk-note, title: Risk note, perVersion: true }
          - { name: report, title: Validation report, fileTypes: [application/pdf] }
`;

/** The policy of `PeopleBackend`. */
export const PEOPLE_POLICY = `${CHECKS}${TEST_POLICY}${RULES}`;

export const A = '/entities/component/default/a';
export const B = '/entities/component/default/b';

/** A moment some days from now. */
export function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString();
}

/** A backend whose profile has rules for waivers, risk tiers and concerns; with verbs for them. */
export class PeopleBackend {
  static async start(
    knex: Knex,
    options: { policy?: string; catalog?: TestCatalog } = {},
  ): Promise<PeopleBackend> {
    const catalog =
      options.catalog ??
      new TestCatalog([anEntity('b'), aHiddenEntity('secret')]);
    const backend = await TestBackend.start({
      catalog,
      knex,
      policy: options.policy ?? PEOPLE_POLICY,
      features: [membersOf(GROUPS)],
    });
    const people = new PeopleBackend(backend, catalog);
    await people.release('14');
    for (const path of [A, B]) {
      await waitFor(
        () => backend.get(path, SERVICE),
        response => response.status === 200,
      );
    }
    return people;
  }

  private constructor(
    readonly backend: TestBackend,
    readonly catalog: TestCatalog,
  ) {}

  /** Gives the entity `a` a version. */
  async release(version: string): Promise<void> {
    this.catalog.put(
      anEntity('a', {
        metadata: {
          etag: version,
          annotations: { 'readiness/version': version },
        },
      }),
    );
    await this.backend.syncCatalog();
    await this.backend.post(`${A}/evaluate`, SERVICE);
  }

  async pushFact(source: string, values: object): Promise<void> {
    const fact = { entityRef: 'component:default/a', source, values };
    await this.backend.post('/facts', SERVICE).send({ facts: [fact] });
    await this.backend.post(`${A}/evaluate`, SERVICE);
  }

  /** Sends a body as a user. */
  say(path: string, body: object, user = 'ada', key?: string) {
    const request = this.backend.post(path, as(user));
    return (key ? request.set('Idempotency-Key', key) : request).send(body);
  }

  /** Asks for a waiver of the evidence `report` in the name of Ada. */
  askFor(overrides: object = {}, path = A, user = 'ada') {
    return this.say(
      `${path}/waivers`,
      {
        evidence: 'report',
        reason: 'the tool is broken',
        expiresAt: inDays(30),
        ...overrides,
      },
      user,
    );
  }

  decide(id: string, decision: string, user: string, reason = 'because') {
    return this.say(`/waivers/${id}/decision`, { decision, reason }, user);
  }

  async entity(path = A) {
    return (await this.backend.get(path, SERVICE)).body;
  }

  async requirement(name: string) {
    const { gates } = await this.entity();
    return gates[0].requirements.find(
      (one: { name: string }) => one.name === name,
    );
  }

  async governance(user = 'ada', path = A) {
    return (await this.backend.get(`${path}/governance`, as(user))).body;
  }

  async actions(path = A) {
    const name = path.split('/').at(-1);
    const { body } = await this.backend.get(
      `/audit?limit=100&entityRef=component:default/${name}`,
      SERVICE,
    );
    return body.items
      .map(({ action }: { action: string }) => action)
      .filter((action: string) =>
        /^(waiver|risk|concern|check|evidence)\./.test(action),
      )
      .reverse();
  }

  /** Whether the audit log of everything is whole. */
  async isWhole(): Promise<boolean> {
    return (await this.backend.get('/audit/verify', SERVICE)).body.ok;
  }
}
