import { Clock } from '../clock';
import { createTimeSlice } from '../database/timeSlice';
import { PolicyStore } from '../policy/PolicyStore';
import { SubjectStore } from '../subjects/SubjectStore';
import { AssessmentQueue } from './AssessmentQueue';

const CHUNK = 500;

/**
 * Queues every subject once per policy version, in chunks. The version is noted at the end, so that
 * a crash in between makes the next caller begin again; queueing twice does no harm.
 * @returns how many were queued
 * @internal
 */
export async function enqueueAllSubjects(options: {
  policyStore: PolicyStore;
  subjects: SubjectStore;
  queue: AssessmentQueue;
  clock: Clock;
  signal?: AbortSignal;
}): Promise<number> {
  const { policyStore, subjects, queue, clock, signal } = options;
  const state = await policyStore.getState();
  if (!state?.version || state.version === state.enqueuedVersion) {
    return 0;
  }
  const takeTurns = createTimeSlice();
  let queued = 0;
  let after: string | undefined;
  do {
    signal?.throwIfAborted();
    const refs = await subjects.pageRefs({ after, limit: CHUNK });
    await queue.enqueue(refs, { dueAt: clock().toISOString() });
    await takeTurns();
    queued += refs.length;
    after = refs.at(-1);
  } while (after !== undefined);
  await policyStore.recordEnqueued(state.version);
  return queued;
}
