import { parseEntityRef } from '@backstage/catalog-model';
import { FleetGroupBy } from 'backstage-plugin-readiness-common';
import { CompiledPolicy } from 'backstage-plugin-readiness-engine';
import { NONE, ValueField } from './filter/FleetFilter';

/** What makes a group. @internal */
export function groupFields(
  groupBy: FleetGroupBy,
  likeWithLike: boolean,
): ValueField[] {
  return likeWithLike ? [groupBy, 'delivery-mode', 'risk-tier'] : [groupBy];
}

/** The title of a value of a field, from the policy or the ref. @internal */
export function titleOfValue(
  field: ValueField,
  value: string,
  policy?: CompiledPolicy,
): string {
  switch (field) {
    case 'delivery-mode':
      return policy?.deliveryModes.get(value)?.metadata.title ?? value;
    case 'profile':
      return policy?.profiles.get(value)?.title ?? value;
    default:
      return value === NONE ? value : nameOfRef(value);
  }
}

/** The name in an entity ref; other texts as they are. @internal */
export function nameOfRef(text: string): string {
  try {
    return text.includes(':') ? parseEntityRef(text).name : text;
  } catch {
    return text;
  }
}

/** By gate name, in the order of the profiles. @internal */
export function gateTitles(policy?: CompiledPolicy): Map<string, string> {
  const titles = new Map<string, string>();
  for (const profile of policy?.profiles.values() ?? []) {
    for (const gate of profile.gates) {
      if (!titles.has(gate.name)) {
        titles.set(gate.name, gate.title);
      }
    }
  }
  return titles;
}
