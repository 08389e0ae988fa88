import { makeBadge } from 'badge-maker';
import { BadgeText, BadgeTone } from './badgeOf';

/** White text has a contrast of 4.5 to 1 and more on each of them. */
const COLORS: Record<BadgeTone, string> = {
  good: '#1a7f37',
  fair: '#8a5d00',
  bad: '#b42318',
  busy: '#0b5cad',
  neutral: '#57606a',
};

const MAX_LABEL_LENGTH = 40;

/** The SVG of a badge, in the look of shields.io; its title says the same in words. @internal */
export function drawBadge({ label, message, tone }: BadgeText): string {
  return makeBadge({
    label: shorten(label),
    message: shorten(message),
    color: COLORS[tone],
    style: 'flat',
  });
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > MAX_LABEL_LENGTH
    ? `${characters.slice(0, MAX_LABEL_LENGTH - 1).join('')}…`
    : text;
}
