import { NotFoundError } from '@backstage/errors';
import { partialApiMock } from './partialApiMock';
import {
  DeliveryApi,
  EntityHistory,
  EntityReadiness,
  EntityReadinessSummary,
  FleetApi,
  GovernanceApi,
  PolicySet,
  ReadinessApi,
} from 'backstage-plugin-readiness-common';

const PAGE_SIZE = 50;

/** @public */
export interface ReadinessApiMockOptions {
  entities?: EntityReadiness[];
  /** By entity ref. */
  histories?: Record<string, EntityHistory>;
  summaries?: EntityReadinessSummary[];
  policies?: PolicySet;
  /** Methods that answer in another way: refuse, wait, count. */
  overrides?: Partial<Omit<ReadinessApi, 'delivery' | 'fleet' | 'governance'>>;
  /** Methods of these parts; the others refuse. */
  delivery?: Partial<DeliveryApi>;
  fleet?: Partial<FleetApi>;
  governance?: Partial<GovernanceApi>;
}

const NO_HISTORY: EntityHistory = {
  items: [],
  totalItems: 0,
  pageInfo: {},
  scores: [],
};

function toPage<T>(items: T[], request?: { limit?: number; cursor?: string }) {
  const start = Number(request?.cursor ?? 0);
  const end = start + (request?.limit ?? PAGE_SIZE);
  return {
    items: items.slice(start, end),
    totalItems: items.length,
    pageInfo: end < items.length ? { nextCursor: String(end) } : {},
  };
}

function matches(summary: EntityReadinessSummary, filter: string[]): boolean {
  const wanted = new Map<string, string[]>();
  for (const item of filter) {
    const [field, ...value] = item.split('=');
    wanted.set(field, [...(wanted.get(field) ?? []), value.join('=')]);
  }
  return [...wanted].every(([field, values]) => {
    switch (field) {
      case 'text':
        return values.some(text =>
          `${summary.entityRef} ${summary.title ?? ''}`
            .toLowerCase()
            .includes(text.toLowerCase()),
        );
      case 'level':
        return values.includes(summary.level?.name ?? 'none');
      case 'kind':
        return values.includes(summary.entityRef.split(':')[0]);
      case 'type':
      case 'owner':
      case 'system':
      case 'lifecycle':
        return values.includes(summary[field] ?? '');
      default:
        return false;
    }
  });
}

/**
 * A readiness API that holds its data in memory, for tests and for working on screens.
 *
 * @public
 */
export function readinessApiMock(
  options: ReadinessApiMockOptions = {},
): ReadinessApi {
  const find = (entityRef: string) =>
    options.entities?.find(entity => entity.entityRef === entityRef);
  return {
    delivery: partialApiMock(options.delivery),
    fleet: partialApiMock(options.fleet),
    governance: partialApiMock(options.governance),
    async getEntityReadiness(entityRef) {
      return find(entityRef);
    },
    async getEntityHistory(entityRef, request) {
      const history = options.histories?.[entityRef] ?? NO_HISTORY;
      const items = history.items.filter(
        ({ kind }) => !request?.kinds?.length || request.kinds.includes(kind),
      );
      return { ...toPage(items, request), scores: history.scores };
    },
    async evaluateEntity(entityRef) {
      const entity = find(entityRef);
      if (!entity) {
        throw new NotFoundError(`${entityRef} is not assessed`);
      }
      return entity;
    },
    async getGateDecision(entityRef, name) {
      const entity = find(entityRef);
      const gate = entity?.gates.find(one => one.name === name);
      if (!entity || !gate) {
        throw new NotFoundError(`${entityRef} has no gate ${name}`);
      }
      const { enforcement, status, reason } = gate;
      const isOpen = status === 'passed' || status === 'passed-with-waivers';
      return {
        decision: isOpen || enforcement !== 'enforce' ? 'allow' : 'deny',
        enforcement,
        status,
        reasons: [reason],
        policyVersion: entity.policyVersion,
        version: entity.version,
      };
    },
    async listEntities(request) {
      return toPage(
        (options.summaries ?? []).filter(summary =>
          matches(summary, request?.filter ?? []),
        ),
        request,
      );
    },
    async pushFacts(facts) {
      return { accepted: facts.length, unchanged: 0 };
    },
    async getBadges() {
      return { items: [], unavailable: 'off' };
    },
    async getPolicies() {
      if (!options.policies) {
        throw new NotFoundError('No policy is loaded');
      }
      return options.policies;
    },
    async getFactSources() {
      return { items: [] };
    },
    ...options.overrides,
  };
}
