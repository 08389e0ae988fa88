import { NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import {
  EntityGovernance,
  ReadinessConcern,
  ReadinessRiskTier,
} from 'backstage-plugin-readiness-common';
import {
  Assessment,
  CompiledPolicy,
  CompiledProfile,
  DEFAULT_RISK_TIERS,
  riskTierByRule,
} from 'backstage-plugin-readiness-engine';
import { AssessmentStore } from '../../assessment/AssessmentStore';
import { toAssessmentInput } from '../../assessment/toAssessmentInput';
import { Clock } from '../../clock';
import { PolicyProvider } from '../../policy/PolicyProvider';
import { notAssessedError } from '../../subjects/notAssessedError';
import { Subject, SubjectStore } from '../../subjects/SubjectStore';
import { toAttestations } from '../attestations/attestationStanding';
import { toReadinessClassification } from '../classification/ClassificationService';
import { mayResolve } from '../concerns/mayResolve';
import {
  GovernanceRecords,
  GovernanceStore,
  noRecords,
} from '../GovernanceStore';
import { Parties } from '../Parties';
import { Reader } from '../PeopleAccess';
import { profileOf } from '../targets';
import { toReadinessWaiver } from '../waivers/toReadinessWaiver';
import { countOpen } from '../waivers/waiverCaps';
import { toMay } from './toMay';

/** @internal */
export interface EntityGovernanceReaderOptions {
  subjects: SubjectStore;
  store: AssessmentStore;
  policies: PolicyProvider;
  governance: GovernanceStore;
  parties: Parties;
  clock: Clock;
}

/** Somebody who reads, and what of the catalog is shown to them. @internal */
export interface GovernanceReader extends Reader {
  filterVisible: (entityRefs: string[]) => Promise<Set<string>>;
}

/** All that an answer is made of. */
interface Found {
  subject: Subject;
  policy: CompiledPolicy;
  profile?: CompiledProfile;
  assessment: Assessment;
  records: GovernanceRecords;
  /** ISO 8601 */
  now: string;
}

/** What people contributed to an entity, as one reader sees it; evaluates nothing. @internal */
export class EntityGovernanceReader {
  readonly #options: EntityGovernanceReaderOptions;

  constructor(options: EntityGovernanceReaderOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError for an entity that is not assessed, or not yet; ServiceUnavailableError without a
   * policy.
   */
  async get(
    entityRef: string,
    reader: GovernanceReader,
  ): Promise<EntityGovernance> {
    const { governance, parties } = this.#options;
    const [found, raised] = await Promise.all([
      this.#find(entityRef),
      governance.concerns.list(entityRef),
    ]);
    const { records, profile, subject } = found;
    const rules = profile?.concerns ?? {};
    const shown: ReadinessConcern[] = raised.map(concern => ({
      ...concern,
      may: {
        resolve:
          reader.permits.resolveConcern &&
          reader.person !== undefined &&
          mayResolve(concern, reader.person, { rules, parties, subject }),
      },
    }));
    const { waivers } = records;
    const context = { ...found, parties, waivers };
    return {
      entityRef,
      attestations: toAttestations(
        [...records.evidence, ...records.attestations].sort((a, b) =>
          b.givenAt.localeCompare(a.givenAt),
        ),
        found,
      ),
      waivers: waivers.map(waiver =>
        toReadinessWaiver(waiver, context, reader),
      ),
      waiverCap: await this.#waiverCap(found, reader),
      riskTier: toRiskTier(found),
      concerns: shown,
      may: {
        ...toMay(reader, { profile, parties, records, entity: subject.entity }),
        resolveConcern: shown.some(({ may }) => may?.resolve),
      },
    };
  }

  async #find(entityRef: string): Promise<Found> {
    const { subjects, store, policies, governance, clock } = this.#options;
    const [subject, stored, records] = (
      await Promise.all([
        subjects.get([entityRef]),
        store.get([entityRef]),
        governance.get([entityRef]),
      ])
    ).map(found => found.get(entityRef)) as [
      Subject | undefined,
      { assessment: Assessment } | undefined,
      GovernanceRecords | undefined,
    ];
    const policy = policies.current()?.policy;
    if (!policy) {
      throw new ServiceUnavailableError('No policy is in force yet');
    }
    if (!subject) {
      throw notAssessedError(entityRef);
    }
    if (!stored) {
      throw new NotFoundError(
        `Entity '${entityRef}' is not assessed yet; it is queued`,
      );
    }
    const { assessment } = stored;
    return {
      ...{ subject, policy, assessment },
      profile: profileOf(policy, assessment),
      records: records ?? noRecords(),
      now: clock().toISOString(),
    };
  }

  async #waiverCap(
    { profile, subject, records, now }: Found,
    { filterVisible }: GovernanceReader,
  ): Promise<EntityGovernance['waiverCap']> {
    if (!profile) {
      return undefined;
    }
    const { maxOpen, maxOpenPerOwner, maxDuration } = profile.waivers;
    const cap = {
      open: countOpen(records.waivers, now),
      max: maxOpen,
      maxDuration,
    };
    if (maxOpenPerOwner === undefined || subject.owner === undefined) {
      return cap;
    }
    const { owner: ref } = subject;
    const ofOwner = await this.#options.governance.waivers.listOpenOfOwner(
      ref,
      now,
    );
    // What is shown counts what the reader may see; what is held counts all.
    const visible = await filterVisible([
      ...new Set(ofOwner.map(({ entityRef }) => entityRef)),
    ]);
    const seen = ofOwner.filter(({ entityRef }) => visible.has(entityRef));
    return {
      ...cap,
      group: { ref, open: countOpen(seen, now), max: maxOpenPerOwner },
    };
  }
}

function toRiskTier({
  profile,
  subject,
  assessment,
  records,
  now,
}: Found): ReadinessRiskTier {
  const { classification, proposed } = records;
  const input = toAssessmentInput({ subject, stored: {}, records, now });
  const byRule = profile && riskTierByRule(profile, input);
  return {
    tier: assessment.riskTier,
    rule: byRule && { tier: byRule.tier, reason: byRule.source.reason },
    recorded: classification && toReadinessClassification(classification),
    proposed: proposed && toReadinessClassification(proposed),
    tiers: [...(profile?.tiers ?? DEFAULT_RISK_TIERS)],
  };
}
