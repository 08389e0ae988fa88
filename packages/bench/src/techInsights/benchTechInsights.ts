import { setTimeout as sleep } from 'node:timers/promises';
import { BenchDatabase } from '../database/BenchDatabase';
import { CHECKS, expectedResult } from '../fleet/checks';
import { indexOf, nameOf } from '../fleet/entities';
import { factValuesOf } from '../fleet/facts';
import { pingDuring } from '../measure/pingDuring';
import { sample, Timing } from '../measure/sample';
import { BenchServer } from '../server/BenchServer';
import { checkIdOf, techInsightsConfig } from './layout';

const API = '/api/tech-insights';
const PAGE = 50;

export interface TechInsightsFigures {
  database: string;
  entities: number;
  oneEntity: Timing;
  fiftyEntities: Timing;
  /** All results of all entities, from which the standing of every team is summed up. */
  everyTeam: Timing;
  everyTeamMegabytes: number;
  /** Answers to other requests while all results are worked out. */
  pings: Timing & { maxMs: number };
}

interface CheckResponse {
  result: boolean;
  check: { id: string };
}

const ids = CHECKS.map(({ name }) => checkIdOf(name));

/** @throws Error when an answer is not what it must be, so that nobody is fast by being wrong */
function verify(name: string, results: CheckResponse[]): void {
  const facts = factValuesOf(indexOf({ metadata: { name } }));
  const byId = new Map(results.map(({ check, result }) => [check.id, result]));
  const wrong = CHECKS.find(
    check => byId.get(checkIdOf(check.name)) !== expectedResult(check, facts),
  );
  if (wrong) {
    throw new Error(`Tech Insights: ${wrong.name} of ${name} is wrong`);
  }
}

function askOne(server: BenchServer) {
  return server.ask(
    'POST',
    `${API}/checks/run/default/component/${nameOf(7)}`,
    { checks: ids },
  );
}

function askSome(server: BenchServer, count: number) {
  return server.ask('POST', `${API}/checks/run`, {
    // An empty list is all of them.
    entities: Array.from({ length: count }, (_, index) => ({
      kind: 'component',
      namespace: 'default',
      name: nameOf(index),
    })),
    checks: ids,
  });
}

/** Waits until the retriever has stored its facts: then the last entity has some. */
async function untilFilled(server: BenchServer, size: number): Promise<void> {
  const query = new URLSearchParams({
    entity: `component:default/${nameOf(size - 1)}`,
    'ids[]': 'benchRetriever',
  });
  for (;;) {
    const { body } = await server.ask('GET', `${API}/facts/latest?${query}`);
    if (body.length > 10) {
      return;
    }
    await sleep(500);
  }
}

/** The same facts and checks in Tech Insights. */
export async function benchTechInsights(options: {
  database: BenchDatabase;
  size: number;
  folder: string;
  times: number;
}): Promise<TechInsightsFigures> {
  const { database, size, times } = options;
  const server = await BenchServer.start({
    script: 'techInsightsServer',
    entities: size,
    folder: options.folder,
    database: database.config,
    config: { techInsights: techInsightsConfig },
  });
  try {
    await untilFilled(server, size);
    verify(nameOf(7), JSON.parse((await askOne(server)).body.toString()));
    const oneEntity = await sample(
      times,
      async () => (await askOne(server)).ms,
    );
    const fiftyEntities = await sample(
      times,
      async () => (await askSome(server, PAGE)).ms,
    );
    const bulkTimes = Math.min(times, size > 1000 ? 1 : 3);
    let bytes = 0;
    const everyTeam = await sample(bulkTimes, async () => {
      const { ms, body } = await askSome(server, 0);
      bytes = body.length;
      return ms;
    });
    return {
      database: database.name,
      entities: size,
      oneEntity,
      fiftyEntities,
      everyTeam,
      everyTeamMegabytes: bytes / 1e6,
      pings: await pingDuring(server, () => askSome(server, 0)),
    };
  } finally {
    await server.stop();
  }
}
