import { ReadinessNextAction } from 'backstage-plugin-readiness-common';

/**
 * Groups actions by stream. Streams come in the order of their first action, so the list still
 * begins with what is best to do.
 *
 * @internal
 */
export function toStreams(
  actions: ReadinessNextAction[],
): { stream: string; actions: ReadinessNextAction[] }[] {
  const streams = new Map<string, ReadinessNextAction[]>();
  for (const action of actions) {
    const own = streams.get(action.stream);
    if (own) {
      own.push(action);
    } else {
      streams.set(action.stream, [action]);
    }
  }
  return [...streams].map(([stream, own]) => ({ stream, actions: own }));
}
