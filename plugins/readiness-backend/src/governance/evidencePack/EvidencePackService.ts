import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  EvidencePack,
  EvidencePackAudit,
  EvidencePackRecords,
} from 'backstage-plugin-readiness-common';
import { Assessment, CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { AssessmentReader } from '../../assessment/AssessmentReader';
import { AuditLog } from '../../audit/AuditLog';
import { AuditVerifier } from '../../audit/AuditVerifier';
import { Clock } from '../../clock';
import { PolicyProvider } from '../../policy/PolicyProvider';
import { SubjectStore } from '../../subjects/SubjectStore';
import { toAttestations } from '../attestations/attestationStanding';
import { GovernanceStore, noRecords } from '../GovernanceStore';
import { toRounds } from '../reviews/toRounds';
import { profileOf, titleOfTarget } from '../targets';
import { statusOf } from '../waivers/waiverDecision';
import { ModuleSections } from './ModuleSections';
import { gateScope, PackScope, wholeScope } from './packScope';
import { packSections } from './packSections';

/** Records that are looked through; a longer chain is for the export. */
const AUDIT_LIMIT = 2_000;

/** @internal */
export interface EvidencePackServiceOptions {
  reader: AssessmentReader;
  policies: PolicyProvider;
  subjects: SubjectStore;
  governance: GovernanceStore;
  audit: AuditLog;
  auditVerifier: AuditVerifier;
  moduleSections: ModuleSections;
  clock: Clock;
}

/** @internal */
export interface EvidencePackRequest {
  entityRef: string;
  /** All gates, when absent. */
  gate?: string;
  credentials: BackstageCredentials;
  /** Who asks, for the record. */
  actor: string;
  mayReadAudit: boolean;
}

/** Puts together what an auditor wants to have in hand. @internal */
export class EvidencePackService {
  readonly #options: EvidencePackServiceOptions;

  constructor(options: EvidencePackServiceOptions) {
    this.#options = options;
  }

  /**
   * @throws NotFoundError for an entity that is not assessed or a gate it does not have,
   * ServiceUnavailableError when the policy of its assessment cannot be read any more.
   */
  async make(request: EvidencePackRequest): Promise<EvidencePack> {
    const { reader, policies, clock, moduleSections } = this.#options;
    const { entityRef } = request;
    const { assessment, gate } = request.gate
      ? await reader.requireGate(entityRef, request.gate)
      : { ...(await reader.requireStored(entityRef)), gate: undefined };
    const policy = await policies.getVersion(assessment.policyVersion);
    if (!policy) {
      throw new ServiceUnavailableError(
        `Policy ${assessment.policyVersion} cannot be read any more; evaluate '${entityRef}' first`,
      );
    }
    const scope = gate ? gateScope(gate, policy) : wholeScope(assessment);
    const generatedAt = clock().toISOString();
    const profile = profileOf(policy, assessment);
    const audit = request.mayReadAudit
      ? await this.#audit(entityRef, scope)
      : undefined;
    const records = await this.#records(
      { assessment, policy, scope, generatedAt },
      audit,
    );
    const entityTitle = await this.#titleOf(entityRef);
    const { version, policyVersion, riskTier } = assessment;
    const spec = profile?.evidencePack;
    const gateSpecs = new Map(profile?.gates.map(one => [one.name, one]) ?? []);
    const about = { entityRef, version, riskTier, policyVersion, generatedAt };
    return {
      ...about,
      entityTitle,
      title: spec?.title ?? 'Evidence pack',
      introduction: spec?.introduction,
      gate: gate && { name: gate.name, title: gate.title },
      profile: profile && { name: profile.name, title: profile.title },
      generatedFor: request.actor,
      sections: [
        ...packSections(spec, {
          ...{ entityRef, entityTitle, version, policy, profile, gateSpecs },
          ...{ records, audit, generatedAt },
        }),
        ...(await moduleSections.render({
          ...about,
          profile: profile?.name,
          gates: scope.gates.map(({ name }) => name),
          credentials: request.credentials,
        })),
      ],
      records,
    };
  }

  async #records(
    known: {
      assessment: Assessment;
      policy: CompiledPolicy;
      scope: PackScope;
      generatedAt: string;
    },
    audit: EvidencePackAudit | undefined,
  ): Promise<EvidencePackRecords> {
    const { governance } = this.#options;
    const { assessment, policy, scope, generatedAt } = known;
    const { entityRef, checks, ...rest } = assessment;
    const profile = profileOf(policy, assessment);
    const found =
      (await governance.get([entityRef])).get(entityRef) ?? noRecords();
    const given = toAttestations([...found.evidence, ...found.attestations], {
      ...{ policy, assessment, now: generatedAt },
    }).filter(scope.hasTarget);
    return {
      assessment: {
        assessedAt: rest.assessedAt,
        policyVersion: rest.policyVersion,
        fingerprint: rest.fingerprint,
        level: rest.level,
        score: rest.score,
        scoreWithoutWaivers: rest.scoreWithoutWaivers,
        profile: rest.profile,
        riskTier: rest.riskTier,
        deliveryMode: rest.deliveryMode,
      },
      gates: scope.gates,
      checks: Object.fromEntries(
        Object.entries(checks).filter(([name]) => scope.hasCheck(name)),
      ),
      attestations: given.sort((a, b) => (a.givenAt < b.givenAt ? 1 : -1)),
      waivers: found.waivers
        .filter(scope.hasTarget)
        .map(({ state, ...waiver }) => ({
          ...waiver,
          title: titleOfTarget(policy, profile, waiver),
          status: statusOf({ state, ...waiver }, generatedAt),
        })),
      classification: found.classification,
      proposedClassification: found.proposed,
      concerns: (await governance.concerns.list(entityRef)).filter(
        scope.hasConcern,
      ),
      rounds: Object.fromEntries(
        scope.gates.map(gate => {
          const review = found.reviews[gate.name];
          return [gate.name, review ? toRounds(review, gate) : []];
        }),
      ),
      audit,
    };
  }

  async #audit(
    entityRef: string,
    scope: PackScope,
  ): Promise<EvidencePackAudit> {
    const { audit, auditVerifier } = this.#options;
    const { broken, records, headHash } = await auditVerifier.verifyStream(
      entityRef,
    );
    const newest = await audit.list(entityRef, { limit: AUDIT_LIMIT });
    return {
      ok: broken === undefined,
      records,
      headHash,
      broken,
      shown: newest.filter(scope.hasRecord),
      older: Math.max(0, records - newest.length),
    };
  }

  async #titleOf(entityRef: string): Promise<string> {
    const subjects = await this.#options.subjects.get([entityRef]);
    return subjects.get(entityRef)?.title ?? entityRef;
  }
}
