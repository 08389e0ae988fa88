import {
  ReadinessAuditRecord,
  toChainedRecord,
} from 'backstage-plugin-readiness-common';
import { linkRecord } from 'backstage-plugin-readiness-engine';
import { sha256 } from '../policy/sha256';

/** The log of an entity as the backend exports it. @internal */
export function aLog(name: string, length: number): ReadinessAuditRecord[] {
  let previousHash = '';
  return Array.from({ length }, (_, sequence) => {
    const record: ReadinessAuditRecord = {
      ...{ entityRef: `component:default/${name}`, sequence },
      ...{
        at: `2026-01-15T12:00:0${sequence}.000Z`,
        actor: 'user:default/ada',
      },
      ...{ action: 'gate.approved', subject: 'release', reason: 'fine' },
      ...{ data: { z: sequence, a: ['x'] }, previousHash, hash: '' },
    };
    const { content } = toChainedRecord(record);
    record.hash = linkRecord(previousHash, content, sha256).hash;
    previousHash = record.hash;
    return record;
  });
}
