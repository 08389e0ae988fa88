import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  PolicyPreview,
  PolicyPreviewRequest,
} from 'backstage-plugin-readiness-common';
import {
  assess,
  CompilePolicyResult,
  PolicyFile,
} from 'backstage-plugin-readiness-engine';
import { AssessmentStore } from '../../assessment/AssessmentStore';
import { toAssessmentInput } from '../../assessment/toAssessmentInput';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { Clock } from '../../clock';
import { chunked } from '../../database/dialect';
import { createTimeSlice } from '../../database/timeSlice';
import { FactStore } from '../../facts/FactStore';
import { GovernanceStore } from '../../governance/GovernanceStore';
import { sha256 } from '../../hash';
import { SubjectStore } from '../../subjects/SubjectStore';
import { PolicyProvider } from '../PolicyProvider';
import { documentChanges } from './documentChanges';
import { PreviewTally } from './PreviewTally';
import { ComparedPolicies, toPreviewEntity } from './toPreviewEntity';

/** Refs that the catalog is asked about at a time. */
const PAGE_SIZE = 500;
/** Entities in memory at a time. */
const BATCH_SIZE = 50;

/** @internal */
export interface DraftCompiler {
  /** Compiles a draft against the version given; puts nothing in force. */
  compileDraft(
    files: PolicyFile[],
    options: { mode: 'overlay' | 'replace'; version: string },
  ): Promise<CompilePolicyResult>;
}

/** @internal */
export interface PolicyPreviewOptions {
  policies: PolicyProvider & DraftCompiler;
  subjects: Pick<SubjectStore, 'pageRefs' | 'get'>;
  facts: Pick<FactStore, 'get'>;
  store: Pick<AssessmentStore, 'get'>;
  governance: GovernanceStore;
  visibility: Pick<EntityVisibility, 'filterVisible'>;
  clock: Clock;
}

/**
 * Sets a draft against the policy in force: both assess what is known at this moment, so that nothing but
 * the policy makes a difference. Stores nothing.
 * @internal
 */
export class PolicyPreviewService {
  readonly #options: PolicyPreviewOptions;

  constructor(options: PolicyPreviewOptions) {
    this.#options = options;
  }

  /** @throws ServiceUnavailableError while no policy is in force. */
  async preview(
    request: PolicyPreviewRequest,
    credentials: BackstageCredentials,
  ): Promise<PolicyPreview> {
    const { policies } = this.#options;
    const inForce = (await policies.refresh())?.policy;
    if (!inForce) {
      throw new ServiceUnavailableError('No policy is in force yet');
    }
    const { policy: draft, errors } = await policies.compileDraft(
      request.files.map(({ path, content }) => ({ name: path, text: content })),
      { mode: request.mode ?? 'overlay', version: inForce.version },
    );
    const tally = new PreviewTally();
    if (draft) {
      await this.#compare({ inForce, draft }, credentials, tally);
    }
    return {
      policyVersion: inForce.version,
      draftVersion: draft?.version,
      errors,
      documents: draft ? documentChanges(inForce, draft) : [],
      ...tally.result(),
    };
  }

  async #compare(
    policies: ComparedPolicies,
    credentials: BackstageCredentials,
    tally: PreviewTally,
  ): Promise<void> {
    const { subjects, visibility, clock } = this.#options;
    const now = clock().toISOString();
    const takeTurns = createTimeSlice();
    let after: string | undefined;
    do {
      const refs = await subjects.pageRefs({ after, limit: PAGE_SIZE });
      const visible = await visibility.filterVisible(refs, credentials);
      for (const batch of chunked([...visible], BATCH_SIZE)) {
        await this.#compareBatch(policies, batch, { now, tally, takeTurns });
      }
      after = refs.at(-1);
    } while (after);
  }

  async #compareBatch(
    policies: ComparedPolicies,
    refs: string[],
    run: { now: string; tally: PreviewTally; takeTurns: () => Promise<void> },
  ): Promise<void> {
    const { subjects, facts, store, governance } = this.#options;
    const { now, tally, takeTurns } = run;
    const [foundSubjects, foundFacts, foundBefore, foundRecords] =
      await Promise.all([
        subjects.get(refs),
        facts.get(refs),
        store.get(refs),
        governance.get(refs),
      ]);
    for (const [entityRef, subject] of foundSubjects) {
      await takeTurns();
      const input = toAssessmentInput({
        subject,
        stored: foundFacts.get(entityRef) ?? {},
        before: foundBefore.get(entityRef)?.assessment,
        records: foundRecords.get(entityRef),
        now,
      });
      const from = assess(policies.inForce, input, { hash: sha256 });
      await takeTurns();
      const to = assess(policies.draft, input, { hash: sha256 });
      tally.add(toPreviewEntity(policies, subject, from, to));
    }
  }
}
