/**
 * How far labels must move so that none covers another: each stays as near to where it belongs as the others let it,
 * in the same order, and within the room there is.
 *
 * @param wanted - where each belongs, in pixels from the top; `undefined` for one that is not there
 * @internal
 */
export function toLabelShifts(
  wanted: readonly (number | undefined)[],
  options: { height: number; room: number },
): number[] {
  const { height, room } = options;
  const order = wanted
    .flatMap((at, index) => (at === undefined ? [] : [{ at, index }]))
    .sort((a, b) => a.at - b.at);
  const places = order.map(({ at }) => at);
  for (let next = 1; next < places.length; next += 1) {
    places[next] = Math.max(places[next], places[next - 1] + height);
  }
  // What was pushed out at the foot comes back, and takes those above it along.
  let lowest = room;
  for (let last = places.length - 1; last >= 0; last -= 1) {
    places[last] = Math.min(places[last], lowest);
    lowest = places[last] - height;
  }
  const shifts = wanted.map(() => 0);
  order.forEach(({ at, index }, place) => {
    shifts[index] = places[place] - at;
  });
  return shifts;
}
