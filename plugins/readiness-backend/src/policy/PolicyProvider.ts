import { CompiledPolicy } from 'backstage-plugin-readiness-engine';

/** @internal */
export interface PolicyInForce {
  policy: CompiledPolicy;
  /** ISO 8601 */
  loadedAt: string;
  /** The file of each document, by `Kind/name`. */
  fileOf: ReadonlyMap<string, string>;
  /** The shortest freshness that any check asks of a fact, in milliseconds, by `source.name`. */
  freshnessMs: ReadonlyMap<string, number>;
}

/** What other domains may ask about policies. @internal */
export interface PolicyProvider {
  /** `undefined` while no good policy was ever read. */
  current(): PolicyInForce | undefined;
  /**
   * As `current`, after a look at what is stored. Work that was queued for a new policy must not be
   * done under the old one by a replica that has not heard of it.
   */
  refresh(): Promise<PolicyInForce | undefined>;
  /** A version that was in force once; `undefined` when it is not known or compiles no more. */
  getVersion(version: string): Promise<CompiledPolicy | undefined>;
}
