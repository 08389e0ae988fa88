/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- the exact time must be in reach of the keyboard */
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { readinessReactTranslationRef } from '../translation';
import { useAgeText } from './useAgeText';
import { useNow } from './useNow';

/** Characters of a policy version that are enough to tell two apart. */
const SHORT_VERSION = 7;

const useStyles = makeStyles(
  theme => ({
    root: {
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
      borderRadius: 2,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessFactAge' },
);

/**
 * The first characters of a policy version, as people quote it.
 *
 * @public
 */
export function toShortVersion(version: string): string {
  return version.slice(0, SHORT_VERSION);
}

/**
 * A time to the second, in the reader's own way of writing it.
 *
 * @public
 */
export function toExactTime(at: string): string {
  const time = new Date(at);
  return Number.isNaN(time.getTime())
    ? at
    : new Intl.DateTimeFormat(undefined, {
        dateStyle: 'medium',
        timeStyle: 'long',
      }).format(time);
}

/** @public */
export interface FactAgeProps {
  /** ISO 8601; "never" when absent. */
  at?: string;
  /** Shown with the exact time. */
  policyVersion?: string;
}

/**
 * How old something is, kept true while it is on screen; hover or focus shows the exact time
 * and the policy version.
 *
 * @public
 */
export function FactAge(props: FactAgeProps) {
  const { at, policyVersion } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  const ageText = useAgeText();
  const now = useNow();
  const time = at === undefined ? Number.NaN : Date.parse(at);
  if (at === undefined || Number.isNaN(time)) {
    return <span className={classes.root}>{t('age.unknown')}</span>;
  }
  const exact = [
    toExactTime(at),
    policyVersion &&
      t('age.policy', { version: toShortVersion(policyVersion) }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <Tooltip title={exact} interactive>
      <time dateTime={at} tabIndex={0} className={classes.root}>
        {ageText(time, now)}
      </time>
    </Tooltip>
  );
}
