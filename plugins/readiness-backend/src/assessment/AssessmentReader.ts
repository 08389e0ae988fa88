import { NotFoundError } from '@backstage/errors';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { Assessment, GateResult } from 'backstage-plugin-readiness-engine';
import { Clock } from '../clock';
import { FactSourceRegistry } from '../facts/FactSourceRegistry';
import { FactStore } from '../facts/FactStore';
import { GovernanceStore } from '../governance/GovernanceStore';
import { Roles } from '../governance/Parties';
import { PolicyProvider } from '../policy/PolicyProvider';
import { notAssessedError } from '../subjects/notAssessedError';
import { SubjectStore } from '../subjects/SubjectStore';
import { AssessmentQueue } from './AssessmentQueue';
import { AssessmentStore, StoredAssessment } from './AssessmentStore';
import { toEntityReadiness } from './toEntityReadiness';

/** @internal */
export interface AssessmentReaderOptions {
  store: AssessmentStore;
  subjects: SubjectStore;
  facts: FactStore;
  queue: AssessmentQueue;
  policies: PolicyProvider;
  registry: FactSourceRegistry;
  roles: Pick<Roles, 'groupsFor'>;
  governance: Pick<GovernanceStore, 'waivers' | 'concerns'>;
  clock: Clock;
}

/** Reads what was computed before; never evaluates. @internal */
export class AssessmentReader {
  readonly #options: AssessmentReaderOptions;

  constructor(options: AssessmentReaderOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError for an entity that is not assessed, or not yet.
   */
  async get(entityRef: string): Promise<EntityReadiness> {
    const { facts, queue, policies, registry, roles } = this.#options;
    const { governance, clock } = this.#options;
    const [stored, factsByRef, pending, waivers, concerns] = await Promise.all([
      this.requireStored(entityRef),
      facts.get([entityRef]),
      queue.isPending(entityRef),
      governance.waivers.inForce(entityRef, clock().toISOString()),
      governance.concerns.countOpen(entityRef),
    ]);
    return toEntityReadiness({
      stored,
      policy: await policies.getVersion(stored.assessment.policyVersion),
      facts: factsByRef.get(entityRef) ?? {},
      sourceTitles: Object.fromEntries(
        registry.list().map(source => [source.id, source.title]),
      ),
      ...{ pending, waivers, concerns },
      groupsFor: entries => roles.groupsFor(entries),
    });
  }

  /**
   * A gate as the stored assessment has it.
   * @throws NotFoundError as `get` does, and for a gate that the entity's profile does not have.
   */
  async requireGate(
    entityRef: string,
    name: string,
  ): Promise<{ assessment: Assessment; gate: GateResult }> {
    const { assessment } = await this.requireStored(entityRef);
    const gate = assessment.gates?.find(one => one.name === name);
    if (!gate) {
      throw unknownGateError(entityRef, name, assessment);
    }
    return { assessment, gate };
  }

  /** @throws NotFoundError for an entity that is not assessed. */
  async requireSubject(entityRef: string): Promise<void> {
    const known = await this.#options.subjects.filterKnown([entityRef]);
    if (!known.has(entityRef)) {
      throw notAssessedError(entityRef);
    }
  }

  /** @throws NotFoundError for an entity that is not assessed, or not yet. */
  async requireStored(entityRef: string): Promise<StoredAssessment> {
    const assessments = await this.#options.store.get([entityRef]);
    const stored = assessments.get(entityRef);
    if (!stored) {
      await this.requireSubject(entityRef);
      throw new NotFoundError(
        `Entity '${entityRef}' is not assessed yet; it is queued`,
      );
    }
    return stored;
  }
}

function unknownGateError(
  entityRef: string,
  name: string,
  { gates = [], profile }: Assessment,
): NotFoundError {
  const names = gates.map(gate => gate.name).join(', ');
  const owner = profile ? `profile '${profile.name}'` : 'policy';
  return new NotFoundError(
    `There is no gate '${name}' for entity '${entityRef}': its ${owner} has ${
      names || 'no gates'
    }`,
  );
}
