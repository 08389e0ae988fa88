import { InputError } from '@backstage/errors';
import {
  FLEET_GROUP_BYS,
  FleetGroupBy,
  FleetShow,
} from 'backstage-plugin-readiness-common';
import { z } from 'zod/v4';
import { decodeCursor } from '../http/cursor';
import { FleetFilterQuery } from './filter/FleetFilter';
import { parseFleetFilter } from './filter/parseFleetFilter';

/** @internal */
export const SORT_FIELDS = [
  'name',
  'score',
  'level',
  'assessedAt',
  'owner',
  'change',
] as const;

/** @internal */
export interface FleetPosition {
  value: string | number;
  entityRef: string;
}

/** @internal */
export interface EntitiesQuery {
  filter: FleetFilterQuery;
  sort: (typeof SORT_FIELDS)[number];
  descending: boolean;
  limit: number;
  /** The last item of the page before. */
  after?: FleetPosition;
}

/** @internal */
export interface SummaryQuery {
  filter: FleetFilterQuery;
  groupBy: FleetGroupBy;
  show: FleetShow;
  days: number;
  likeWithLike: boolean;
  /** By dimension. */
  weights?: Map<string, number>;
}

/** @internal */
export interface TrendsQuery {
  filter: FleetFilterQuery;
  groupBy: FleetGroupBy;
  days: number;
  groups?: string[];
}

/** @internal */
export type ChecksSort = 'failing' | 'value' | 'new' | 'unknown';

const texts = z
  .union([z.string(), z.array(z.string())])
  .transform(value => [value].flat());
const filter = texts.default([]).transform(parseFleetFilter);
const groupBy = z.enum(FLEET_GROUP_BYS);
const flag = z
  .union([z.boolean(), z.enum(['true', 'false'])])
  .transform(value => String(value) === 'true');

const cursorSchema = z.strictObject({
  s: z.string(),
  v: z.union([z.string(), z.number()]),
  r: z.string(),
});

const entitiesSchema = z.object({
  filter,
  sort: z.string().default('name'),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

const summarySchema = z.object({
  filter,
  groupBy,
  show: z
    .enum(['sections', 'dimensions', 'gates', 'levels'])
    .default('sections'),
  days: z.coerce.number().int().min(7).max(365).default(30),
  likeWithLike: flag.default(false),
  weights: texts.optional(),
});

const trendsSchema = z.object({
  filter,
  groupBy,
  days: z.coerce.number().int().min(7).max(800).default(90),
  groups: texts.optional(),
});

const checksSchema = z.object({
  filter,
  sort: z.enum(['failing', 'value', 'new', 'unknown']).default('failing'),
});

const backlogSchema = z.object({
  filter,
  format: z.enum(['csv', 'github']),
  checks: texts.optional(),
});

const gatesSchema = z.object({
  filter,
  groupBy: groupBy.default('owner'),
});

const facetsSchema = z.object({
  filter,
  fields: texts.optional(),
});

/**
 * All of these throw an InputError naming the parameter that is wrong.
 * @internal
 */
export function parseEntitiesRequest(query: unknown): EntitiesQuery {
  const { sort, cursor, ...rest } = parse(entitiesSchema, query);
  const descending = sort.startsWith('-');
  const field = SORT_FIELDS.find(
    one => one === (descending ? sort.slice(1) : sort),
  );
  if (!field) {
    throw new InputError(
      `Cannot sort by '${sort}'; there are ${SORT_FIELDS.join(', ')}`,
    );
  }
  return {
    ...rest,
    sort: field,
    descending,
    after: cursor === undefined ? undefined : parseCursor(cursor, sort),
  };
}

/** @internal */
export function parseSummaryRequest(query: unknown): SummaryQuery {
  const { weights, ...rest } = parse(summarySchema, query);
  return { ...rest, weights: weights && parseWeights(weights) };
}

/** @internal */
export function parseTrendsRequest(query: unknown): TrendsQuery {
  return parse(trendsSchema, query);
}

/** @internal */
export function parseChecksRequest(query: unknown) {
  return parse(checksSchema, query);
}

/** @internal */
export function parseBacklogRequest(query: unknown) {
  return parse(backlogSchema, query);
}

/** @internal */
export function parseGatesRequest(query: unknown) {
  return parse(gatesSchema, query);
}

/** @internal */
export function parseFacetsRequest(query: unknown) {
  return parse(facetsSchema, query);
}

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const parsed = schema.safeParse(query);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`Parameter ${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}

function parseCursor(cursor: string, sort: string): FleetPosition {
  const { s, v, r } = decodeCursor(cursor, cursorSchema);
  if (s !== sort) {
    throw new InputError(`The cursor is for sort '${s}', not '${sort}'`);
  }
  return { value: v, entityRef: r };
}

function parseWeights(weights: string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const text of weights) {
    const split = text.lastIndexOf(':');
    const dimension = text.slice(0, Math.max(split, 0));
    const weight = Number(text.slice(split + 1));
    const isWeight = text.slice(split + 1).trim() !== '' && weight >= 0;
    if (dimension === '' || !isWeight || weight > 5) {
      throw new InputError(
        `Parameter weights: '${text}' is no weight; write <dimension>:<0..5>`,
      );
    }
    found.set(dimension, weight);
  }
  if ([...found.values()].every(weight => weight === 0)) {
    throw new InputError('Parameter weights: one weight must be above 0');
  }
  return found;
}
