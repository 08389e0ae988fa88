import { Entity } from '@backstage/catalog-model';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { Composition } from './ledger';

/**
 * How the annotation `readiness/practices` composes the mode: names of practices that the team takes besides those of
 * the mode, and with a leading `-` those of it that it leaves out. Nothing where the file does not say.
 * @internal
 */
export function declaredPractices(entity: Entity): Composition | undefined {
  const text = entity.metadata.annotations?.[READINESS_ANNOTATION.practices];
  const names = (text ?? '')
    .split(',')
    .map(name => name.trim())
    .filter(name => name.replace(/^-\s*/, '') !== '');
  if (names.length === 0) {
    return undefined;
  }
  const isLeftOut = (name: string) => name.startsWith('-');
  return {
    added: [...new Set(names.filter(name => !isLeftOut(name)))],
    removed: [
      ...new Set(
        names.filter(isLeftOut).map(name => name.replace(/^-\s*/, '')),
      ),
    ],
  };
}

/** Whether two compositions are one, whatever the order; none is the mode as it comes. @internal */
export function isSameComposition(a?: Composition, b?: Composition): boolean {
  const key = ({ added, removed }: Composition) =>
    JSON.stringify([[...added].sort(), [...removed].sort()]);
  const none = { added: [], removed: [] };
  return key(a ?? none) === key(b ?? none);
}
