import {
  ReadinessAuditRecord,
  toChainedRecord,
} from 'backstage-plugin-readiness-common';
import { verifyChain } from 'backstage-plugin-readiness-engine';
import { createTestDatabases } from '../__testUtils__/databases';
import { sha256 } from '../hash';
import { AuditLog } from './AuditLog';

const ENTITY = 'component:default/a';

describe('records as they are exported', () => {
  const databases = createTestDatabases();

  it.each(databases.ids)(
    'are verified by whoever has them, and only as they were written, %p',
    async id => {
      const knex = await databases.init(id);
      const audit = new AuditLog({ knex });
      const entry = {
        ...{ entityRef: ENTITY, at: '2026-01-15T12:00:00.000Z' },
        ...{ actor: 'user:default/ada', subject: 'release' },
      };
      await knex.transaction(tx =>
        audit.appendAll(tx, [
          { ...entry, action: 'gate.submitted' },
          {
            ...{ ...entry, action: 'gate.approved', reason: 'fine „so“' },
            policyVersion: 'abc',
            data: {
              z: 1,
              a: [0.1, null, { 2: 'x', 1: true }],
              text: 'é\u2028',
            },
          },
        ]),
      );
      const exported: ReadinessAuditRecord[] = JSON.parse(
        JSON.stringify((await audit.list(ENTITY, { limit: 9 })).reverse()),
      );
      const verify = () => verifyChain(exported.map(toChainedRecord), sha256);
      expect(verify()).toEqual({ ok: true, length: 2 });
      exported[1].data.z = 2;
      expect(verify()).toMatchObject({ ok: false, index: 1 });
    },
  );
});
