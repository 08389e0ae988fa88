import { ConflictError, NotAllowedError } from '@backstage/errors';
import { Knex } from 'knex';
import { createTestDatabases } from '../__testUtils__/databases';
import { AuditLog } from '../audit/AuditLog';
import { systemClock } from '../clock';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { PolicyProvider } from '../policy/PolicyProvider';
import { CampaignEditor } from './CampaignAccess';
import { CampaignDirectory } from './CampaignDirectory';
import { NewCampaign } from './CampaignPlan';
import { CampaignService } from './CampaignService';
import { CampaignStore } from './CampaignStore';

const FRAUD: NewCampaign = {
  title: 'Runbooks',
  owner: 'group:default/fraud',
  target: { check: 'has-runbook' },
  filter: [],
  startsAt: '2026-05-01',
  deadline: '2026-07-31',
  milestones: [],
};

// Each test has a database of its own.
jest.setTimeout(60_000);

function aService(knex: Knex) {
  const store = new CampaignStore({ knex });
  const policies = { current: () => undefined } as PolicyProvider;
  const service = new CampaignService({
    ...{ knex, store, clock: systemClock },
    directory: new CampaignDirectory({ policies, store }),
    audit: new AuditLog({ knex }),
    idempotency: new IdempotencyStore({ knex }),
  });
  return { service, store };
}

describe('CampaignService', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'lets members change what their groups own, and not give it away, %p',
    async id => {
      const knex = await databases.init(id);
      const { service, store } = aService(knex);
      const ada: CampaignEditor = {
        actor: 'user:default/ada',
        editable: { ownedBy: ['user:default/ada', 'group:default/fraud'] },
      };
      const paul: CampaignEditor = {
        actor: 'user:default/paul',
        editable: 'all',
      };
      const others = { ...FRAUD, owner: 'group:default/claims' };

      const name = await service.create(FRAUD, ada);
      await expect(service.create(others, ada)).rejects.toThrow(
        NotAllowedError,
      );
      await expect(service.update(name, others, ada)).rejects.toThrow(
        "not of 'group:default/claims'",
      );
      const mine = { ...FRAUD, owner: 'user:default/ada' };
      await service.update(name, mine, ada);
      expect(await store.find(name)).toMatchObject(mine);

      await service.update(name, others, paul);
      await expect(service.update(name, FRAUD, ada)).rejects.toThrow(
        NotAllowedError,
      );
      await expect(service.remove(name, ada)).rejects.toThrow(NotAllowedError);
      expect(await store.list()).toHaveLength(1);
      await service.remove(name, paul);
      expect(await store.list()).toEqual([]);
    },
  );

  it.each(databases.ids)('changes once per key, %p', async id => {
    const knex = await databases.init(id);
    const { service } = aService(knex);
    const editor: CampaignEditor = {
      actor: 'user:default/paul',
      editable: 'all',
      idempotencyKey: 'once',
    };
    const [name, again] = await Promise.all([
      service.create(FRAUD, editor),
      service.create(FRAUD, editor),
    ]);
    expect(again).toBe(name);
    const change = { ...editor, idempotencyKey: 'change' };
    await service.update(name, { ...FRAUD, title: 'Second' }, change);
    await service.update(name, { ...FRAUD, title: 'Second' }, change);
    await expect(service.update(name, FRAUD, change)).rejects.toThrow(
      ConflictError,
    );
    const found = await knex('audit_records').orderBy('sequence');
    expect(found.map(({ action }) => action)).toEqual([
      'campaign.created',
      'campaign.changed',
    ]);
  });
});
