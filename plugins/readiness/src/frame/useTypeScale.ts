import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';

/**
 * The three sizes of type that a card or panel may use, and what goes with them.
 *
 * @internal
 */
export const useTypeScale = makeStyles(
  theme => ({
    body: {
      // The new frontend system's own components set their type by this variable.
      fontFamily: `var(--bui-font-regular, ${theme.typography.fontFamily})`,
      fontSize: '0.875rem',
      lineHeight: 1.5,
      color: theme.palette.text.primary,
    },
    headline: {
      margin: 0,
      fontSize: '1.375rem',
      lineHeight: 1.25,
      fontWeight: 700,
      fontVariantNumeric: 'tabular-nums',
    },
    heading: {
      margin: 0,
      fontSize: '1rem',
      lineHeight: 1.5,
      fontWeight: 600,
    },
    strong: { fontWeight: 600 },
    /** Words that begin small, where they stand alone. */
    sentence: {
      display: 'inline-block',
      '&::first-letter': { textTransform: 'uppercase' },
    },
    /** Not broken within words, also where the cell around it is. */
    whole: { overflowWrap: 'normal' },
    secondary: { color: mutedColor(theme) },
    link: { color: theme.palette.primary.main },
    numbers: { fontVariantNumeric: 'tabular-nums' },
    mono: {
      fontFamily: 'ui-monospace, SFMono-Regular, Menlo, monospace',
      fontSize: '0.9em',
      overflowWrap: 'anywhere',
    },
    visuallyHidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  }),
  { name: 'ReadinessTypeScale' },
);
