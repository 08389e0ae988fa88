import { InputError } from '@backstage/errors';
import { ModeChangeInput } from 'backstage-plugin-readiness-common';
import { CompiledPolicy, practicesOf } from 'backstage-plugin-readiness-engine';
import { Composition } from './ledger';

/** @throws InputError naming the modes there are. @internal */
export function requireKnownMode(
  policy: CompiledPolicy,
  mode: string,
  field: string = 'mode',
): void {
  if (!policy.deliveryModes.has(mode)) {
    const names = [...policy.deliveryModes.keys()].join(', ') || 'none';
    throw new InputError(
      `${field}: the policy has no delivery mode '${mode}'; there are ${names}`,
    );
  }
}

/**
 * A composition as it is stored, absent where none is asked for.
 * @throws InputError naming the practices there are. @internal
 */
export function requireKnownPractices(
  policy: CompiledPolicy,
  mode: string,
  asked: ModeChangeInput['practices'],
): Composition | undefined {
  if (!asked) {
    return undefined;
  }
  const { added = [], removed = [] } = asked;
  const all = practicesOf(policy).map(({ name }) => name);
  const ofMode = (policy.deliveryModes.get(mode)?.spec.practices ?? []).map(
    ({ name }) => name,
  );
  requireAmong(added, all, 'practices.added');
  requireAmong(removed, ofMode, 'practices.removed');
  return { added: [...new Set(added)], removed: [...new Set(removed)] };
}

function requireAmong(names: string[], known: string[], field: string): void {
  const unknown = names.find(name => !known.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `${field}: there is no practice '${unknown}'; there are ${
        known.join(', ') || 'none'
      }`,
    );
  }
}
