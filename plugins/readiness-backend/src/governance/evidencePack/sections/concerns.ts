import { EvidencePackBlock } from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { moment, NONE, orNone, paragraph } from './words';

/** What somebody worried about, open or resolved. @internal */
export function concerns({ records }: PackMaterial): EvidencePackBlock[] {
  if (records.concerns.length === 0) {
    return [paragraph('Nobody has raised a concern.')];
  }
  return [
    {
      type: 'table',
      caption: 'Concerns, open ones first',
      columns: [
        'Concern',
        'Severity',
        'Status',
        'About',
        'Text',
        'Raised',
        'Resolved',
      ],
      rows: records.concerns.map(one => [
        one.title,
        one.severity,
        one.status,
        orNone(one.about),
        orNone(one.text),
        `${one.by} on ${moment(one.at)}`,
        one.resolvedBy
          ? `${one.resolvedBy} on ${moment(one.resolvedAt)}: ${one.resolution}`
          : NONE,
      ]),
    },
  ];
}
