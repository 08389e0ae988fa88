import { EvidencePackBlock } from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { moment, NONE, orNone, paragraph } from './words';

/** What people gave, those no longer in force included. @internal */
export function evidence({ records }: PackMaterial): EvidencePackBlock[] {
  if (records.attestations.length === 0) {
    return [paragraph('Nobody has given evidence.')];
  }
  return [
    {
      type: 'table',
      caption: 'Evidence and attestations, newest first',
      columns: [
        'Item',
        'Kind',
        'Where',
        'Note',
        'By',
        'Given',
        'Version',
        'Until',
        'Standing',
      ],
      rows: records.attestations.map(item => [
        item.title,
        item.kind,
        item.url ? { text: item.url, url: item.url } : NONE,
        orNone(item.note),
        item.by,
        moment(item.givenAt),
        orNone(item.version),
        moment(item.expiresAt),
        item.standing,
      ]),
    },
  ];
}
