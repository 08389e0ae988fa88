import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';
import { decodeCursor } from '../http/cursor';

/** Fields of a list that can be filtered by equality, and their columns. @internal */
export const FILTER_COLUMNS = {
  level: 'level_name',
  type: 'type',
  owner: 'owner',
  system: 'system',
  lifecycle: 'lifecycle',
  kind: 'kind',
  profile: 'profile',
  'risk-tier': 'risk_tier',
  'delivery-mode': 'delivery_mode',
} as const;

/** @internal */
export const SORT_COLUMNS = {
  name: 'title_sort',
  score: 'score_sort',
  level: 'level_rank',
  assessedAt: 'assessed_at',
} as const;

/** @internal */
export type FilterField = keyof typeof FILTER_COLUMNS;
/** @internal */
export type SortField = keyof typeof SORT_COLUMNS;

/** @internal */
export interface ListPosition {
  value: string | number;
  entityRef: string;
}

/** @internal */
export interface ListRequest {
  /** Values of one field are alternatives; fields must all hold. `none` matches no value. */
  filters: Partial<Record<FilterField, string[]>>;
  /** Every word must be part of title or ref. */
  words: string[];
  sort: SortField;
  descending: boolean;
  limit: number;
  /** The last item of the page before. */
  after?: ListPosition;
}

const cursorSchema = z.strictObject({
  s: z.string(),
  v: z.union([z.string(), z.number()]),
  r: z.string(),
});

const querySchema = z.object({
  filter: z.union([z.string(), z.array(z.string())]).optional(),
  sort: z.string().optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

/**
 * @throws InputError naming the parameter that is wrong.
 * @internal
 */
export function parseListRequest(query: unknown): ListRequest {
  const parsed = querySchema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`Parameter ${issue.path.join('.')}: ${issue.message}`);
  }
  const { filter = [], sort = 'name', limit, cursor } = parsed.data;
  const descending = sort.startsWith('-');
  const field = descending ? sort.slice(1) : sort;
  if (!isSortField(field)) {
    throw new InputError(
      `Cannot sort by '${field}'; there are ${Object.keys(SORT_COLUMNS).join(
        ', ',
      )}`,
    );
  }
  return {
    ...parseFilters([filter].flat()),
    sort: field,
    descending,
    limit,
    after: cursor === undefined ? undefined : parseCursor(cursor, sort),
  };
}

function parseFilters(
  filters: string[],
): Pick<ListRequest, 'filters' | 'words'> {
  const result: Pick<ListRequest, 'filters' | 'words'> = {
    filters: {},
    words: [],
  };
  for (const text of filters) {
    const split = text.indexOf('=');
    const field = text.slice(0, Math.max(split, 0));
    const value = text.slice(split + 1).trim();
    if (field === 'text') {
      result.words.push(...value.split(/\s+/).filter(word => word !== ''));
    } else if (isFilterField(field) && value !== '') {
      (result.filters[field] ??= []).push(value);
    } else {
      throw new InputError(
        `Cannot filter by '${text}'; write <field>=<value> with one of ${[
          ...Object.keys(FILTER_COLUMNS),
          'text',
        ].join(', ')}`,
      );
    }
  }
  return result;
}

function parseCursor(cursor: string, sort: string): ListPosition {
  const { s, v, r } = decodeCursor(cursor, cursorSchema);
  if (s !== sort) {
    throw new InputError(`The cursor is for sort '${s}', not '${sort}'`);
  }
  return { value: v, entityRef: r };
}

function isSortField(text: string): text is SortField {
  return Object.hasOwn(SORT_COLUMNS, text);
}

function isFilterField(text: string): text is FilterField {
  return Object.hasOwn(FILTER_COLUMNS, text);
}
