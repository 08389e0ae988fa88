import {
  Assessment,
  GateStatus,
  LevelResult,
} from 'backstage-plugin-readiness-engine';

/** How good it is; each has a colour, and the words say it too. @internal */
export type BadgeTone = 'good' | 'fair' | 'bad' | 'busy' | 'neutral';

/** What a badge says. @internal */
export interface BadgeText {
  label: string;
  message: string;
  tone: BadgeTone;
}

const LABEL = 'readiness';
const GATE = 'gate:';

const GATE_TONES: Record<GateStatus, BadgeTone> = {
  upcoming: 'neutral',
  blocked: 'bad',
  ready: 'busy',
  'in-review': 'busy',
  passed: 'good',
  'passed-with-waivers': 'fair',
  rejected: 'bad',
  expired: 'bad',
  regressed: 'bad',
};

/** For whatever cannot be shown: one answer, so that it tells nothing. @internal */
export const NOT_AVAILABLE: BadgeText = {
  label: LABEL,
  message: 'not available',
  tone: 'neutral',
};

/** What can be shown of an entity, by the word in the address. @internal */
export function badgesOf({
  gates = [],
}: Pick<Assessment, 'gates'>): { show: string; title: string }[] {
  return [
    { show: 'level', title: 'Level' },
    { show: 'score', title: 'Score' },
    ...gates.map(({ name, title }) => ({ show: `${GATE}${name}`, title })),
  ];
}

/** What a badge says of an assessed entity; undefined for what it does not have. @internal */
export function badgeOf(
  assessment: Pick<Assessment, 'level' | 'score' | 'gates'>,
  show: string,
): BadgeText | undefined {
  const { level, score, gates = [] } = assessment;
  if (show === 'level') {
    return level ? levelBadge(level) : noData();
  }
  if (show === 'score') {
    return score === undefined ? noData() : scoreBadge(score);
  }
  const gate = gates.find(({ name }) => show === `${GATE}${name}`);
  return (
    gate && {
      label: gate.title,
      message: gate.status.replaceAll('-', ' '),
      tone: GATE_TONES[gate.status],
    }
  );
}

function levelBadge({ rank, of, title }: LevelResult): BadgeText {
  return {
    label: LABEL,
    message: rank === 0 ? 'no level reached' : `${title}, ${rank} of ${of}`,
    tone: toneOf(rank / of),
  };
}

function scoreBadge(score: number): BadgeText {
  return {
    label: LABEL,
    message: `${wholePercent(score)} %`,
    tone: toneOf(score),
  };
}

/** Only a full score shows as 100 and only an empty one as 0, as in the portal. */
function wholePercent(score: number): number {
  const rounded = Math.round(score * 100);
  return score > 0 && score < 1 ? Math.min(99, Math.max(1, rounded)) : rounded;
}

function noData(): BadgeText {
  return { label: LABEL, message: 'no data', tone: 'neutral' };
}

function toneOf(share: number): BadgeTone {
  if (share >= 0.75) {
    return 'good';
  }
  return share >= 0.5 ? 'fair' : 'bad';
}
