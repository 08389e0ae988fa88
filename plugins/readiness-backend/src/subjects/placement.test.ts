import { anEntity } from '../__testUtils__/entities';
import { buildCatalogTree, ownerOf, resolvePlacement } from './placement';

describe('resolvePlacement', () => {
  const group = (name: string, parent: string) =>
    anEntity(name, { kind: 'Group', spec: { parent } });

  it('ends where groups name each other in a circle', () => {
    const tree = buildCatalogTree({
      groups: [group('fraud', 'payments'), group('payments', 'fraud')],
      systems: [],
    });
    expect(resolvePlacement(anEntity('a'), tree)).toEqual({
      ownerPath: ['group:default/fraud', 'group:default/payments'],
      system: 'system:default/payments-risk',
    });
  });

  it('prefers relations, takes users as owners, and survives references that are none', () => {
    const owned = {
      ...anEntity('a'),
      relations: [{ type: 'ownedBy', targetRef: 'user:default/ada' }],
    };
    expect(ownerOf(owned)).toBe('user:default/ada');
    expect(ownerOf(anEntity('a', { spec: { owner: 'group:' } }))).toBe(
      undefined,
    );
    expect(ownerOf(anEntity('a', { spec: { owner: undefined } }))).toBe(
      undefined,
    );
  });
});
