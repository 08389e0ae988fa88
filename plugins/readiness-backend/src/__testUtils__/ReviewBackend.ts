import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { aHiddenEntity, anEntity } from './entities';
import { membersOf } from './membersOf';
import { TEST_POLICY } from './policy';
import { SERVICE, TestBackend } from './TestBackend';
import { TestCatalog } from './TestCatalog';
import { waitFor } from './waitFor';

const GROUPS: Record<string, string[]> = {
  grace: ['group:default/model-risk', 'group:default/board'],
  rhea: ['group:default/board'],
  ravi: ['group:default/board'],
  ada: ['group:default/model-risk'],
};

export const REVIEW_POLICY = `${TEST_POLICY}  gates:
    - name: release
      title: Release
      enforcement: enforce
      requires:
        checks: [unit-tests-pass]
        evidence: [{ name: risk-note, title: Risk note, perVersion: true }]
      approvals:
        - { name: risk, title: Model risk, groups: [model-risk] }
        - { name: board, title: Board, groups: [board], quorum: 2 }
    - name: build
      title: Build
      enforcement: warn
      requires: { checks: [unit-tests-pass] }
`;

export const ENTITY = '/entities/component/default/a';
export const HIDDEN = '/entities/component/default/secret';

/** Name of a user as an authorization header. */
export function as(user: string): string {
  return mockCredentials.user.header(`user:default/${user}`);
}

/** A backend with a gate of two steps, and the verbs of its review. */
export class ReviewBackend {
  /**
   * @param options - `profile`: more of the profile's `spec`, as YAML that is indented by two
   */
  static async start(
    knex: Knex,
    options: { profile?: string; features?: BackendFeature[] } = {},
  ): Promise<ReviewBackend> {
    const catalog = new TestCatalog([aHiddenEntity('secret')]);
    const backend = await TestBackend.start({
      catalog,
      knex,
      policy: `${REVIEW_POLICY}${options.profile ?? ''}`,
      features: [...(options.features ?? []), membersOf(GROUPS)],
    });
    const review = new ReviewBackend(backend, catalog);
    await review.release('14');
    await waitFor(
      () => backend.get(ENTITY, SERVICE),
      response => response.status === 200,
    );
    await review.push(true);
    return review;
  }

  private constructor(
    readonly backend: TestBackend,
    readonly catalog: TestCatalog,
  ) {}

  /** Gives the entity a version. */
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
  }

  async push(unitTestsPass: boolean): Promise<void> {
    await this.backend.post('/facts', SERVICE).send({
      facts: [
        {
          entityRef: 'component:default/a',
          source: 'ci',
          values: { unitTestsPass },
        },
      ],
    });
  }

  async gate() {
    await this.backend.post(`${ENTITY}/evaluate`, SERVICE);
    const { body } = await this.backend.get(ENTITY, SERVICE);
    return body.gates[0];
  }

  attest(body: object = { evidence: 'risk-note' }, user = as('ada')) {
    return this.backend.post(`${ENTITY}/attestations`, user).send(body);
  }

  submit(user = as('ada')) {
    return this.backend
      .post(`${ENTITY}/gates/release/submission`, user)
      .send({ reason: 'please' });
  }

  async decide(user: string, overrides: object = {}, verb = 'approval') {
    const { fingerprint } = await this.gate();
    return this.backend
      .post(`${ENTITY}/gates/release/${verb}`, as(user))
      .send({ reason: `says ${user}`, fingerprint, ...overrides });
  }

  verify() {
    return this.backend.get('/audit/verify?entityRef=component:default/a');
  }
}
