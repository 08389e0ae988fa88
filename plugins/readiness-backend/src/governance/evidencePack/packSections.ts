import {
  EvidencePackBlock,
  EvidencePackSection,
} from 'backstage-plugin-readiness-common';
import { EvidencePackSpec } from 'backstage-plugin-readiness-engine';
import { PackMaterial } from './PackMaterial';
import { approvals } from './sections/approvals';
import { audit } from './sections/audit';
import { checks } from './sections/checks';
import { classification } from './sections/classification';
import { concerns } from './sections/concerns';
import { evidence } from './sections/evidence';
import { requirements } from './sections/requirements';
import { summary } from './sections/summary';
import { waivers } from './sections/waivers';

type SectionSpec = NonNullable<EvidencePackSpec['sections']>[number];

const CONTENT: Record<
  SectionSpec['kind'],
  (material: PackMaterial) => EvidencePackBlock[]
> = {
  summary,
  requirements,
  evidence,
  checks,
  approvals,
  waivers,
  classification,
  concerns,
  audit,
  text: () => [],
};

const DEFAULT_SECTIONS: SectionSpec[] = [
  { kind: 'summary', title: 'Summary' },
  { kind: 'requirements', title: 'What was required' },
  { kind: 'evidence', title: 'What was shown' },
  { kind: 'checks', title: 'What was measured' },
  { kind: 'approvals', title: 'Who agreed' },
  { kind: 'waivers', title: 'What was waived' },
  { kind: 'classification', title: 'Risk classification' },
  { kind: 'concerns', title: 'Concerns' },
  { kind: 'audit', title: 'Audit trail' },
];

/** The kinds that a profile can name. @internal */
export const PACK_SECTION_KINDS = Object.keys(CONTENT);

/** The sections of a pack in the words of the profile, or all there are. @internal */
export function packSections(
  spec: EvidencePackSpec | undefined,
  material: PackMaterial,
): EvidencePackSection[] {
  return (spec?.sections ?? DEFAULT_SECTIONS).map(({ kind, title, text }) => ({
    kind,
    title,
    text,
    blocks: CONTENT[kind](material),
  }));
}
