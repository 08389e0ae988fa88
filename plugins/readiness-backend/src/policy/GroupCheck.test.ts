import { mockServices } from '@backstage/backend-test-utils';
import { TEST_POLICY } from '../__testUtils__/policy';
import { TestCatalog } from '../__testUtils__/TestCatalog';
import { GroupCheck } from './GroupCheck';

const group = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default' },
  spec: { type: 'team', children: [] },
});

const POLICY = `${TEST_POLICY}  gates:
    - name: release
      title: Release
      enforcement: enforce
      approvals:
        - { name: risk, title: Risk, groups: [model-risk, nobody] }
        - { name: lead, title: Lead, roles: [lead] }
`;

describe('GroupCheck', () => {
  const check = (catalog: TestCatalog, roles: Record<string, string[]> = {}) =>
    new GroupCheck({
      catalog: catalog.asService(),
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
      roles,
    }).check([{ name: 'policy.yaml', text: POLICY }]);

  it('names unknown groups of documents and roles with their place', async () => {
    const { isCertain, errors } = await check(
      new TestCatalog([group('model-risk')]),
      { lead: ['group:default/model-risk', 'group:default/leads'] },
    );
    const line = POLICY.split('\n').findIndex(text => text.includes('nobody'));
    expect(isCertain).toBe(true);
    expect(errors).toEqual([
      expect.objectContaining({
        file: 'policy.yaml',
        line: line + 1,
        column: POLICY.split('\n')[line].indexOf('nobody') + 1,
        code: 'unknown-group',
        message: "the catalog has no group 'group:default/nobody'",
      }),
      expect.objectContaining({
        file: 'app-config',
        path: '$.readiness.roles.lead[1]',
        message: "the catalog has no group 'group:default/leads'",
      }),
    ]);
  });

  it('waits for a catalog that knows no group, and not for one that knows others', async () => {
    expect(await check(new TestCatalog())).toEqual({
      isCertain: false,
      errors: [],
    });
    const others = await check(new TestCatalog([group('others')]));
    expect(others.errors).toHaveLength(2);
  });

  it('waits for a catalog that does not answer', async () => {
    const catalog = new TestCatalog();
    catalog.getEntitiesByRefs = async () => {
      throw new Error('down');
    };
    expect(await check(catalog)).toEqual({ isCertain: false, errors: [] });
  });
});
