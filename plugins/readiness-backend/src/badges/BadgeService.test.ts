import { Assessment } from 'backstage-plugin-readiness-engine';
import { StoredAssessment } from '../assessment/AssessmentStore';
import { Subject } from '../subjects/SubjectStore';
import { BadgeService } from './BadgeService';

const REF = 'component:default/a';

function aService(appUrl?: string): BadgeService {
  const stored = {
    assessment: {} as Assessment,
  } as StoredAssessment;
  const subject = { entity: {} } as Subject;
  return new BadgeService({
    badges: { secrets: ['a secret of some length'] },
    store: { get: async () => new Map([[REF, stored]]) },
    subjects: { get: async () => new Map([[REF, subject]]) },
    reader: { requireStored: async () => stored },
    apiUrl: async () => 'https://portal.example.com/api/readiness',
    appUrl,
  });
}

describe('BadgeService', () => {
  it('leads from the badge to the entity', async () => {
    const { items } = await aService('https://portal.example.com').list(REF);
    expect(items[0].url).toMatch(
      /^https:\/\/portal\.example\.com\/api\/readiness\/v1\/badges\/component\/default\/a\.svg\?show=level&key=[\w-]{43}$/,
    );
    expect(items[0].markdown).toBe(
      `[![Readiness: Level](${items[0].url})](https://portal.example.com/catalog/default/component/a/readiness)`,
    );
  });

  it('leads nowhere where the address of the portal is not known', async () => {
    const { items } = await aService().list(REF);
    expect(items[0].markdown).toBe(`![Readiness: Level](${items[0].url})`);
  });

  it('says that there is no data yet', async () => {
    const { items } = await aService().list(REF);
    const key = new URL(items[0].url).searchParams.get('key') ?? '';
    await expect(aService().show(REF, 'level', key)).resolves.toMatchObject({
      message: 'no data',
    });
  });
});
