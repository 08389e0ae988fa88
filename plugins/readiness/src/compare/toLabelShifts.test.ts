import { toLabelShifts } from './toLabelShifts';

const options = { height: 14, room: 226 };

describe('toLabelShifts', () => {
  it('leaves labels where they are when none covers another', () => {
    expect(toLabelShifts([10, undefined, 100, 60], options)).toEqual([
      0, 0, 0, 0,
    ]);
  });

  it.each([
    ['of one place', [50, 50, 50], [50, 64, 78]],
    ['that are close, in their order', [60, 52, 55], [80, 52, 66]],
    ['at the foot, upwards', [226, 220, 226], [212, 198, 226]],
    ['beside one that is not there', [50, undefined, 51], [50, undefined, 64]],
  ])('parts labels %s', (_, wanted, placed) => {
    const shifts = toLabelShifts(wanted, options);
    expect(
      wanted.map((at, index) => (at === undefined ? at : at + shifts[index])),
    ).toEqual(placed);
  });
});
