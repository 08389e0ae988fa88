import { makeStyles } from '@material-ui/core/styles';
import { FleetCheck } from 'backstage-plugin-readiness-common';
import {
  CHECK_STATUS_ORDER,
  CheckCounts,
  COUNTING_STATUSES,
  ScoreBar,
  StatusChip,
} from 'backstage-plugin-readiness-react';
import { CountLinks } from '../fleet/CountLinks';
import { FilterTerm, toEntitiesPath } from '../fleet/fleetUrl';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toCheckTerms } from './checksUrl';

/** What needs something comes first, what is not expected yet last. */
const STATUSES = [
  ...CHECK_STATUS_ORDER.filter(status => COUNTING_STATUSES.includes(status)),
  'upcoming' as const,
];

const NONE: CheckCounts = {
  pass: 0,
  fail: 0,
  unknown: 0,
  error: 0,
  waived: 0,
  upcoming: 0,
  'not-applicable': 0,
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(0.5),
      [theme.breakpoints.up('md')]: { minWidth: 320 },
    },
  }),
  { name: 'ReadinessCheckResults' },
);

/** @internal */
export interface CheckResultsProps {
  check: FleetCheck;
  filter: FilterTerm[];
  entitiesPath: string;
}

/** How many entities a check fails, passes and so on; each number opens them. @internal */
export function CheckResults(props: CheckResultsProps) {
  const { check, filter, entitiesPath } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const counts = { ...NONE, ...check.counts };
  const statuses = STATUSES.filter(status => counts[status] > 0);
  return (
    <div className={classes.root}>
      <ScoreBar counts={counts} />
      {statuses.length === 0 && (
        <span className={type.secondary}>{t('fleetChecks.concernsNone')}</span>
      )}
      <CountLinks
        about={` ${t('fleetChecks.of', { title: check.title })}`}
        links={statuses.map((status, index) => ({
          key: status,
          to: toEntitiesPath(entitiesPath, toCheckTerms(filter, check, status)),
          count: (
            <StatusChip
              status={status}
              count={counts[status]}
              total={
                index === 0 && status !== 'upcoming'
                  ? check.concerned
                  : undefined
              }
            />
          ),
        }))}
      />
    </div>
  );
}
