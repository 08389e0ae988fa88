import {
  ReadinessAuditRecord,
  toChainedRecord,
} from 'backstage-plugin-readiness-common';
import { linkRecord } from 'backstage-plugin-readiness-engine';
import { aLog } from '../__testUtils__/aLog';
import { sha256 } from '../policy/sha256';
import { verifyExport } from './verifyExport';

const verify = (records: unknown[]) =>
  verifyExport(records.map(record => JSON.stringify(record)));

describe('verifyExport', () => {
  it.each<[string, (log: ReadinessAuditRecord[]) => unknown[], object]>([
    [
      'was changed',
      ([first, second, ...rest]) => [
        first,
        { ...second, reason: 'not fine' },
        ...rest,
      ],
      {
        sequence: 1,
        reason: 'the content of record 1 is not what was recorded',
      },
    ],
    [
      'lost its reason',
      ([first, { reason, ...second }, ...rest]) => [first, second, ...rest],
      {
        sequence: 1,
        reason: 'the content of record 1 is not what was recorded',
      },
    ],
    [
      'was taken out',
      ([first, , ...rest]) => [first, ...rest],
      { sequence: 1, reason: 'record 1 is missing after record 0' },
    ],
    [
      'was moved',
      ([first, second, third]) => [first, third, second],
      { sequence: 1, reason: 'record 1 is missing after record 0' },
    ],
    [
      'was written anew, with its hash',
      ([first, second, ...rest]) => [
        first,
        {
          ...second,
          hash: linkRecord(
            first.hash,
            toChainedRecord({ ...second, reason: 'else' }).content,
            sha256,
          ).hash,
          reason: 'else',
        },
        ...rest,
      ],
      {
        sequence: 2,
        reason:
          'record 2 does not follow record 1: one was changed, taken out, put in or moved',
      },
    ],
    [
      'was put in front',
      ([first, ...rest]) => [{ ...first, previousHash: 'x' }, ...rest],
      { sequence: 0, reason: 'record 0 does not begin the chain' },
    ],
  ])('names the first record that %s', async (_, change, broken) => {
    const [a, b] = await verify([...change(aLog('a', 3)), ...aLog('b', 1)]);
    expect(a.broken).toEqual(broken);
    expect(b.broken).toBeUndefined();
  });

  it('takes an export of a period from where it begins', async () => {
    const log = aLog('a', 3);
    expect(await verify(log.slice(1))).toEqual([
      {
        ...{ entityRef: 'component:default/a', records: 2, first: 1, last: 2 },
        ...{ lastHash: log[2].hash, broken: undefined },
      },
    ]);
  });

  it.each([
    ['{', 'line 2 is no JSON'],
    ['{"a":1}', 'line 2 is no audit record: entityRef'],
    [JSON.stringify({ ...aLog('a', 1)[0], sequence: -1 }), 'sequence'],
  ])('names the line that is no record: %s', async (line, message) => {
    await expect(verifyExport(['', line])).rejects.toThrow(message);
  });
});
