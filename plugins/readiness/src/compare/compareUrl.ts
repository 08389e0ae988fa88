import {
  FLEET_GROUP_BYS,
  FleetGroup,
  FleetGroupBy,
  FleetShow,
  FleetSummaryRequest,
} from 'backstage-plugin-readiness-common';
import {
  FilterTerm,
  readFilter,
  toFleetFilter,
  withTerms,
} from '../fleet/fleetUrl';

/** @internal */
export const SHOWS: readonly FleetShow[] = [
  'sections',
  'dimensions',
  'gates',
  'levels',
];

/** Days that change and trend look back. @internal */
export const PERIODS = [7, 30, 90, 365] as const;

/** @internal */
export const GROUP_SORTS = ['score', 'change', 'title', 'entities'] as const;

/** @internal */
export type GroupSort = (typeof GROUP_SORTS)[number];

/** @internal */
export const MAX_WEIGHT = 5;

const DEFAULT_PERIOD = 30;

/** What of the comparison is on screen; the address says all of it. @internal */
export interface CompareSelection {
  groupBy: FleetGroupBy;
  show: FleetShow;
  days: number;
  likeWithLike: boolean;
  /** By dimension; 1 where none is given. */
  weights: Map<string, number>;
  filter: FilterTerm[];
  sort: GroupSort;
  descending: boolean;
  /** Ids of the groups side by side. */
  chosen: string[];
  /** The numbers behind the chart instead of it. */
  table: boolean;
}

function readWeights(params: URLSearchParams): Map<string, number> {
  return new Map(
    params.getAll('weight').flatMap(text => {
      const at = text.lastIndexOf(':');
      const weight = Number(text.slice(at + 1));
      return at > 0 && weight >= 0 && weight <= MAX_WEIGHT
        ? [[text.slice(0, at), weight] as const]
        : [];
    }),
  );
}

/** @internal */
export function readCompareUrl(params: URLSearchParams): CompareSelection {
  const sort = params.get('sort') ?? '';
  const days = Number(params.get('days'));
  return {
    groupBy:
      FLEET_GROUP_BYS.find(value => value === params.get('groupBy')) ??
      FLEET_GROUP_BYS[0],
    show: SHOWS.find(value => value === params.get('show')) ?? SHOWS[0],
    days: PERIODS.find(value => value === days) ?? DEFAULT_PERIOD,
    likeWithLike: params.get('likeWithLike') === 'true',
    weights: readWeights(params),
    filter: readFilter(params),
    sort:
      GROUP_SORTS.find(value => value === sort.replace(/^-/, '')) ??
      GROUP_SORTS[0],
    descending: sort.startsWith('-'),
    chosen: params.getAll('group'),
    table: params.get('view') === 'table',
  };
}

/** @internal */
export function toSummaryRequest(
  selection: CompareSelection,
): FleetSummaryRequest {
  const { groupBy, show, days, likeWithLike, weights, filter } = selection;
  return {
    groupBy,
    show,
    days,
    likeWithLike: likeWithLike || undefined,
    weights: weights.size
      ? [...weights].map(([dimension, weight]) => `${dimension}:${weight}`)
      : undefined,
    filter: toFleetFilter(filter),
  };
}

/** Tells groups apart, also those of one key with another mode or tier. @internal */
export function toGroupId(
  group: Pick<FleetGroup, 'key' | 'deliveryMode' | 'riskTier'>,
): string {
  return [group.key, group.deliveryMode, group.riskTier]
    .filter(part => part !== undefined)
    .join('|');
}

/** The terms that the entities of a group meet. @internal */
export function toGroupTerms(
  selection: Pick<CompareSelection, 'filter' | 'groupBy'>,
  group: Pick<FleetGroup, 'key' | 'deliveryMode' | 'riskTier'>,
): FilterTerm[] {
  const { groupBy, filter } = selection;
  const { key, deliveryMode, riskTier } = group;
  return withTerms(filter, [
    { field: groupBy, value: key },
    ...(deliveryMode === undefined
      ? []
      : [{ field: 'delivery-mode', value: deliveryMode } as const]),
    ...(riskTier === undefined
      ? []
      : [{ field: 'risk-tier', value: riskTier } as const]),
  ]);
}

/** The terms of the entities behind a cell. @internal */
export function toCellTerms(
  selection: Pick<CompareSelection, 'filter' | 'groupBy' | 'show'>,
  group: FleetGroup,
  column: string,
): FilterTerm[] {
  const terms = toGroupTerms(selection, group);
  switch (selection.show) {
    case 'sections':
      return withTerms(terms, [{ field: 'section', value: column }]);
    case 'gates':
      return withTerms(
        terms,
        Object.entries(group.cells[column]?.counts ?? {})
          .filter(([, entities]) => entities > 0)
          .map(([status]) => ({ field: 'gate', value: `${column}:${status}` })),
      );
    case 'levels':
      return withTerms(terms, [{ field: 'level', value: column }]);
    default:
      return terms;
  }
}
