import { BackstageTheme } from '@backstage/theme';
import {
  alpha,
  darken,
  getContrastRatio,
  lighten,
  Theme,
} from '@material-ui/core/styles';
import { StatusTone } from './statuses';

/** WCAG 2.2 AA for normal text. */
const TEXT_CONTRAST = 4.6;
const STEP = 0.06;
const MAX_STEPS = 16;

/**
 * Moves a colour away from its background until text in it can be read: an organisation's
 * own theme keeps its hue, and contrast never depends on who chose it.
 *
 * @internal
 */
export function readableColor(color: string, background: string): string {
  const move = getContrastRatio('#fff', background) > 4.5 ? lighten : darken;
  let readable = color;
  for (
    let step = 1;
    step <= MAX_STEPS && getContrastRatio(readable, background) < TEXT_CONTRAST;
    step++
  ) {
    readable = move(color, step * STEP);
  }
  return readable;
}

/**
 * The colour of what is said beside the main thing. The theme's own secondary text falls short
 * of 4.5 to 1 on the grey of a page, so it is taken from the primary one.
 *
 * @public
 */
export function mutedColor(theme: Theme): string {
  const { text, type } = theme.palette;
  return alpha(text.primary, type === 'dark' ? 0.74 : 0.66);
}

/**
 * The theme's colour for a tone, readable as text on paper.
 *
 * @public
 */
export function statusColor(theme: Theme, tone: StatusTone): string {
  const { palette } = theme as BackstageTheme;
  const status: Partial<BackstageTheme['palette']['status']> | undefined =
    palette.status;
  const paper = palette.background.paper;
  switch (tone) {
    case 'positive':
      return readableColor(status?.ok ?? palette.success.main, paper);
    case 'negative':
      return readableColor(status?.error ?? palette.error.main, paper);
    case 'warning':
      return readableColor(status?.warning ?? palette.warning.main, paper);
    case 'waived':
      return readableColor(status?.pending ?? palette.warning.light, paper);
    case 'active':
      return readableColor(palette.primary.main, paper);
    default:
      return mutedColor(theme);
  }
}
