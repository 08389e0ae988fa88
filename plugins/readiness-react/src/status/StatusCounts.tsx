import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { readinessReactTranslationRef } from '../translation';
import { StatusChip } from './StatusChip';
import {
  CHECK_SUMMARY_ORDER,
  CheckCounts,
  CheckStatus,
  COUNTING_STATUSES,
} from './statuses';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      gap: theme.spacing(0.5, 2),
    },
    dense: { columnGap: theme.spacing(1.25) },
  }),
  { name: 'ReadinessStatusCounts' },
);

/** @public */
export interface StatusCountsProps {
  counts: CheckCounts;
  /** Only these; all that occur when absent. */
  statuses?: readonly CheckStatus[];
  /** Where many stand in a table: without the words. */
  dense?: boolean;
}

/**
 * How many checks have each status; statuses that do not occur are left out. Passes are told
 * of all that count now.
 *
 * @public
 */
export function StatusCounts(props: StatusCountsProps) {
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  const statuses = (props.statuses ?? CHECK_SUMMARY_ORDER).filter(
    status => props.counts[status] > 0,
  );
  const total = COUNTING_STATUSES.reduce(
    (sum, status) => sum + props.counts[status],
    0,
  );
  return (
    <ul
      className={`${classes.root} ${props.dense ? classes.dense : ''}`}
      aria-label={t('statusCounts.label')}
    >
      {statuses.map(status => (
        <li key={status}>
          <StatusChip
            status={status}
            count={props.counts[status]}
            total={status === 'pass' ? total : undefined}
            dense={props.dense}
          />
        </li>
      ))}
    </ul>
  );
}
