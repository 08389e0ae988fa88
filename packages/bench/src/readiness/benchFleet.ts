import { setTimeout as sleep } from 'node:timers/promises';
import { CHECK_COUNT } from '../fleet/checks';
import { pingDuring } from '../measure/pingDuring';
import { sample, timeOf, Timing, toTiming } from '../measure/sample';
import { LoopFigures } from '../server/ServerMessage';
import { FLEET_QUERIES } from './fleetQueries';
import { ReadinessUnderTest } from './ReadinessUnderTest';

/** A question about the fleet over HTTP, beside the bare SQL. */
export interface QueryFigures {
  name: string;
  http: Timing;
  sql: Timing;
  kilobytes: number;
}

/** Every entity assessed again because the policy changed. */
export interface ReassessmentFigures {
  seconds: number;
  entitiesPerSecond: number;
  evaluationsPerSecond: number;
  peakMemoryMb?: number;
  loop: LoopFigures;
  /** Answers to other requests meanwhile. */
  pings: Timing & { maxMs: number };
}

export interface FleetFigures {
  database: string;
  entities: number;
  firstAssessedSeconds: number;
  queries: QueryFigures[];
  /** Every score changes. */
  reassessment: ReassessmentFigures;
  /** One check of fifty changes. */
  oneCheckChanged: ReassessmentFigures;
  /** From a push to the moment its result can be read. */
  pushToReadable: Timing;
  /** Rows that a push with new values about one entity writes, where the database tells. */
  rowsPerChange?: number;
}

async function measureQueries(
  readiness: ReadinessUnderTest,
  times: number,
): Promise<QueryFigures[]> {
  const figures: QueryFigures[] = [];
  for (const { name, path, sql } of FLEET_QUERIES) {
    let bytes = 0;
    const http = await sample(times, async () => {
      const { ms, body } = await readiness.get(path);
      bytes = body.length;
      return ms;
    });
    const bare = await sample(times, () =>
      timeOf(() => readiness.database.query(sql)),
    );
    figures.push({ name, http, sql: bare, kilobytes: bytes / 1024 });
  }
  return figures;
}

export async function measureReassessment(
  readiness: ReadinessUnderTest,
  what: 'weights' | 'one check' = 'weights',
): Promise<ReassessmentFigures> {
  const { server, size } = readiness;
  server.resetPeakMemory();
  await server.eventLoop();
  let ms = 0;
  const pings = await pingDuring(server, async () => {
    await readiness.changePolicy(what);
    ms = await timeOf(() => readiness.untilAssessedAnew());
  });
  const seconds = ms / 1000;
  return {
    seconds,
    entitiesPerSecond: size / seconds,
    evaluationsPerSecond: (size * CHECK_COUNT) / seconds,
    peakMemoryMb: server.peakMemoryMb(),
    loop: await server.eventLoop(),
    pings,
  };
}

async function pushUntilReadable(
  readiness: ReadinessUnderTest,
  index: number,
  round: number,
): Promise<number> {
  const before = (await readiness.read(index)).assessedAt;
  return timeOf(async () => {
    await readiness.push([index], round);
    while ((await readiness.read(index)).assessedAt === before) {
      await sleep(1);
    }
  });
}

async function measureChanges(readiness: ReadinessUnderTest, times: number) {
  const writes = () => readiness.database.rowsWritten?.();
  const before = await writes();
  const durations: number[] = [];
  for (let round = 1; round <= times; round += 1) {
    durations.push(
      await pushUntilReadable(readiness, round % readiness.size, round),
    );
  }
  // PostgreSQL tells its statistics with a delay of up to a second after a connection fell idle.
  await sleep(before === undefined ? 0 : 2000);
  const after = await writes();
  return {
    pushToReadable: toTiming(durations),
    rowsPerChange:
      before === undefined || after === undefined
        ? undefined
        : (after - before) / times,
  };
}

/** Everything that is measured of one server with a fleet on one database. */
export async function benchFleet(
  readiness: ReadinessUnderTest,
  times: number,
): Promise<FleetFigures> {
  await readiness.addServer();
  const { assessedMs } = await readiness.fill();
  await readiness.database.analyze();
  const queries = await measureQueries(readiness, times);
  const changes = await measureChanges(readiness, times);
  return {
    database: readiness.database.name,
    entities: readiness.size,
    firstAssessedSeconds: assessedMs / 1000,
    queries,
    ...changes,
    reassessment: await measureReassessment(readiness),
    oneCheckChanged: await measureReassessment(readiness, 'one check'),
  };
}
