import { timeOf } from '../measure/sample';
import { ReadinessUnderTest } from './ReadinessUnderTest';

/** Two replicas on one database. */
export interface ReplicaFigures {
  entities: number;
  oneReplicaSeconds: number;
  twoReplicasSeconds: number;
  /** Assessments that were stored more than once for one policy change. */
  doneTwice: number;
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
    killedSeconds: killedMs / 1000,
    lost:
      readiness.size -
      (await readiness.count(
        `select count(*) as n from assessments
         where policy_version = (select version from policy_state)`,
      )),
  };
}
