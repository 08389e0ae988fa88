import { Assessment, GateResult } from 'backstage-plugin-readiness-engine';
import {
  ReadinessAttestation,
  ReadinessClassification,
  ReadinessConcern,
  ReadinessWaiver,
} from './people';
import { ReadinessAuditRecord } from './governance';
import { ReadinessReviewRound } from './reviews';

/** Text of an evidence pack; a link where it has an http or https address. @public */
export type EvidencePackText =
  | string
  | {
      text: string;
      url?: string;
      /** A hash or an id. */
      code?: boolean;
    };

/** What sections of an evidence pack are made of. @public */
export type EvidencePackBlock =
  | { type: 'heading'; text: string }
  | { type: 'paragraph'; text: EvidencePackText }
  | { type: 'list'; items: EvidencePackText[] }
  /** Names and values. */
  | { type: 'facts'; items: { label: string; value: EvidencePackText }[] }
  | {
      type: 'table';
      caption: string;
      columns: string[];
      /** The first cell names its row. */
      rows: EvidencePackText[][];
    };

/** @public */
export interface EvidencePackSection {
  /** As in the profile's `evidencePack`, or of the module that added it. */
  kind: string;
  title: string;
  /** Markdown of the profile, above the content. */
  text?: string;
  blocks: EvidencePackBlock[];
}

/** What an evidence pack was made from, for programs. @public */
export interface EvidencePackRecords {
  assessment: Pick<
    Assessment,
    | 'assessedAt'
    | 'policyVersion'
    | 'fingerprint'
    | 'level'
    | 'score'
    | 'scoreWithoutWaivers'
    | 'profile'
    | 'riskTier'
    | 'deliveryMode'
  >;
  gates: GateResult[];
  /** By name. */
  checks: Assessment['checks'];
  attestations: ReadinessAttestation[];
  waivers: Omit<ReadinessWaiver, 'may' | 'acceptors'>[];
  classification?: ReadinessClassification;
  proposedClassification?: ReadinessClassification;
  concerns: ReadinessConcern[];
  /** By gate; newest round first. */
  rounds: Record<string, ReadinessReviewRound[]>;
  /** Absent where the reader may not read the audit log. */
  audit?: EvidencePackAudit;
}

/** What the audit log says, and whether it is whole. @public */
export interface EvidencePackAudit {
  ok: boolean;
  /** Length of the entity's chain, and the hash of its last record. */
  records: number;
  headHash: string;
  broken?: { sequence: number; reason: string };
  /** Newest first; of the whole chain the part that concerns the pack. */
  shown: ReadinessAuditRecord[];
  /** Records older than those that were looked through. */
  older: number;
}

/** GET …/evidence-pack @public */
export interface EvidencePack {
  title: string;
  /** Markdown */
  introduction?: string;
  entityRef: string;
  entityTitle: string;
  /** Absent when it is about all gates. */
  gate?: { name: string; title: string };
  version?: string;
  profile?: { name: string; title: string };
  riskTier?: string;
  policyVersion: string;
  /** ISO 8601 */
  generatedAt: string;
  /** Who asked for it: entity ref of a user, or `service:<subject>`. */
  generatedFor: string;
  sections: EvidencePackSection[];
  records: EvidencePackRecords;
}
