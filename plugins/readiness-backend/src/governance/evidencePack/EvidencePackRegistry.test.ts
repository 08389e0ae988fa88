import { mockServices } from '@backstage/backend-test-utils';
import { EvidencePackRegistry } from './EvidencePackRegistry';
import { ModuleSections } from './ModuleSections';

const aSection = (kind: string) => ({
  kind,
  title: kind,
  render: async () => [],
});

describe('EvidencePackRegistry', () => {
  it('takes all sections of a call or none', () => {
    const registry = new EvidencePackRegistry();
    registry.addSection(aSection('lineage'));
    expect(() =>
      registry.addSection(aSection('cost'), aSection('lineage')),
    ).toThrow("There is an evidence pack section 'lineage' already");
    expect(() => registry.addSection(aSection('waivers'))).toThrow(/already/);
    expect(() => registry.addSection(aSection('Not Kebab'))).toThrow(
      /kebab-case/,
    );
    expect(registry.list().map(({ kind }) => kind)).toEqual(['lineage']);
  });

  it('does not wait for ever for a section', async () => {
    const registry = new EvidencePackRegistry();
    registry.addSection({
      ...aSection('slow'),
      render: () => new Promise(() => {}),
    });
    const sections = new ModuleSections({
      registry,
      logger: mockServices.logger.mock(),
      timeoutMs: 10,
    });
    const [section] = await sections.render({
      entityRef: 'component:default/a',
      gates: [],
      policyVersion: 'v1',
      generatedAt: '2026-11-21T10:00:00.000Z',
      credentials: { $$type: '@backstage/BackstageCredentials', principal: {} },
    });
    expect(JSON.stringify(section.blocks)).toMatch(/could not be made/);
  });
});
