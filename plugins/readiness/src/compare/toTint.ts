import { alpha, Theme } from '@material-ui/core/styles';
import { FleetShow } from 'backstage-plugin-readiness-common';
import { statusColor } from 'backstage-plugin-readiness-react';

const MIDDLE = 0.6;
const STRONGEST = 0.34;

/**
 * The tint of a share for the eye: below the middle the colour of what fails, above it of what
 * passes, stronger towards the ends. Levels are neither, so theirs is a plain one. Weak enough
 * that the number on it can be read.
 *
 * @internal
 */
export function toTint(
  theme: Theme,
  value: number | undefined,
  show: FleetShow,
): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  if (show === 'levels') {
    return alpha(theme.palette.text.primary, value * 0.2);
  }
  return value < MIDDLE
    ? alpha(
        statusColor(theme, 'negative'),
        ((MIDDLE - value) / MIDDLE) * STRONGEST,
      )
    : alpha(
        statusColor(theme, 'positive'),
        ((value - MIDDLE) / (1 - MIDDLE)) * STRONGEST,
      );
}
