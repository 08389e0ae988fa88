import { PolicySet, PolicySpec } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';
import { toTargetText } from '../campaignsUrl';

/** @internal */
export type TargetKind = 'check' | 'gate' | 'level';

/** A goal that may be chosen. @internal */
export interface TargetOption {
  /** As one word, see `toTargetText`. */
  value: string;
  title: string;
  /** What it is listed under: a dimension or a scorecard. */
  group?: string;
}

function byTitle(a: TargetOption, b: TargetOption): number {
  return (
    (a.group ?? '').localeCompare(b.group ?? '') ||
    a.title.localeCompare(b.title)
  );
}

function specs<K extends 'Check' | 'GovernanceProfile' | 'Scorecard'>(
  documents: PolicySet['documents'],
  kind: K,
) {
  // Their shape was checked when they were loaded.
  return documents
    .filter(document => document.kind === kind)
    .map(({ name, title, spec }) => ({
      name,
      title,
      spec: spec as PolicySpec<K>,
    }));
}

/**
 * The goals of a kind that the policy in force knows; levels of a scorecard stay in their order.
 *
 * @internal
 */
export function toTargetOptions(
  documents: PolicySet['documents'],
  kind: TargetKind,
): TargetOption[] {
  switch (kind) {
    case 'check':
      return specs(documents, 'Check')
        .map(({ name, title, spec }) => ({
          value: toTargetText({ check: name }),
          title,
          group: toWords(spec.dimension),
        }))
        .sort(byTitle);
    case 'gate': {
      // Several profiles may hold the same gate.
      const gates = new Map(
        specs(documents, 'GovernanceProfile')
          .flatMap(({ spec }) => spec.gates ?? [])
          .map(({ name, title }) => [name, title]),
      );
      return [...gates]
        .map(([gate, title]) => ({ value: toTargetText({ gate }), title }))
        .sort(byTitle);
    }
    default:
      return specs(documents, 'Scorecard').flatMap(({ name, title, spec }) =>
        spec.levels.map(level => ({
          value: toTargetText({ scorecard: name, level: level.name }),
          title: level.title,
          group: title,
        })),
      );
  }
}
