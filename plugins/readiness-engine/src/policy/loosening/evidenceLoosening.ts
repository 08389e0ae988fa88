import { GateRequirements } from '../documents';
import { lastsLonger } from '../lastsLonger';
import { dropped, Loosening } from './Loosening';

type Evidence = NonNullable<GateRequirements['evidence']>[number];

function itemLoosening(inherited: Evidence, own: Evidence): string[] {
  return [
    ...(lastsLonger(own.validity, inherited.validity)
      ? [`lets the evidence '${own.name}' hold longer`]
      : []),
    ...(inherited.perVersion && !own.perVersion
      ? [`no longer asks for the evidence '${own.name}' for each version`]
      : []),
    ...(inherited.fileTypes &&
    (!own.fileTypes || dropped(own.fileTypes, inherited.fileTypes).length > 0)
      ? [`takes other kinds of file for the evidence '${own.name}'`]
      : []),
    ...(inherited.locked && own.locked === false
      ? [`unlocks the evidence '${own.name}'`]
      : []),
  ];
}

/** How a child's evidence items are looser than inherited ones, of those that are locked. @internal */
export function evidenceLoosening(
  inherited: readonly Evidence[],
  own: readonly Evidence[],
  isGateLocked: boolean,
): Loosening[] {
  const path = ['requires', 'evidence'];
  return inherited
    .filter(item => isGateLocked || item.locked)
    .flatMap(item => {
      const index = own.findIndex(({ name }) => name === item.name);
      return index < 0
        ? [{ path, message: `drops the evidence '${item.name}'` }]
        : itemLoosening(item, own[index]).map(message => ({
            path: [...path, index],
            message,
          }));
    });
}
