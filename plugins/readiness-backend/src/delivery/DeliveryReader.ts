import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  EntityDelivery,
  ModeComparison,
} from 'backstage-plugin-readiness-common';
import {
  adviceFor,
  compareModes,
  CompiledPolicy,
  DeliveryInput,
  deliveryModeOf,
  reviewDue,
  suggestModes,
} from 'backstage-plugin-readiness-engine';
import { AssessmentStore } from '../assessment/AssessmentStore';
import { toAssessmentInput } from '../assessment/toAssessmentInput';
import { Clock } from '../clock';
import { FactStore } from '../facts/FactStore';
import { GovernanceStore, noRecords } from '../governance/GovernanceStore';
import { Roles } from '../governance/Parties';
import { sha256 } from '../hash';
import { PolicyProvider } from '../policy/PolicyProvider';
import { notAssessedError } from '../subjects/notAssessedError';
import { SubjectStore } from '../subjects/SubjectStore';
import { StoredContextValue } from './ProductContextStore';
import { requireKnownMode } from './knownModes';
import { toContextFields } from './toContextFields';
import { toDeliveryInput } from './toDeliveryInput';
import {
  EntityDeliveryParts,
  toComposedIn,
  toCurrentMode,
  toLedger,
  toModes,
  toPractices,
  toReadinessAdvice,
} from './toEntityDelivery';

/** @internal */
export interface DeliveryReaderOptions {
  subjects: SubjectStore;
  facts: FactStore;
  store: AssessmentStore;
  policies: PolicyProvider;
  governance: GovernanceStore;
  roles: Pick<Roles, 'groupsFor'>;
  clock: Clock;
}

interface Found extends EntityDeliveryParts {
  context: StoredContextValue[];
}

/** How a team works on an entity, and what might fit better. @internal */
export class DeliveryReader {
  readonly #options: DeliveryReaderOptions;

  constructor(options: DeliveryReaderOptions) {
    this.#options = options;
  }

  /**
   * @param mayChange - whether the reader may change anything of it
   * @throws NotFoundError for an entity that is not assessed, or not yet; ServiceUnavailableError without a policy.
   */
  async get(entityRef: string, mayChange: boolean): Promise<EntityDelivery> {
    const [found, answers] = await Promise.all([
      this.#find(entityRef),
      this.#options.governance.delivery.answers.get(entityRef),
    ]);
    const { policy, input, assessment, ledger } = found;
    const advice = adviceFor(policy, input, { hash: sha256 });
    return {
      entityRef,
      current: toCurrentMode(found),
      composedIn: toComposedIn(found),
      context: toContextFields(found),
      ledger: toLedger(found),
      advice: toReadinessAdvice(advice, answers, input.now),
      suggestions: suggestModes(policy, input),
      raised: assessment.raised ?? [],
      review: { ...reviewDue(policy, input), lastAt: ledger.at(-1)?.at },
      modes: toModes(policy),
      practices: toPractices(policy),
      may: { change: mayChange, setContext: mayChange, answer: mayChange },
    };
  }

  /**
   * What another mode would bring.
   * @throws InputError naming the modes there are, and as `get` does.
   */
  async compare(entityRef: string, to: string): Promise<ModeComparison> {
    const { policy, input } = await this.#find(entityRef);
    requireKnownMode(policy, to, 'to');
    return compareModes(policy, input, to, { hash: sha256 });
  }

  /** The names of modes that signals speak for, best first. */
  async suggest(entityRef: string): Promise<EntityDelivery['suggestions']> {
    const { policy, input } = await this.#find(entityRef);
    return suggestModes(policy, input);
  }

  async #find(entityRef: string): Promise<Found> {
    const { subjects, facts, store, governance, clock, roles } = this.#options;
    const refs = [entityRef];
    const policy = this.#policy();
    const [foundSubjects, foundFacts, foundStored, foundRecords] =
      await Promise.all([
        subjects.get(refs),
        facts.get(refs),
        store.get(refs),
        governance.get(refs),
      ]);
    const subject = foundSubjects.get(entityRef);
    const before = foundStored.get(entityRef)?.assessment;
    if (!subject) {
      throw notAssessedError(entityRef);
    }
    if (!before) {
      throw new NotFoundError(
        `Entity '${entityRef}' is not assessed yet; it is queued`,
      );
    }
    const records = foundRecords.get(entityRef) ?? noRecords();
    const { ledger = [], context = [] } = records.delivery ?? {};
    const given: DeliveryInput = toDeliveryInput({
      ...{ policy, subject, ledger, roles },
      input: toAssessmentInput({
        ...{ subject, before, records },
        stored: foundFacts.get(entityRef) ?? {},
        now: clock().toISOString(),
      }),
    });
    const input = { ...given, deliveryMode: deliveryModeOf(policy, given) };
    return { policy, subject, assessment: before, input, ledger, context };
  }

  #policy(): CompiledPolicy {
    const policy = this.#options.policies.current()?.policy;
    if (!policy) {
      throw new ServiceUnavailableError('No policy is in force yet');
    }
    return policy;
  }
}
