import { EvidencePackBlock } from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { code, moment, NONE, orNone, percent } from './words';

/** The entity, and where its gates stand. @internal */
export function summary(material: PackMaterial): EvidencePackBlock[] {
  const { entityRef, entityTitle, version, records } = material;
  const { assessment, gates } = records;
  const { level, score, scoreWithoutWaivers, profile } = assessment;
  return [
    {
      type: 'facts',
      items: [
        { label: 'Entity', value: `${entityTitle} (${entityRef})` },
        { label: 'Version', value: orNone(version) },
        {
          label: 'Governance profile',
          value: profile
            ? `${profile.title} (${profile.path.join(' → ')})`
            : NONE,
        },
        { label: 'Risk tier', value: orNone(assessment.riskTier) },
        {
          label: 'Delivery mode',
          value: orNone(assessment.deliveryMode?.title),
        },
        {
          label: 'Level',
          value: level ? `${level.title} (${level.rank} of ${level.of})` : NONE,
        },
        {
          label: 'Score',
          value: `${percent(score)}; without what is waived ${percent(
            scoreWithoutWaivers,
          )}`,
        },
        { label: 'Assessed', value: moment(assessment.assessedAt) },
        { label: 'Policy version', value: code(assessment.policyVersion) },
      ],
    },
    {
      type: 'table',
      caption: 'Gates',
      columns: ['Gate', 'Status', 'Since', 'Holds until', 'Enforcement', 'Why'],
      rows: gates.map(gate => [
        gate.title,
        gate.status,
        moment(gate.since),
        moment(gate.expiresAt),
        gate.enforcement,
        gate.reason,
      ]),
    },
  ];
}
