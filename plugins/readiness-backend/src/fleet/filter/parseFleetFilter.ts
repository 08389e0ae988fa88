import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CheckStatus, GateStatus } from 'backstage-plugin-readiness-engine';
import { DateTime } from 'luxon';
import {
  everything,
  FleetFilterQuery,
  NONE,
  VALUE_COLUMNS,
  ValueField,
} from './FleetFilter';

/** @internal */
export const GATE_STATUSES: GateStatus[] = [
  'upcoming',
  'blocked',
  'ready',
  'in-review',
  'passed',
  'passed-with-waivers',
  'rejected',
  'expired',
  'regressed',
];

/** @internal */
export const CHECK_STATUSES: CheckStatus[] = [
  'pass',
  'fail',
  'unknown',
  'error',
  'not-applicable',
  'upcoming',
  'waived',
];

type Taker = (query: FleetFilterQuery, value: string) => void;

/** What each field but the plain ones does with a value; throws the words of what is wrong. */
const TAKERS: Record<string, Taker> = {
  tag: (query, value) => query.tags.push(value),
  group: (query, value) => query.groups.push(toRef(value)),
  gate: (query, value) => {
    const [gate, status] = splitStatus(value, GATE_STATUSES);
    query.gates.push({ gate, status });
  },
  check: (query, value) => {
    const [check, status] = splitStatus(value, CHECK_STATUSES);
    query.checks.push({ check, status });
  },
  section: (query, value) => {
    const [scorecard, section, ...rest] = value.split('/');
    if (!scorecard || !section || rest.length > 0) {
      throw new InputError('write <scorecard>/<section>');
    }
    query.sections.push({ scorecard, section });
  },
  'min-score': (query, value) => {
    query.minScore = Math.min(toScore(value), query.minScore ?? 1);
  },
  'max-score': (query, value) => {
    query.maxScore = Math.max(toScore(value), query.maxScore ?? 0);
  },
  'has-waivers': (query, value) => {
    query.hasWaivers = toTrue(value);
  },
  stale: (query, value) => {
    query.stale = toTrue(value);
  },
  'changed-since': (query, value) => {
    const time = toTime(value);
    query.changedSince =
      query.changedSince && query.changedSince < time
        ? query.changedSince
        : time;
  },
  ref: (query, value) => query.refs.push(toRef(value)),
  text: (query, value) => query.words.push(...value.split(/\s+/)),
};

/** @internal */
export const FILTER_FIELDS = [
  ...Object.keys(VALUE_COLUMNS),
  ...Object.keys(TAKERS),
];

/**
 * @param filters - `<field>=<value>`, as FleetFilter in readiness-common has them
 * @throws InputError naming the filter that is wrong, and why.
 * @internal
 */
export function parseFleetFilter(filters: string[]): FleetFilterQuery {
  const query = everything();
  for (const text of filters) {
    const split = text.indexOf('=');
    const field = text.slice(0, Math.max(split, 0));
    const value = text.slice(split + 1).trim();
    const isText = field === 'text';
    if (value === '' && isText) {
      continue;
    }
    if (value === '' || !FILTER_FIELDS.includes(field)) {
      throw new InputError(
        `Cannot filter by '${text}'; write <field>=<value> with one of ${FILTER_FIELDS.join(
          ', ',
        )}`,
      );
    }
    try {
      take(query, field, value);
    } catch (error) {
      throw new InputError(
        `Cannot filter by '${text}'; ${(error as Error).message}`,
      );
    }
  }
  return query;
}

function take(query: FleetFilterQuery, field: string, value: string): void {
  if (isValueField(field)) {
    (query.values[field] ??= []).push(
      field === 'kind' ? value.toLocaleLowerCase('en-US') : value,
    );
  } else {
    TAKERS[field](query, value);
  }
}

function isValueField(field: string): field is ValueField {
  return Object.hasOwn(VALUE_COLUMNS, field);
}

function splitStatus<S extends string>(
  value: string,
  statuses: S[],
): [string, S | typeof NONE] {
  const split = value.lastIndexOf(':');
  const name = value.slice(0, Math.max(split, 0));
  const status = [...statuses, NONE].find(
    one => one === value.slice(split + 1),
  );
  if (name === '' || status === undefined) {
    throw new InputError(
      `write <name>:<status> with one of ${[...statuses, NONE].join(', ')}`,
    );
  }
  return [name, status as S | typeof NONE];
}

function toScore(value: string): number {
  const score = Number(value);
  if (!(score >= 0 && score <= 1)) {
    throw new InputError('a score is between 0 and 1');
  }
  return score;
}

function toTrue(value: string): boolean {
  if (value !== 'true') {
    throw new InputError('the only value is true');
  }
  return true;
}

function toTime(value: string): string {
  const time = DateTime.fromISO(value, { zone: 'utc' });
  if (!time.isValid) {
    throw new InputError('write a time of ISO 8601');
  }
  return time.toJSDate().toISOString();
}

function toRef(value: string): string {
  try {
    return stringifyEntityRef(parseEntityRef(value));
  } catch {
    throw new InputError('write <kind>:<namespace>/<name>');
  }
}
