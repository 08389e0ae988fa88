import {
  Assessment,
  AssessmentChange,
  AssessmentStanding,
  CheckStatus,
  CompiledPolicy,
  GateResult,
} from 'backstage-plugin-readiness-engine';
import type { FleetPrints } from '../fleet/fleetRowsOf';
import { GovernanceRecords } from '../governance/GovernanceStore';
import { Subject } from '../subjects/SubjectStore';
import type { PreparedAssessment } from './preparedAssessment';
import { FinishedAssessment } from './AssessmentQueue';

/** The current assessment of an entity as stored. @internal */
export interface StoredAssessment {
  revision: number;
  assessment: Assessment;
  /** By check name: ISO 8601 time since when it has its status. */
  since: Record<string, string>;
}

/**
 * Of an assessment what the next one starts from and is compared with. It is a tenth of the whole, and all that
 * assessing many entities again has to read.
 * @internal
 */
export interface Standing extends AssessmentStanding {
  gates: Pick<
    GateResult,
    'name' | 'title' | 'status' | 'since' | 'passed' | 'approvals'
  >[];
  checks: Record<string, { status: CheckStatus; since: string }>;
  /** What stands for the rows that are stored for questions about many entities; of older ones it is not known. */
  fleet?: FleetPrints;
  /** What comes from the catalog; compared to see that it changed. */
  labels: string;
}

/** @internal */
export interface StoredStanding {
  revision: number;
  fingerprint: string;
  /** Of what is stored beside it: results of checks and gates as a whole. */
  detailsFingerprint: string;
  assessment: Standing;
}

/** A computed assessment to be stored. @internal */
export interface AssessmentToRecord {
  subject: Subject;
  before?: StoredStanding;
  after: Assessment;
  /** The checks of the policy that it was assessed under. */
  checks: CompiledPolicy['checks'];
  /** What people said, as far as it was assessed. */
  records?: GovernanceRecords;
  changes: (AssessmentChange & { title: string })[];
  finished: FinishedAssessment;
}

/** @internal */
export interface AssessmentStore {
  get(entityRefs: string[]): Promise<Map<string, StoredAssessment>>;
  getStandings(entityRefs: string[]): Promise<Map<string, StoredStanding>>;
  /** Makes ready for storing what was assessed, and takes the long parts out of `record`. */
  prepare(record: AssessmentToRecord): PreparedAssessment;
  /**
   * Stores results, history and the end of the work in one transaction; writes only what changed.
   * An assessment that somebody else replaced since `before` was read is left out.
   * @returns the refs of what was stored and had changed.
   */
  record(
    prepared: PreparedAssessment[],
  ): Promise<{ changed: string[]; overtaken: string[] }>;
}
