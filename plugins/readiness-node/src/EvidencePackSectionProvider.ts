import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { EvidencePackBlock } from 'backstage-plugin-readiness-common';

/** What an evidence pack is about. @public */
export interface EvidencePackSectionContext {
  entityRef: string;
  /** Names of the gates it is about. */
  gates: string[];
  version?: string;
  profile?: string;
  riskTier?: string;
  policyVersion: string;
  /** ISO 8601 */
  generatedAt: string;
  /** Of the reader, who may see the entity: show nothing that this reader may not see. */
  credentials: BackstageCredentials;
  /** Fires when it takes too long. */
  signal: AbortSignal;
}

/**
 * A section that a module adds to every evidence pack, after those of the profile. It says what there
 * is as blocks; how they look is up to the pack, so that it stays safe and printable.
 * @public
 */
export interface EvidencePackSectionProvider {
  /** Unique, in kebab-case, and none of the kinds that a profile can name. */
  kind: string;
  title: string;
  /**
   * The content; nothing to leave the section out. When it throws, or takes longer than 30 seconds, the
   * pack says that the section is missing.
   */
  render(
    context: EvidencePackSectionContext,
  ): Promise<EvidencePackBlock[] | undefined>;
}
