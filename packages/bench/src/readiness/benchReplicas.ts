import { setTimeout as sleep } from 'node:timers/promises';
import { timeOf } from '../measure/sample';
import { ReadinessUnderTest } from './ReadinessUnderTest';

/** Two replicas on one database. */
export interface ReplicaFigures {
  entities: number;
  oneReplicaSeconds: number;
  twoReplicasSeconds: number;
  /** Assessments that were stored more than once for one policy change. */
  doneTwice: number;
  /** Told to people when both replicas assessed new facts about everything. */
  notifications: number;
  /** Of these, those that were told before. */
  toldTwice: number;
  /** When one of two is killed on the way: until all is assessed, the lease of the lost work included. */
  killedSeconds: number;
  /** Assessments that are not of the policy in force at the end. */
  lost: number;
}

async function reassess(readiness: ReadinessUnderTest): Promise<number> {
  await readiness.changePolicy();
  return (await timeOf(() => readiness.untilAssessedAnew())) / 1000;
}

/** Score points of the last change beyond one per entity. */
function doneTwice(readiness: ReadinessUnderTest): Promise<number> {
  return readiness.count(
    `select count(*) - count(distinct entity_ref) as n from score_points
     where policy_version = (select version from policy_state)
     and at >= (select loaded_at from policy_state)`,
  );
}

/** New facts about everything, until all that came of it was told. */
async function tellAll(readiness: ReadinessUnderTest): Promise<string[]> {
  readiness.notified.length = 0;
  await readiness.pushAll(1);
  let left = 1;
  while (left > 0) {
    left = await readiness.count(
      'select count(*) as n from notification_events where due_at is not null',
    );
    await sleep(500);
  }
  return [...readiness.notified];
}

/** One replica, then two, then two of which one is killed half-way; each time the policy changes. */
export async function benchReplicas(
  readiness: ReadinessUnderTest,
): Promise<ReplicaFigures> {
  await readiness.addServer();
  await readiness.fill();
  const oneReplicaSeconds = await reassess(readiness);
  const second = await readiness.addServer();
  const twoReplicasSeconds = await reassess(readiness);
  const twice = await doneTwice(readiness);
  const told = await tellAll(readiness);
  await readiness.changePolicy();
  let isKilled = false;
  const killedMs = await timeOf(() =>
    readiness.untilAssessedAnew(left => {
      if (!isKilled && left < readiness.size / 2) {
        isKilled = true;
        second.kill();
      }
    }),
  );
  return {
    entities: readiness.size,
    oneReplicaSeconds,
    twoReplicasSeconds,
    doneTwice: twice,
    notifications: told.length,
    toldTwice: told.length - new Set(told).size,
    killedSeconds: killedMs / 1000,
    lost:
      readiness.size -
      (await readiness.count(
        `select count(*) as n from assessments
         where policy_version = (select version from policy_state)`,
      )),
  };
}
