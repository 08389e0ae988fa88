import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  ChangesReport,
  ReportedChange,
} from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { POLICY_STREAM } from '../audit/AuditEntry';
import { AuditRecordRow } from '../audit/tables';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { chunked } from '../database/dialect';
import { createTimeSlice } from '../database/timeSlice';
import { LedgerStore } from '../delivery/LedgerStore';
import { PolicyProvider } from '../policy/PolicyProvider';
import { notAssessedError } from '../subjects/notAssessedError';
import { toAssessmentItems } from './assessmentItems';
import { ChangeQueries, Period } from './ChangeQueries';
import { toMovedFact, watchedFacts } from './movedFacts';
import { ChangesRequest } from './parseChangesRequest';
import { summarise } from './summarise';
import { toWaiverItems } from './waiverItems';
import { withWhyModes } from './whyModes';

/** More than anybody reads; the summary counts all of them. */
const MAX_ITEMS = 1_000;

/** What a meeting begins with, first. */
const ORDER: ReportedChange['kind'][] = [
  ...(['level', 'gate', 'mode', 'risk-tier', 'profile', 'waiver'] as const),
  ...(['incident', 'metric', 'check'] as const),
];

/** @internal */
export interface ChangesReaderOptions {
  knex: Knex;
  policies: PolicyProvider;
  visibility: EntityVisibility;
}

/** What changed between two moments, as one reader may see it. @internal */
export class ChangesReader {
  readonly #options: ChangesReaderOptions;
  readonly #queries: ChangeQueries;
  readonly #ledger: LedgerStore;

  constructor(options: ChangesReaderOptions) {
    this.#options = options;
    this.#queries = new ChangeQueries(options);
    this.#ledger = new LedgerStore(options);
  }

  /** @throws NotFoundError for an entity or group that is missing, or hidden from the reader. */
  async get(
    request: ChangesRequest,
    credentials: BackstageCredentials,
  ): Promise<ChangesReport> {
    const { from, to } = request;
    const titles = await this.#scope(request, credentials);
    const items = await this.#items(titles, { from, to });
    const ranked = items.sort(
      (a, b) =>
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        (a.at < b.at ? 1 : 0) - (a.at > b.at ? 1 : 0),
    );
    return {
      ...{ from, to },
      scope: toScope(request, titles),
      entities: titles.size,
      changedEntities: new Set(items.map(({ entityRef }) => entityRef)).size,
      summary: summarise(items),
      items: ranked.slice(0, MAX_ITEMS),
      truncated: items.length > MAX_ITEMS,
      policyVersions: await this.#policyVersions({ from, to }),
    };
  }

  /** Titles of the entities in scope that the reader may see, by ref. */
  async #scope(
    { entityRef, group }: ChangesRequest,
    credentials: BackstageCredentials,
  ): Promise<Map<string, string>> {
    const { visibility } = this.#options;
    const named = entityRef ?? group;
    if (named && !(await visibility.isVisible(named, credentials))) {
      throw new NotFoundError(
        `There is no entity '${named}', or you may not see it`,
      );
    }
    const all = await this.#queries.scope(group);
    if (entityRef !== undefined) {
      const title = all.get(entityRef);
      if (title === undefined) {
        throw notAssessedError(entityRef);
      }
      return new Map([[entityRef, title]]);
    }
    const visible = await visibility.filterVisible(
      [...all.keys()],
      credentials,
    );
    return new Map([...all].filter(([ref]) => visible.has(ref)));
  }

  async #items(
    titles: Map<string, string>,
    period: Period,
  ): Promise<ReportedChange[]> {
    const policy = this.#options.policies.current()?.policy;
    const changed = await this.#queries.changedRefs(period);
    const refs = [...titles.keys()].filter(ref => changed.has(ref));
    const items: ReportedChange[] = [];
    const takeTurns = createTimeSlice();
    for (const chunk of chunked(refs)) {
      for (const item of await this.#itemsOf(chunk, period, policy)) {
        const entityTitle = titles.get(item.entityRef) ?? item.entityRef;
        items.push({ ...item, entityTitle });
      }
      await takeTurns();
    }
    return items;
  }

  async #itemsOf(
    refs: string[],
    period: Period,
    policy: CompiledPolicy | undefined,
  ): Promise<Omit<ReportedChange, 'entityTitle'>[]> {
    const watched = policy ? watchedFacts(policy) : new Map();
    const sources = [
      ...new Set([...watched.values()].map(({ source }) => source)),
    ];
    const [assessments, facts, waivers] = await Promise.all([
      this.#queries.assessments(refs, period),
      this.#queries.facts(refs, sources, period),
      this.#queries.waivers(refs, period),
    ]);
    const items = toAssessmentItems(assessments, policy);
    return [
      ...(await withWhyModes(items, this.#ledger, period)),
      ...facts.flatMap(change => toMovedFact(change, watched) ?? []),
      ...toWaiverItems(waivers, period, policy),
    ];
  }

  async #policyVersions({
    from,
    to,
  }: Period): Promise<ChangesReport['policyVersions']> {
    const rows = await this.#options
      .knex<AuditRecordRow>('audit_records')
      .where({ entity_ref: POLICY_STREAM, action: 'policy.in-force' })
      .where('at', '>', from)
      .where('at', '<=', to)
      .orderBy('sequence')
      .select('subject', 'at');
    return rows.map(({ subject, at }) => ({ version: subject, at }));
  }
}

function toScope(
  { entityRef, group }: ChangesRequest,
  titles: Map<string, string>,
): ChangesReport['scope'] {
  if (entityRef !== undefined) {
    const title = titles.get(entityRef) ?? entityRef;
    return { kind: 'entity', ref: entityRef, title };
  }
  return group === undefined
    ? { kind: 'all', title: 'Everything' }
    : { kind: 'group', ref: group, title: group.replace(/^.*\//, '') };
}
