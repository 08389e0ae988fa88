import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  assess,
  Assessment,
  AssessmentInput,
  CompiledPolicy,
  GateResult,
  GateSpec,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { AssessmentStore } from '../assessment/AssessmentStore';
import { toAssessmentInput } from '../assessment/toAssessmentInput';
import { Clock } from '../clock';
import { lockRows } from '../database/dialect';
import { FactStore, StoredFacts } from '../facts/FactStore';
import { sha256 } from '../hash';
import { PolicyProvider } from '../policy/PolicyProvider';
import { notAssessedError } from '../subjects/notAssessedError';
import { Subject, SubjectStore } from '../subjects/SubjectStore';
import {
  GovernanceRecords,
  GovernanceStore,
  noRecords,
} from './GovernanceStore';

/** @internal */
export interface CurrentStandingOptions {
  knex: Knex;
  subjects: SubjectStore;
  facts: FactStore;
  store: AssessmentStore;
  governance: GovernanceStore;
  policies: PolicyProvider;
  clock: Clock;
}

/** What is known about an entity, apart from what people say. */
interface Known {
  policy: CompiledPolicy;
  subject: Subject;
  stored: Record<string, StoredFacts>;
  before?: Assessment;
}

/** An entity as it stands at this moment; nobody else can add to its records meanwhile. @internal */
export interface LockedEntity {
  tx: Knex.Transaction;
  subject: Subject;
  /** What the assessment is of. */
  input: AssessmentInput;
  assessment: Assessment;
  /** The assessment before; what a person looked at may be in it. */
  before?: Assessment;
  records: GovernanceRecords;
  policy: CompiledPolicy;
  /** ISO 8601; not before anything on record. */
  at: string;
}

/** Looks at an entity and writes about it as one step. @internal */
export class CurrentStanding {
  readonly #options: CurrentStandingOptions;

  constructor(options: CurrentStandingOptions) {
    this.#options = options;
  }

  /**
   * Does something in a transaction that holds the entity: of two people deciding at once the second
   * sees what the first said. What is known is read before, on another connection: SQLite has one.
   *
   * @param run - opens the transaction, where it is not a plain one
   * @throws NotFoundError when it is not assessed, ServiceUnavailableError without a policy.
   */
  async withLocked<T>(
    entityRef: string,
    work: (locked: LockedEntity) => Promise<T>,
    run: (
      inTransaction: (tx: Knex.Transaction) => Promise<T>,
    ) => Promise<T> = inTransaction =>
      this.#options.knex.transaction(inTransaction),
  ): Promise<T> {
    const known = await this.#read(entityRef);
    return run(async tx => {
      const row = await lockRows(
        tx,
        tx('subjects').where({ entity_ref: entityRef }).first('entity_ref'),
      );
      if (!row) {
        throw notAssessedError(entityRef);
      }
      const { governance, clock } = this.#options;
      const found = await governance.get([entityRef], tx);
      const records = found.get(entityRef) ?? noRecords();
      const at = latest(clock().toISOString(), records);
      const input = toAssessmentInput({ ...known, records, now: at });
      const assessment = assess(known.policy, input, { hash: sha256 });
      const { before, policy, subject } = known;
      return work({
        ...{ tx, subject, input, assessment, before, records, policy, at },
      });
    });
  }

  async #read(entityRef: string): Promise<Known> {
    const { subjects, facts, store, policies } = this.#options;
    const current = await policies.refresh();
    if (!current) {
      throw new ServiceUnavailableError('No policy is in force yet');
    }
    const refs = [entityRef];
    const subject = (await subjects.get(refs)).get(entityRef);
    if (!subject) {
      throw notAssessedError(entityRef);
    }
    return {
      policy: current.policy,
      subject,
      stored: (await facts.get(refs)).get(entityRef) ?? {},
      before: (await store.get(refs)).get(entityRef)?.assessment,
    };
  }
}

/** Rounds are replayed in the order of time, and clocks of replicas differ. */
function latest(now: string, { reviews }: GovernanceRecords): string {
  return Object.values(reviews)
    .flatMap(({ submissions, decisions }) => [...submissions, ...decisions])
    .reduce((last, { at }) => (at > last ? at : last), now);
}

/**
 * A gate of a locked entity: what the policy says, and how it stands.
 * @throws NotFoundError naming the gates there are.
 * @internal
 */
export function requireGate(
  entityRef: string,
  name: string,
  { assessment, policy }: LockedEntity,
): { gate: GateSpec; standing: GateResult } {
  const gates =
    policy.profiles.get(assessment.profile?.name ?? '')?.gates ?? [];
  const gate = gates.find(one => one.name === name);
  const standing = assessment.gates?.find(one => one.name === name);
  if (!gate || !standing) {
    const names = gates.map(one => one.name).join(', ') || 'no gates';
    throw new NotFoundError(
      `There is no gate '${name}' for entity '${entityRef}': its profile has ${names}`,
    );
  }
  return { gate, standing };
}
