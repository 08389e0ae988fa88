import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { BenchDatabase } from '../database/BenchDatabase';
import { policyText } from '../fleet/policy';
import { Timing, toTiming } from '../measure/sample';
import { median } from '../measure/statistics';
import { CatalogUnderTest, Round } from './CatalogUnderTest';

/** What something takes: median over the rounds. */
export interface Cost {
  ms: number;
  cpuMs?: number;
}

/** The same work for the catalog without and with the module. */
export interface Beside {
  without: Cost;
  withStamps: Cost;
}

/** What the module costs the catalog, and how soon the catalog's filter knows of a change. */
export interface CatalogFigures {
  database: string;
  entities: number;
  rounds: number;
  /** Processing everything once after every entity changed: medians over the rounds. */
  changed: Beside;
  /** Processing everything three times while nothing changes. */
  unchanged: Beside;
  /** From a push until the catalog's filter finds the entity by its new level or a gate's new status. */
  pushToFilter: Timing;
  /** The same, while the facts about another half of the entities are changed over and over. */
  pushToFilterInBulk: Timing;
}

function toMedian(rounds: Round[]): Cost {
  const cpu = rounds.flatMap(({ cpuMs }) => cpuMs ?? []);
  return {
    ms: median(rounds.map(({ ms }) => ms)),
    ...(cpu.length > 0 ? { cpuMs: median(cpu) } : {}),
  };
}

/** Pushes to one entity after another, the first half of them, until enough of them changed level or gate. */
async function measureFilter(
  catalog: CatalogUnderTest,
  options: { times: number; size: number; round: number },
): Promise<Timing> {
  const all: number[] = [];
  for (
    let index = 0;
    all.length < options.times && index < options.size / 2;
    index += 1
  ) {
    const ms = await catalog.pushUntilFiltered(index, options.round);
    if (ms !== undefined) {
      all.push(ms);
    }
  }
  return toTiming(all);
}

/** Rounds in turns, so that other load meets both. */
async function inTurns(
  rounds: number,
  measure: { without: () => Promise<Round>; withStamps: () => Promise<Round> },
): Promise<Beside> {
  const without: Round[] = [];
  const withStamps: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    without.push(await measure.without());
    withStamps.push(await measure.withStamps());
  }
  return { without: toMedian(without), withStamps: toMedian(withStamps) };
}

/** The catalog with the module beside one without: both run, and take turns. */
export async function benchCatalog(options: {
  open: () => Promise<BenchDatabase>;
  size: number;
  folder: string;
  rounds: number;
  times: number;
}): Promise<CatalogFigures> {
  const { open, size, folder, rounds, times } = options;
  const policyFile = join(folder, 'catalog-policy.yaml');
  writeFileSync(policyFile, policyText({ impact: 1, withFacts: true }));
  const start = async (withStamps: boolean) =>
    CatalogUnderTest.start({
      database: await open(),
      size,
      folder,
      policyFile,
      withStamps,
    });
  const without = await start(false);
  const stamped = await start(true);
  try {
    // The stamps of the first assessments are in the catalog, and its queue is empty.
    await stamped.processAll();
    await without.processAll();
    const changed = await inTurns(rounds, {
      without: () => without.processAll(),
      withStamps: () => stamped.processAll(),
    });
    const unchanged = await inTurns(rounds, {
      without: () => without.comeRound(),
      withStamps: () => stamped.comeRound(),
    });
    const pushToFilter = await measureFilter(stamped, {
      times,
      size,
      round: 1,
    });
    let isOver = false;
    const bulk = (async () => {
      for (let round = 2; !isOver; round += 1) {
        await stamped.pushFrom(Math.ceil(size / 2), round);
        await sleep(1000);
      }
    })();
    const pushToFilterInBulk = await measureFilter(stamped, {
      times,
      size,
      round: 1_000_000,
    });
    isOver = true;
    await bulk;
    return {
      database: stamped.databaseName,
      entities: size,
      rounds,
      changed,
      unchanged,
      pushToFilter,
      pushToFilterInBulk,
    };
  } finally {
    await Promise.all([without.stop(), stamped.stop()]);
  }
}
