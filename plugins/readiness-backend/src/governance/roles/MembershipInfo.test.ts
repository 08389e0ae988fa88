import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { TestCatalog } from '../../__testUtils__/TestCatalog';
import { GroupAncestors } from './GroupAncestors';
import { MembershipInfo } from './MembershipInfo';

const group = (name: string, parent?: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name },
  spec: { type: 'team', children: [], ...(parent && { parent }) },
});

describe('MembershipInfo', () => {
  let now = Date.parse('2026-01-01T00:00:00Z');
  const groupsOf = (catalog: TestCatalog, groups: string[]) => {
    const info = new MembershipInfo({
      userInfo: mockServices.userInfo({
        userEntityRef: 'user:default/ada',
        ownershipEntityRefs: ['user:default/ada', ...groups],
      }),
      ancestors: new GroupAncestors({
        catalog: catalog.asService(),
        auth: mockServices.auth(),
        clock: () => new Date(now),
      }),
      logger: mockServices.logger.mock(),
    });
    return async () =>
      (await info.getUserInfo(mockCredentials.user())).ownershipEntityRefs;
  };

  it('adds the groups above, and asks for each floor once a minute', async () => {
    const catalog = new TestCatalog([
      group('squad', 'tribe'),
      group('tribe', 'division'),
      group('division'),
    ]);
    const ask = groupsOf(catalog, ['group:default/squad']);
    const all = [
      'user:default/ada',
      'group:default/squad',
      'group:default/tribe',
      'group:default/division',
    ];
    expect(await ask()).toEqual(all);
    expect(catalog.batches).toEqual([1, 1, 1]);
    catalog.put(group('squad', 'division'));
    now += 59_999;
    expect(await ask()).toEqual(all);
    expect(catalog.batches).toHaveLength(3);
    now += 1;
    expect(await ask()).toEqual(all.filter(ref => !ref.endsWith('tribe')));
  });

  it('comes to an end where groups are above each other, or missing', async () => {
    const catalog = new TestCatalog([group('a', 'b'), group('b', 'a')]);
    const ask = groupsOf(catalog, ['group:default/a', 'group:default/gone']);
    expect(await ask()).toEqual([
      'user:default/ada',
      'group:default/a',
      'group:default/gone',
      'group:default/b',
    ]);
  });

  it('goes by the sign-in alone where the catalog does not answer', async () => {
    const catalog = new TestCatalog();
    catalog.getEntitiesByRefs = async () => {
      throw new Error('down');
    };
    const ask = groupsOf(catalog, ['group:default/a']);
    expect(await ask()).toEqual(['user:default/ada', 'group:default/a']);
  });
});
