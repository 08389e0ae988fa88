import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  ReadinessReviewItem,
  ReadinessReviews,
  readinessConcernResolvePermission,
  readinessGateDecidePermission,
  readinessRiskDecidePermission,
  readinessWaiverDecidePermission,
} from 'backstage-plugin-readiness-common';
import { describeBasisChanges } from 'backstage-plugin-readiness-engine';
import { AssessmentStore } from '../../assessment/AssessmentStore';
import { EntityVisibility } from '../../catalog/EntityVisibility';
import { Clock } from '../../clock';
import { chunked } from '../../database/dialect';
import { Authorizer } from '../../http/Authorizer';
import { encodeCursor } from '../../http/cursor';
import { PolicyProvider } from '../../policy/PolicyProvider';
import { SubjectStore } from '../../subjects/SubjectStore';
import { GovernanceStore } from '../GovernanceStore';
import { Parties, Person, Roles } from '../Parties';
import { OpenReviews } from './OpenReviews';
import { InboxRequest } from './parseReviewRequests';
import {
  ReviewSubject,
  toClassificationItem,
  toConcernItem,
  toGateItem,
  toWaiverItem,
} from './reviewItems';

const PERMISSIONS = {
  gate: readinessGateDecidePermission,
  waiver: readinessWaiverDecidePermission,
  classification: readinessRiskDecidePermission,
  concern: readinessConcernResolvePermission,
};

/** Questions per request to the permission backend. */
const QUESTIONS = 500;

/** @internal */
export interface ReviewInboxOptions {
  open: OpenReviews;
  governance: GovernanceStore;
  subjects: SubjectStore;
  store: AssessmentStore;
  policies: PolicyProvider;
  visibility: EntityVisibility;
  authorizer: Authorizer;
  roles: Roles;
  parties: Parties;
  clock: Clock;
}

/** @internal */
export interface InboxReader {
  credentials: BackstageCredentials;
  /** Absent where it is a service. */
  person?: Person;
}

/** What waits for somebody's decision. @internal */
export class ReviewInbox {
  readonly #options: ReviewInboxOptions;

  constructor(options: ReviewInboxOptions) {
    this.#options = options;
  }

  /** A page, longest waiting first; what the reader may not see is neither shown nor counted. */
  async list(
    request: InboxRequest,
    reader: InboxReader,
  ): Promise<ReadinessReviews> {
    const all = await this.#permitted(await this.#visible(reader), reader);
    const mine = all.filter(item => item.mine).length;
    const chosen = all
      .filter(item => matches(item, request))
      .sort((a, b) => compare(positionOf(a), positionOf(b)));
    const { after, limit } = request;
    const rest = after
      ? chosen.filter(item => compare(positionOf(item), after) > 0)
      : chosen;
    const page = rest.slice(0, limit);
    const last = page.at(-1);
    return {
      items: await this.#withChanges(page),
      totalItems: chosen.length,
      counts: { mine, others: all.length - mine },
      pageInfo:
        last && rest.length > limit
          ? { nextCursor: encodeCursor(positionOf(last)) }
          : {},
    };
  }

