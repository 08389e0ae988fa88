import { EvidencePackBlock } from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { moment, NONE, orNone, paragraph } from './words';

/** Risks that were accepted, or asked to be; ended ones included. @internal */
export function waivers({ records }: PackMaterial): EvidencePackBlock[] {
  if (records.waivers.length === 0) {
    return [paragraph('Nothing was waived.')];
  }
  return [
    {
      type: 'table',
      caption: 'Waivers, newest first',
      columns: [
        'What',
        'Status',
        'Why it may be missing',
        'Done instead',
        'Asked for by',
        'Decided by',
        'Until',
        'Renewals',
        'Version',
      ],
      rows: records.waivers.map(one => [
        one.title,
        one.status,
        one.reason,
        orNone(one.compensatingControl),
        `${one.requestedBy} on ${moment(one.requestedAt)}`,
        one.decidedBy
          ? [`${one.decidedBy} on ${moment(one.decidedAt)}`, one.decisionReason]
              .filter(Boolean)
              .join(': ')
          : NONE,
        moment(one.expiresAt),
        String(one.renewals),
        orNone(one.version),
      ]),
    },
  ];
}
