import { ServiceUnavailableError } from '@backstage/errors';
import { ReadinessGateReview } from 'backstage-plugin-readiness-common';
import {
  describeBasisChanges,
  GateResult,
  mayDecide,
  maySubmit,
} from 'backstage-plugin-readiness-engine';
import { AssessmentReader } from '../../assessment/AssessmentReader';
import { toGate } from '../../assessment/toEntityReadiness';
import { Clock } from '../../clock';
import { PolicyProvider } from '../../policy/PolicyProvider';
import { notAssessedError } from '../../subjects/notAssessedError';
import { SubjectStore } from '../../subjects/SubjectStore';
import { toAttestations } from '../attestations/attestationStanding';
import { toGateDecision } from '../decision/toGateDecision';
import { GovernanceStore, noRecords } from '../GovernanceStore';
import { Parties, Roles } from '../Parties';
import { Reader } from '../PeopleAccess';
import { profileOf } from '../targets';
import { toReadinessWaiver } from '../waivers/toReadinessWaiver';
import { toRounds } from './toRounds';

/** @internal */
export interface GateReviewReaderOptions {
  reader: AssessmentReader;
  subjects: SubjectStore;
  policies: PolicyProvider;
  governance: GovernanceStore;
  roles: Roles;
  parties: Parties;
  clock: Clock;
}

/** Who looks at a review, and what the permissions let that person do with it. @internal */
export interface GateReviewer extends Reader {
  gatePermits: { submit: boolean; decide: boolean };
}

const NO_PERMISSION = {
  allowed: false,
  reason: 'you do not have the permission',
};

/** All that a reviewer of a gate needs, from what is stored; evaluates nothing. @internal */
export class GateReviewReader {
  readonly #options: GateReviewReaderOptions;

  constructor(options: GateReviewReaderOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError for an entity that is not assessed, or not yet, and for a gate it does not have. */
  async get(
    entityRef: string,
    name: string,
    reviewer: GateReviewer,
  ): Promise<ReadinessGateReview> {
    const { reader, subjects, policies, governance, clock, roles, parties } =
      this.#options;
    const { assessment, gate } = await reader.requireGate(entityRef, name);
    const [foundSubjects, foundRecords, policy] = await Promise.all([
      subjects.get([entityRef]),
      governance.get([entityRef]),
      policies.getVersion(assessment.policyVersion),
    ]);
    const subject = foundSubjects.get(entityRef);
    if (!subject) {
      throw notAssessedError(entityRef);
    }
    const spec =
      policy &&
      profileOf(policy, assessment)?.gates.find(one => one.name === name);
    if (!policy || !spec) {
      throw new ServiceUnavailableError(
        'The policy has changed; the entity is about to be assessed anew',
      );
    }
    const records = foundRecords.get(entityRef) ?? noRecords();
    const record = records.reviews[name] ?? { submissions: [], decisions: [] };
    const now = clock().toISOString();
    const context = { policy, assessment, subject, parties, now };
    const isAskedFor = ({
      kind,
      name: target,
    }: {
      kind: string;
      name: string;
    }) =>
      gate.requirements.some(one => one.kind === kind && one.name === target);
    const { person, gatePermits } = reviewer;
    const { next } = gate.approvals;
    const actor = person && {
      ...{ ref: person.ref, groups: person.groups },
      roles: roles.rolesOf(subject.entity, person.ref, person.groups),
    };
    const step = next ?? spec.approvals?.[0]?.name ?? '';
    const review = { gate: spec, record, standing: gate };
    return {
      entityRef,
      entityTitle: subject.title,
      version: assessment.version,
      policyVersion: assessment.policyVersion,
      gate: toGate(gate, {
        assessment,
        groupsFor: entries => roles.groupsFor(entries),
      }),
      description: spec.description,
      expiresAt: gate.expiresAt,
      attestations: toAttestations(
        [...records.evidence, ...records.attestations]
          .filter(isAskedFor)
          .sort((a, b) => b.givenAt.localeCompare(a.givenAt)),
        context,
      ),
      waivers: records.waivers
        .filter(isAskedFor)
        .map(waiver =>
          toReadinessWaiver(
            waiver,
            { ...context, waivers: records.waivers },
            reviewer,
          ),
        ),
      rounds: toRounds(record, gate),
      lastApproval: toLastApproval(gate, record.decisions),
      decision: toGateDecision(assessment, gate),
      may: {
        submit: !(actor && gatePermits.submit)
          ? NO_PERMISSION
          : submission(spec, gate),
        decide: {
          ...(actor && gatePermits.decide
            ? mayDecide(step, actor, review)
            : NO_PERMISSION),
          step: next,
        },
      },
    };
  }
}

function submission(
  spec: Parameters<typeof maySubmit>[0],
  gate: GateResult,
): { allowed: boolean; reason: string } {
  return spec.approvals?.length
    ? maySubmit(spec, gate)
    : { allowed: false, reason: `${gate.title} asks for no approvals` };
}

function toLastApproval(
  { passed, basis, requirements }: GateResult,
  decisions: { fingerprint: string; basis?: Record<string, string> }[],
): ReadinessGateReview['lastApproval'] {
  const approved = decisions.findLast(
    one => one.fingerprint === passed?.fingerprint,
  )?.basis;
  return (
    passed && {
      at: passed.at,
      version: passed.version,
      changes: approved
        ? describeBasisChanges(approved, basis, requirements)
        : [],
    }
  );
}
