import {
  EvidencePackBlock,
  EvidencePackText,
  ReadinessClassification,
} from 'backstage-plugin-readiness-common';
import { PackMaterial } from '../PackMaterial';
import { moment, NONE, orNone, paragraph } from './words';

/** The risk tier, and who said so. @internal */
export function classification({ records }: PackMaterial): EvidencePackBlock[] {
  const recorded = [
    records.classification,
    records.proposedClassification,
  ].filter(one => one !== undefined);
  const { riskTier } = records.assessment;
  const said = riskTier
    ? `The risk tier is ${riskTier}`
    : 'There is no risk tier';
  if (recorded.length === 0) {
    return [paragraph(`${said}, by the rules of the profile.`)];
  }
  return [
    paragraph(`${said}.`),
    {
      type: 'table',
      caption: 'Recorded classifications',
      columns: ['Tier', 'Before', 'Status', 'By', 'When', 'Why', 'Decided by'],
      rows: recorded.map(toRow),
    },
  ];
}

function toRow(one: ReadinessClassification): EvidencePackText[] {
  return [
    one.tier,
    orNone(one.from),
    one.status,
    one.by,
    moment(one.at),
    one.reason,
    one.decidedBy ? `${one.decidedBy} on ${moment(one.decidedAt)}` : NONE,
  ];
}
