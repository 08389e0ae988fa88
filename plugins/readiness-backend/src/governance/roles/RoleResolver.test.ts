import { anEntity } from '../../__testUtils__/entities';
import { crewOf } from './crew';
import { RoleResolver } from './RoleResolver';

const withCrew = (crew: string) =>
  anEntity('a', { metadata: { annotations: { 'readiness/crew': crew } } });

describe('crewOf', () => {
  it.each([
    ['owner=user:default/ada', [['owner', 'user:default/ada']]],
    [
      ' owner = ada , reviewer=User:Europe/Grace,owner=rhea',
      [
        ['owner', 'user:default/ada'],
        ['reviewer', 'user:europe/grace'],
        ['owner', 'user:default/rhea'],
      ],
    ],
    ['owner', []],
    ['=ada', []],
    ['owner=', []],
    ['owner=ada=rhea', []],
    [
      'owner=group:default/x, reviewer=::, , tester=ada',
      [['tester', 'user:default/ada']],
    ],
    ['', []],
  ])('%j', (text, expected) => {
    expect(
      crewOf(withCrew(text)).map(({ role, user }) => [role, user]),
    ).toEqual(expected);
  });

  it('is nobody without the annotation', () => {
    expect(crewOf(anEntity('a'))).toEqual([]);
  });
});

describe('RoleResolver', () => {
  const roles = new RoleResolver({
    roles: {
      validator: ['group:default/model-risk', 'group:default/audit'],
      board: ['group:default/model-risk'],
    },
  });

  it('knows the groups of refs and roles, each once', () => {
    expect(
      roles.groupsFor([
        'validator',
        'board',
        'group:legal',
        'user:default/ada',
        'nobody',
        'constructor',
      ]),
    ).toEqual([
      'group:default/model-risk',
      'group:default/audit',
      'group:default/legal',
    ]);
  });

  it('gives roles by crew and by group, each once', () => {
    const entity = withCrew('owner=ada, validator=ada, board=rhea');
    expect(
      roles.rolesOf(entity, 'user:default/ada', ['group:default/audit']),
    ).toEqual(['owner', 'validator']);
    expect(roles.rolesOf(entity, 'user:default/rhea', [])).toEqual(['board']);
    expect(roles.rolesOf(entity, 'user:default/eve', [])).toEqual([]);
  });
});
