import { Entity } from '@backstage/catalog-model';
import { EntityPlacement } from 'backstage-plugin-readiness-engine';

/** An assessed entity as last seen in the catalog. @internal */
export interface Subject {
  entityRef: string;
  /** Over etag and relations; equal means unchanged. */
  fingerprint: string;
  kind: string;
  title: string;
  type?: string;
  owner?: string;
  system?: string;
  lifecycle?: string;
  /** The mode declared in the catalog, and when that value was first seen. */
  deliveryMode?: { name: string; since: string };
  placement: EntityPlacement;
  entity: Entity;
}

/** What a sync compares. @internal */
export interface SubjectState {
  fingerprint: string;
  /** JSON */
  placement: string;
}

/** Subjects that a transaction has just stored. @internal */
export interface StoredSubjects {
  subjects: Subject[];
  /** Refs of those that were stored before. */
  known: ReadonlySet<string>;
  /** ISO 8601 */
  at: string;
}

/** @internal */
export interface SubjectStore {
  /**
   * Writes the subjects and queues each for assessment at `dueAt`, in one transaction. `since` of a
   * delivery mode that did not change is kept.
   */
  upsert(
    subjects: Subject[],
    options: { at: string; dueAt: string },
  ): Promise<void>;
  /** Notes what a sync will compare, of subjects of which nothing else changed. */
  setFingerprints(
    subjects: Pick<Subject, 'entityRef' | 'fingerprint'>[],
  ): Promise<void>;
  /** Removes subjects and their current results; facts and history stay until their retention. */
  remove(entityRefs: string[]): Promise<void>;
  get(entityRefs: string[]): Promise<Map<string, Subject>>;
  /** Which of the refs are subjects. */
  filterKnown(entityRefs: string[]): Promise<Set<string>>;
  /** All subjects, as far as a sync compares them. */
  getStates(): Promise<Map<string, SubjectState>>;
  /** The next `limit` subjects after a ref, by ref. */
  page(options: { after?: string; limit: number }): Promise<Subject[]>;
  /** The next `limit` refs after a ref. */
  pageRefs(options: { after?: string; limit: number }): Promise<string[]>;
}
