import { ReportedChange } from 'backstage-plugin-readiness-common';
import {
  CompiledPolicy,
  FactDeclaration,
  wantedDirection,
} from 'backstage-plugin-readiness-engine';
import { NetFactChange } from './ChangeQueries';

/** A number worth telling of, and which way it is wanted to go. @internal */
export interface WatchedFact {
  source: string;
  declaration: FactDeclaration;
  /** Absent where no check says, or they disagree. */
  better?: 'up' | 'down';
}

/** The numbers that checks look at, and those declared to have a better way, by `<source>.<name>`. @internal */
export function watchedFacts(policy: CompiledPolicy): Map<string, WatchedFact> {
  const wanted = new Map<string, Set<'up' | 'down'>>();
  const watched = new Map<string, WatchedFact>();
  for (const [source, facts] of Object.entries(policy.declarations)) {
    for (const [name, declaration] of Object.entries(facts)) {
      const better = declaredDirection(declaration);
      if (better) {
        watched.set(`${source}.${name}`, { source, declaration, better });
      }
    }
  }
  for (const check of policy.checks.values()) {
    for (const { id, source, declaration } of check.facts) {
      if (declaration.type === 'number') {
        const direction = wantedDirection(check, id);
        const directions = wanted.get(id) ?? new Set();
        wanted.set(id, direction ? directions.add(direction) : directions);
        const better =
          directions.size === 0
            ? declaredDirection(declaration)
            : onlyOne(directions);
        watched.set(id, { source, declaration, better });
      }
    }
  }
  return watched;
}

function declaredDirection({ better }: FactDeclaration): WatchedFact['better'] {
  return better && (better === 'higher' ? 'up' : 'down');
}

function onlyOne(
  directions: ReadonlySet<'up' | 'down'>,
): WatchedFact['better'] {
  return directions.size === 1 ? [...directions][0] : undefined;
}

/** What a fact did, where it is one of those that are watched. @internal */
export function toMovedFact(
  change: NetFactChange,
  watched: ReadonlyMap<string, WatchedFact>,
): Omit<ReportedChange, 'entityTitle'> | undefined {
  const fact = watched.get(change.fact);
  const [from, to] = [JSON.parse(change.from), JSON.parse(change.to)];
  if (!fact || typeof from !== 'number' || typeof to !== 'number') {
    return undefined;
  }
  const { declaration, better } = fact;
  const went = to > from ? 'up' : 'down';
  return {
    ...{ entityRef: change.entityRef, at: change.at, subject: change.fact },
    kind: /incident/i.test(change.fact) ? 'incident' : 'metric',
    title: declaration.title,
    ...{ from: String(from), to: String(to), unit: declaration.unit },
    direction: directionOf(went, better),
  };
}

function directionOf(
  went: 'up' | 'down',
  better: 'up' | 'down' | undefined,
): ReportedChange['direction'] {
  if (!better) {
    return 'none';
  }
  return went === better ? 'up' : 'down';
}
