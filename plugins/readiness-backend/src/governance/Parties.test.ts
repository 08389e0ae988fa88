import { anEntity } from '../__testUtils__/entities';
import { Parties } from './Parties';
import { RoleResolver } from './roles/RoleResolver';

const OFFICERS = 'group:default/model-risk';
const parties = new Parties({
  roles: new RoleResolver({ roles: { 'risk-officer': [OFFICERS] } }),
});
const entity = anEntity('a', {
  metadata: {
    annotations: { 'readiness/crew': 'validator=user:default/rhea' },
  },
});
const person = (name: string, ...groups: string[]) => ({
  ref: `user:default/${name}`,
  groups: [`user:default/${name}`, ...groups],
});

describe('Parties', () => {
  it.each<[string, string[], boolean]>([
    ['a group in full', [OFFICERS], true],
    ['a group in short', ['default/model-risk'], true],
    ['a user', ['user:default/grace'], true],
    ['a role of the organisation', ['risk-officer'], true],
    ['one of several', ['group:default/x', 'risk-officer'], true],
    ['another group', ['group:default/x'], false],
    ['a role of nobody', ['validator'], false],
    ['nobody', [], false],
  ])('finds a member of a group by %s', (_, entries, expected) => {
    const grace = person('grace', OFFICERS);
    expect(parties.includes(entries, grace, entity)).toBe(expected);
  });

  it('finds who has a role in the crew of the entity, and of no other', () => {
    const rhea = person('rhea');
    expect(parties.includes(['validator'], rhea, entity)).toBe(true);
    expect(parties.includes(['validator'], rhea, anEntity('b'))).toBe(false);
  });

  it('names each group once, those of roles included', () => {
    expect(
      parties.groupsOf(['risk-officer', OFFICERS, 'default/board']),
    ).toEqual([OFFICERS, 'group:default/board']);
  });
});
