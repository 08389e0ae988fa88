import { EvidencePackBlock } from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { code, moment, orNone, paragraph } from './words';

/** The records of the audit log with their hashes, and whether the chain is whole. @internal */
export function audit({
  entityRef,
  audit: found,
}: PackMaterial): EvidencePackBlock[] {
  if (!found) {
    return [
      paragraph(
        'Left out: whoever asked for this pack may not read the audit log.',
      ),
    ];
  }
  const { ok, broken, records, headHash, shown, older } = found;
  return [
    {
      type: 'facts',
      items: [
        {
          label: 'Chain',
          value: ok
            ? 'whole: every record is as it was written'
            : `broken at record ${broken?.sequence}: ${broken?.reason}`,
        },
        { label: 'Stream', value: entityRef },
        { label: 'Records', value: String(records) },
        { label: 'Hash of the last record', value: code(orNone(headHash)) },
      ],
    },
    {
      type: 'table',
      caption: 'Records that concern this pack, newest first',
      columns: ['No.', 'When', 'Who', 'What', 'Subject', 'Why', 'Hash'],
      rows: shown.map(record => [
        String(record.sequence),
        moment(record.at),
        record.actor,
        whatOf(record.action, record.data),
        orNone(record.subject),
        orNone(record.reason),
        code(record.hash),
      ]),
    },
    ...(older > 0
      ? [
          paragraph(
            `${older} older records are not listed here; the export of the audit log has them.`,
          ),
        ]
      : []),
  ];
}

/** A change says from what to what. */
function whatOf(action: string, data: Record<string, unknown>): string {
  return data.to !== undefined
    ? `${action}: ${data.from ?? 'none'} → ${data.to ?? 'none'}`
    : action;
}
