import {
  EvidencePackAudit,
  EvidencePackRecords,
} from 'backstage-plugin-readiness-common';
import {
  CompiledPolicy,
  CompiledProfile,
  GateSpec,
} from 'backstage-plugin-readiness-engine';

/** All that the sections of a pack are made from. @internal */
export interface PackMaterial {
  entityRef: string;
  entityTitle: string;
  version?: string;
  policy: CompiledPolicy;
  profile?: CompiledProfile;
  /** What the profile says about the gates of the pack, by name. */
  gateSpecs: ReadonlyMap<string, GateSpec>;
  records: EvidencePackRecords;
  audit?: EvidencePackAudit;
  /** ISO 8601 */
  generatedAt: string;
}
