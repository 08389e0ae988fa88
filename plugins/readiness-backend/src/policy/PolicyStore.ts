import { PolicyError, PolicyFile } from 'backstage-plugin-readiness-engine';

/** The policy in force and the last reading of the files. @internal */
export interface PolicyState {
  /** Absent before the first good policy. */
  version?: string;
  /** ISO 8601: since when it is in force. */
  loadedAt?: string;
  /** ISO 8601: when the files were last read. */
  checkedAt: string;
  errors: PolicyError[];
  /** The version for which all subjects were queued. */
  enqueuedVersion?: string;
}

/** @internal */
export interface PolicyStore {
  /** `undefined` before the first reading ever. */
  getState(): Promise<PolicyState | undefined>;
  /** Notes a reading of the files that put nothing new in force. */
  recordReading(reading: {
    checkedAt: string;
    errors: PolicyError[];
  }): Promise<void>;
  /** Stores the version whole and puts it in force; `errors` are of the files beside it, if any. */
  putInForce(policy: {
    version: string;
    files: PolicyFile[];
    at: string;
    errors: PolicyError[];
  }): Promise<void>;
  /** The files of a version, as they were compiled. */
  getFiles(version: string): Promise<PolicyFile[] | undefined>;
  /** Notes that all subjects were queued for the version. */
  recordEnqueued(version: string): Promise<void>;
}
