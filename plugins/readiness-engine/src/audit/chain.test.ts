import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { CHAIN_START, ChainedRecord, linkRecord, verifyChain } from './chain';

const sha256 = (text: string) =>
  createHash('sha256').update(text).digest('hex');

function chainOf(contents: readonly unknown[]): ChainedRecord[] {
  const records: ChainedRecord[] = [];
  for (const content of contents) {
    records.push(
      linkRecord(records.at(-1)?.hash ?? CHAIN_START, content, sha256),
    );
  }
  return records;
}

const contents = fc.array(
  fc.record({ actor: fc.string(), at: fc.integer(), reason: fc.string() }),
  { minLength: 1, maxLength: 8 },
);

describe('verifyChain', () => {
  it('accepts what was linked, also after a trip through JSON with other key order', () => {
    fc.assert(
      fc.property(contents, given => {
        const records = chainOf(given).map(
          ({ content, previousHash, hash }) => ({
            hash,
            previousHash,
            content: Object.fromEntries(
              Object.entries(JSON.parse(JSON.stringify(content))).reverse(),
            ),
          }),
        );
        expect(verifyChain(records, sha256)).toEqual({
          ok: true,
          length: given.length,
        });
      }),
    );
  });

  it('names the first record that anything was changed in', () => {
    fc.assert(
      fc.property(
        contents,
        fc.nat(),
        fc.constantFrom('actor', 'at', 'reason', 'previousHash', 'hash'),
        (given, position, key) => {
          const records = chainOf(given);
          const index = position % records.length;
          const record = records[index];
          const content = record.content as Record<string, unknown>;
          records[index] =
            key === 'previousHash' || key === 'hash'
              ? { ...record, [key]: `${record[key]}0` }
              : {
                  ...record,
                  content: { ...content, [key]: `${content[key]} ` },
                };
          expect(verifyChain(records, sha256)).toMatchObject({
            ok: false,
            index,
          });
        },
      ),
    );
  });

  it('notices records that were taken out, put in or moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string(), { minLength: 3, maxLength: 8 }),
        fc.nat(),
        (given, position) => {
          const records = chainOf(given);
          // The last one has no successor to miss it.
          const index = position % (records.length - 1);
          const without = records.toSpliced(index, 1);
          const twice = records.toSpliced(index, 0, records[index]);
          const swapped = records.toSpliced(
            index,
            2,
            records[index + 1],
            records[index],
          );
          expect(verifyChain(without, sha256)).toMatchObject({
            ok: false,
            index,
          });
          expect(verifyChain(twice, sha256)).toMatchObject({
            ok: false,
            index: index + 1,
          });
          expect(verifyChain(swapped, sha256)).toMatchObject({
            ok: false,
            index,
          });
        },
      ),
    );
  });

  it('verifies a part of a chain from a known hash on', () => {
    const records = chainOf(['a', 'b', 'c']);
    expect(verifyChain(records.slice(1), sha256, records[0].hash).ok).toBe(
      true,
    );
    expect(verifyChain(records.slice(1), sha256)).toEqual({
      ok: false,
      index: 0,
      reason: 'the first record does not begin the chain',
    });
    expect(verifyChain([], sha256)).toEqual({ ok: true, length: 0 });
  });

  it('says what is wrong with a record in words', () => {
    const records = chainOf(['a', 'b']);
    expect(
      verifyChain([records[0], { ...records[1], content: 'c' }], sha256),
    ).toEqual({
      ok: false,
      index: 1,
      reason: 'the content of record 1 is not what was recorded',
    });
  });
});
