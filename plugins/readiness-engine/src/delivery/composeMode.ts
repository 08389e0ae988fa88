import { CompiledPolicy } from '../policy/CompiledPolicy';
import { DeliveryModeDocument, Practice } from '../policy/documents';
import { ComposedPractices } from './DeliveryInput';

/** The practices of a team: those of its mode, with what it added and without what it leaves out. @public */
export interface ComposedMode {
  document: DeliveryModeDocument;
  /** In the order of the mode, then those added. */
  practices: (Practice & { added?: boolean })[];
  leftOut: Practice[];
}

/**
 * All practices of a policy that a team may add, each once: as the first mode by name has it.
 * @public
 */
export function practicesOf(policy: CompiledPolicy): Practice[] {
  const practices = new Map<string, Practice>();
  for (const { spec } of policy.deliveryModes.values()) {
    for (const practice of spec.practices ?? []) {
      if (!practices.has(practice.name)) {
        practices.set(practice.name, practice);
      }
    }
  }
  return [...practices.values()];
}

/**
 * A mode as a team works by it. What it both added and left out is left out; names that no mode knows any more are
 * passed over.
 * @public
 */
export function composeMode(
  policy: CompiledPolicy,
  mode: string,
  composed: ComposedPractices = { added: [], removed: [] },
): ComposedMode | undefined {
  const document = policy.deliveryModes.get(mode);
  if (!document) {
    return undefined;
  }
  const own = document.spec.practices ?? [];
  const added = practicesOf(policy).filter(
    ({ name }) =>
      composed.added.includes(name) &&
      !composed.removed.includes(name) &&
      !own.some(practice => practice.name === name),
  );
  return {
    document,
    practices: [
      ...own.filter(({ name }) => !composed.removed.includes(name)),
      ...added.map(practice => ({ ...practice, added: true })),
    ],
    leftOut: own.filter(({ name }) => composed.removed.includes(name)),
  };
}
