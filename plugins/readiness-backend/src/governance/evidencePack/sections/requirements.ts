import { EvidencePackBlock } from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { orNone, paragraph } from './words';

/** Per gate: all that it asks for, met or not. @internal */
export function requirements({
  records,
  gateSpecs,
}: PackMaterial): EvidencePackBlock[] {
  return records.gates.flatMap((gate): EvidencePackBlock[] => {
    const description = gateSpecs.get(gate.name)?.description;
    return [
      { type: 'heading', text: gate.title },
      ...(description ? [paragraph(description)] : []),
      gate.requirements.length === 0
        ? paragraph('Asks for nothing besides approvals.')
        : {
            type: 'table',
            caption: `What ${gate.title} requires`,
            columns: ['Requirement', 'Kind', 'Status', 'Version', 'Why'],
            rows: gate.requirements.map(one => [
              one.title,
              one.kind,
              one.status,
              orNone(one.version),
              one.reason,
            ]),
          },
    ];
  });
}
