import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { PushFactsError } from 'backstage-plugin-readiness-common';
import {
  Fact,
  FactDeclarations,
  isIsoTimestamp,
  validateFactValue,
} from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';
import { createTimeSlice } from '../database/timeSlice';
import { FactRecord } from './FactStore';

/** How far the clock of a pusher may be ahead. A time in the future would outlive its freshness. */
const CLOCK_SKEW_MS = 5 * 60_000;

const itemSchema = z.strictObject({
  entityRef: z.string().min(1).max(255),
  source: z.string().min(1).max(128),
  values: z.record(z.string(), z.unknown()),
  observedAt: z.string().optional(),
  version: z.string().min(1).max(255).optional(),
  url: z.string().max(2000).optional(),
});

type PushedRecord = Exclude<FactRecord, { error: string }>;

/** @internal */
export interface PushDeclarations {
  /** All facts of the policy in force. */
  declarations: FactDeclarations;
  /** Sources that collect by themselves; nobody pushes to them. */
  collected: ReadonlySet<string>;
  now: Date;
}

/** What a push refuses: one entry per bad place, nothing stored. @internal */
export class FactsRefusedError extends InputError {
  readonly errors: PushFactsError[];

  constructor(errors: PushFactsError[], total: number) {
    const first = errors
      .slice(0, 3)
      .map(error => `${error.path} ${error.message}`)
      .join('; ');
    super(
      `${
        errors.length
      } problems in ${total} items, nothing was stored: ${first}${
        errors.length > 3 ? '; …' : ''
      }`,
    );
    this.errors = errors;
  }
}

/** What could be read of a push. @internal */
export interface ParsedPush {
  /** Items that are well formed, in order. All of them are sound only when there are no `errors`. */
  records: PushedRecord[];
  /** Entities that items name, also in items with problems elsewhere. */
  entityRefs: { index: number; entityRef: string }[];
  errors: (PushFactsError & { index: number })[];
  /** Number of items. */
  total: number;
}

/**
 * Unknown body to records, with every problem of every item.
 * @throws FactsRefusedError when there is no list of items at all
 * @internal
 */
export async function parsePushedFacts(
  body: unknown,
  options: PushDeclarations,
): Promise<ParsedPush> {
  const items = z.object({ facts: z.array(z.unknown()) }).safeParse(body);
  if (!items.success) {
    throw new FactsRefusedError(
      [{ path: '$.facts', message: 'must be a list of facts' }],
      0,
    );
  }
  const push: ParsedPush = {
    records: [],
    entityRefs: [],
    errors: [],
    total: items.data.facts.length,
  };
  const takeTurns = createTimeSlice();
  for (const [index, item] of items.data.facts.entries()) {
    await takeTurns();
    const path = `$.facts[${index}]`;
    const refuse = (where: string, message: string) => {
      push.errors.push({ index, path: `${path}.${where}`, message });
    };
    const parsed = itemSchema.safeParse(item);
    if (parsed.success) {
      const entityRef = toFullRef(parsed.data.entityRef);
      if (entityRef === undefined) {
        refuse(
          'entityRef',
          'must be a full reference such as component:default/x',
        );
      } else {
        push.entityRefs.push({ index, entityRef });
      }
      push.records.push({
        entityRef: entityRef ?? '',
        ...toFacts(parsed.data, options, refuse),
      });
    } else {
      for (const issue of parsed.error.issues) {
        push.errors.push({
          index,
          path: [path, ...issue.path].join('.'),
          message: issue.message,
        });
      }
    }
  }
  return push;
}

function toFullRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}

function toFacts(
  item: z.infer<typeof itemSchema>,
  options: PushDeclarations,
  refuse: (where: string, message: string) => void,
): Omit<PushedRecord, 'entityRef'> {
  const { source, values, version, url } = item;

  const observedAt = parseObservedAt(item.observedAt, options.now, refuse);
  if (url !== undefined && !isWebUrl(url)) {
    refuse('url', 'must be an http or https URL');
  }

  const facts: Record<string, Fact> = {};
  const declared = Object.hasOwn(options.declarations, source)
    ? options.declarations[source]
    : undefined;
  if (options.collected.has(source)) {
    refuse(
      'source',
      `'${source}' collects its facts itself and takes no pushes`,
    );
  } else if (!declared) {
    refuse('source', `'${source}' is not declared by any FactSource document`);
  } else if (Object.keys(values).length === 0) {
    refuse('values', 'must have at least one value');
  } else {
    for (const [name, value] of Object.entries(values)) {
      const problem = Object.hasOwn(declared, name)
        ? validateFactValue(declared[name], value)
        : `is not a fact of '${source}'; it has ${Object.keys(declared).join(
            ', ',
          )}`;
      if (problem) {
        refuse(`values.${name}`, problem);
      } else {
        facts[name] = {
          value: value as Fact['value'],
          observedAt,
          ...(url && { url }),
          ...(version && { version }),
        };
      }
    }
  }
  return { source, facts, complete: false };
}

function parseObservedAt(
  text: string | undefined,
  now: Date,
  refuse: (where: string, message: string) => void,
): string {
  if (text === undefined) {
    return now.toISOString();
  }
  if (!isIsoTimestamp(text)) {
    refuse(
      'observedAt',
      'must be an ISO 8601 time with a zone, e.g. 2026-01-31T10:00:00Z',
    );
    return now.toISOString();
  }
  const time = new Date(text);
  if (time.getTime() > now.getTime() + CLOCK_SKEW_MS) {
    refuse('observedAt', 'must not be in the future');
  }
  return time.toISOString();
}

function isWebUrl(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}