  /** All items of entities that the reader may see; `mine` by all but the permission. */
  async #visible({
    credentials,
    person,
  }: InboxReader): Promise<ReadinessReviewItem[]> {
    const { governance, open, visibility, roles, parties, clock } =
      this.#options;
    const now = clock().toISOString();
    const [gates, waivers, classifications, concerns] = await Promise.all([
      open.list(),
      governance.waivers.listRequested(now),
      governance.classifications.listProposed(),
      governance.concerns.listOpen(),
    ]);
    const refs = [...gates, ...waivers, ...classifications, ...concerns].map(
      ({ entityRef }) => entityRef,
    );
    const seen = await visibility.filterVisible(
      [...new Set(refs)],
      credentials,
    );
    const subjects = await this.#subjects([...seen]);
    const viewer = { person, roles, parties, now };
    const of = <T extends { entityRef: string }>(
      things: T[],
      toItem: (
        thing: T,
        subject: ReviewSubject,
        by: typeof viewer,
      ) => ReadinessReviewItem | undefined,
    ) =>
      things.flatMap(thing => {
        const subject = subjects.get(thing.entityRef);
        return (subject && toItem(thing, subject, viewer)) ?? [];
      });
    return [
      ...of(gates, toGateItem),
      ...of(waivers, toWaiverItem),
      ...of(classifications, toClassificationItem),
      ...of(concerns, toConcernItem),
    ];
  }

  async #subjects(refs: string[]): Promise<Map<string, ReviewSubject>> {
    const { open, subjects, policies } = this.#options;
    const policy = policies.current()?.policy;
    const found = new Map<string, ReviewSubject>();
    if (!policy) {
      return found;
    }
    const [entities, known] = await Promise.all([
      open.entities(refs),
      subjects.get(refs),
    ]);
    for (const [ref, subject] of known) {
      const entity = entities.get(ref);
      if (entity) {
        const profile = policy.profiles.get(entity.profile ?? '');
        found.set(ref, { entity, subject, policy, profile });
      }
    }
    return found;
  }

  /** Asked only about what would be the reader's turn, in few requests. */
  async #permitted(
    items: ReadinessReviewItem[],
    { credentials }: InboxReader,
  ): Promise<ReadinessReviewItem[]> {
    const refused = new Set<string>();
    const candidates = items.filter(({ mine }) => mine);
    for (const chunk of chunked(candidates, QUESTIONS)) {
      const allowed = await this.#options.authorizer.may(
        credentials,
        chunk.map(({ kind, entityRef }) => ({
          permission: PERMISSIONS[kind],
          resourceRef: entityRef,
        })),
      );
      chunk
        .filter((_, index) => !allowed[index])
        .forEach(({ id }) => refused.add(id));
    }
    return items.map(item =>
      refused.has(item.id)
        ? {
            ...item,
            mine: false,
            whyNotMine: 'you do not have the permission',
          }
        : item,
    );
  }

  /** What is different at the gates of one page from what was submitted. */
  async #withChanges(
    page: ReadinessReviewItem[],
  ): Promise<ReadinessReviewItem[]> {
    const { governance, store } = this.#options;
    const refs = [
      ...new Set(
        page.filter(({ kind }) => kind === 'gate').map(one => one.entityRef),
      ),
    ];
    const [assessments, records] = await Promise.all([
      store.get(refs),
      governance.get(refs),
    ]);
    return page.map(item => {
      const assessment = assessments.get(item.entityRef)?.assessment;
      const gate = assessment?.gates?.find(({ name }) => name === item.gate);
      const submitted = records
        .get(item.entityRef)
        ?.reviews[item.gate ?? '']?.submissions.at(-1);
      return gate && submitted
        ? {
            ...item,
            version: assessment?.version,
            changes: describeBasisChanges(
              submitted.basis,
              gate.basis,
              gate.requirements,
            ),
          }
        : item;
    });
  }
}

function matches(item: ReadinessReviewItem, request: InboxRequest): boolean {
  const { waitingFor, kind, text } = request;
  const wanted = text?.toLocaleLowerCase('en-US');
  return (
    (waitingFor === 'all' || item.mine === (waitingFor === 'me')) &&
    (kind === undefined || item.kind === kind) &&
    (wanted === undefined ||
      [item.entityTitle, item.title].some(title =>
        title.toLocaleLowerCase('en-US').includes(wanted),
      ))
  );
}

function positionOf({ waitingSince, id }: ReadinessReviewItem) {
  return { w: waitingSince, i: id };
}

function compare(
  a: { w: string; i: string },
  b: { w: string; i: string },
): number {
  if (a.w !== b.w) {
    return a.w < b.w ? -1 : 1;
  }
  return a.i < b.i ? -1 : Number(a.i > b.i);
}
