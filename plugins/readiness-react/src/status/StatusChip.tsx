import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { readinessReactTranslationRef } from '../translation';
import { StatusIcon } from './StatusIcon';
import { CheckStatus } from './statuses';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      whiteSpace: 'nowrap',
      verticalAlign: 'bottom',
      fontVariantNumeric: 'tabular-nums',
    },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  }),
  { name: 'ReadinessStatusChip' },
);

/** @public */
export interface StatusChipProps {
  status: CheckStatus;
  /** Says how many have the status. */
  count?: number;
  /** Of how many. */
  total?: number;
  /** Where many stand in a table: the word is told on pointing at it and to screen readers only. */
  dense?: boolean;
}

/**
 * Shape and word of a status, with a count where there is one.
 *
 * @public
 */
export function StatusChip(props: StatusChipProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  const word = t(`checkStatus.${props.status}`);
  const { count, total } = props;
  const number =
    total === undefined
      ? count
      : t('statusChip.of', { number: String(count), total: String(total) });
  if (props.dense && count !== undefined) {
    return (
      <span className={classes.root} title={`${number} ${word}`}>
        <StatusIcon status={props.status} decorative />
        {count} <span className={classes.hidden}>{word}</span>
      </span>
    );
  }
  return (
    <span className={classes.root}>
      <StatusIcon status={props.status} decorative />
      {number === undefined ? word : `${number} ${word}`}
    </span>
  );
}
