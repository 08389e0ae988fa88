import {
  PolicyPreview,
  PolicyPreviewEntity,
} from 'backstage-plugin-readiness-common';
import { isRegression } from './isRegression';

const MAX_ENTITIES = 1000;

/** In the place of a gate or level that is not there. */
const ABSENT = 'absent';

type Transition = PolicyPreview['transitions'][number];

/**
 * Counts what changes, entity by entity. Holds on to no more entities than are shown, however many come.
 * @internal
 */
export class PreviewTally {
  readonly #transitions = new Map<string, Transition>();
  #entities: PolicyPreviewEntity[] = [];
  #total = 0;
  #changed = 0;
  #regressions = 0;

  /** @param entity - `undefined` for one that was looked at and does not change */
  add(entity: PolicyPreviewEntity | undefined): void {
    this.#total += 1;
    if (!entity) {
      return;
    }
    this.#changed += 1;
    this.#regressions += isRegression(entity) ? 1 : 0;
    const { level, scorecards = [], gates } = entity;
    if (level) {
      this.#count({
        kind: 'level',
        name: '',
        title: 'Level',
        from: level.from?.name,
        to: level.to?.name,
      });
    }
    for (const { name, title, from, to } of scorecards) {
      this.#count({
        kind: 'level',
        name,
        title,
        from: from?.name,
        to: to?.name,
      });
    }
    for (const gate of gates) {
      this.#count({ kind: 'gate', ...gate });
    }
    this.#entities.push(entity);
    if (this.#entities.length >= 2 * MAX_ENTITIES) {
      this.#entities = this.#first();
    }
  }

  result(): Pick<
    PolicyPreview,
    | 'total'
    | 'changed'
    | 'regressions'
    | 'transitions'
    | 'entities'
    | 'truncated'
  > {
    return {
      total: this.#total,
      changed: this.#changed,
      regressions: this.#regressions,
      transitions: [...this.#transitions.values()].sort(
        (a, b) =>
          b.entities - a.entities ||
          compareText(a.kind, b.kind) ||
          compareText(a.name, b.name) ||
          compareText(`${a.from} ${a.to}`, `${b.from} ${b.to}`),
      ),
      entities: this.#first(),
      truncated: this.#changed > MAX_ENTITIES,
    };
  }

  #first(): PolicyPreviewEntity[] {
    return this.#entities
      .sort(
        (a, b) =>
          compareText(a.title, b.title) ||
          compareText(a.entityRef, b.entityRef),
      )
      .slice(0, MAX_ENTITIES);
  }

  #count(
    change: Pick<Transition, 'kind' | 'name' | 'title'> & {
      from?: string;
      to?: string;
    },
  ): void {
    const { kind, name, title, from = ABSENT, to = ABSENT } = change;
    const key = JSON.stringify([kind, name, from, to]);
    const transition = this.#transitions.get(key) ?? {
      ...{ kind, name, title, from, to },
      entities: 0,
    };
    transition.entities += 1;
    this.#transitions.set(key, transition);
  }
}

function compareText(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}
