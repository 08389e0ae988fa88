import { parseArgs } from 'node:util';

export const PARTS = [
  'engine',
  'fleet',
  'catalog',
  'replicas',
  'tech-insights',
] as const;

export type Part = (typeof PARTS)[number];

export interface BenchOptions {
  parts: Part[];
  databases: ('PostgreSQL' | 'SQLite')[];
  sizes: number[];
  /** Repetitions of each request. */
  times: number;
  /** Entities and rounds of the pure engine. */
  engine: { entities: number; rounds: number };
  /** Where the figures go as JSON. */
  out?: string;
}

const USAGE = `Usage: ./yarnw bench [--quick | --smoke] [--only ${PARTS.join(
  ',',
)}] [--sizes 1000,10000] [--databases postgres,sqlite] [--out figures.json]`;

function listOf(text: string | undefined): string[] | undefined {
  return text?.split(',').map(part => part.trim());
}

function isPart(text: string): text is Part {
  return PARTS.includes(text as Part);
}

/**
 * Without arguments everything, at 1,000, 10,000 and 100,000 entities. `--quick` takes 1,000; `--smoke` sees only that the
 * benchmark runs, with 100 entities on SQLite.
 * @throws Error that says how to call it
 */
export function readOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      only: { type: 'string' },
      sizes: { type: 'string' },
      databases: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const parts =
    listOf(values.only) ?? (values.smoke ? ['engine', 'fleet'] : PARTS);
  const sizes = listOf(values.sizes)?.map(Number);
  const databases =
    listOf(values.databases) ??
    (values.smoke ? ['sqlite'] : ['postgres', 'sqlite']);
  if (
    !parts.every(isPart) ||
    sizes?.some(size => !(size >= 50)) ||
    !databases.every(name => name === 'postgres' || name === 'sqlite')
  ) {
    throw new Error(USAGE);
  }
  const isSmall = values.quick || values.smoke;
  const usual = isSmall ? [values.smoke ? 100 : 1000] : [1000, 10_000, 100_000];
  const shortTimes = values.smoke ? 3 : 20;
  return {
    parts: parts.filter(isPart),
    databases: databases.map(name =>
      name === 'postgres' ? 'PostgreSQL' : 'SQLite',
    ),
    sizes: sizes ?? usual,
    times: isSmall ? shortTimes : 50,
    engine: values.smoke
      ? { entities: 20, rounds: 3 }
      : { entities: 1000, rounds: isSmall ? 20 : 40 },
    out: values.out,
  };
}
