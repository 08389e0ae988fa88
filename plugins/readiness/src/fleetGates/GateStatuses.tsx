import { makeStyles } from '@material-ui/core/styles';
import { StatusShape } from 'backstage-plugin-readiness-react';
import { CountLinks } from '../fleet/CountLinks';
import { useGateStatusText } from '../fleet/useValueText';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { GateBar } from './GateBar';
import { toGateLook } from './gateLook';
import { toStatuses } from './gatesUrl';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(0.5), minWidth: 180 },
  }),
  { name: 'ReadinessGateStatuses' },
);

/** @internal */
export interface GateStatusesProps {
  counts: Record<string, number>;
  medianDays?: Record<string, number>;
  /** Which gate of which group; tells links of one word apart. */
  about: string;
  /** Path and search of the entities that have a status. */
  toPath: (status: string) => string;
}

/** How many entities have which status of a gate, and for how long; each number opens them. @internal */
export function GateStatuses(props: GateStatusesProps) {
  const { counts, medianDays = {}, about, toPath } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const statusText = useGateStatusText();
  const statuses = toStatuses(counts);
  return (
    <div className={classes.root}>
      <GateBar counts={counts} statuses={statuses} />
      <CountLinks
        about={`: ${about}`}
        links={statuses.map(status => ({
          key: status,
          to: toPath(status),
          count: (
            <>
              <StatusShape {...toGateLook(status)} /> {counts[status]}{' '}
              {statusText(status)}
            </>
          ),
          beside: medianDays[status] !== undefined && (
            <span className={type.secondary}>
              {' '}
              {medianDays[status] < 1
                ? t('fleetGates.today')
                : t('fleetGates.median', { count: medianDays[status] })}
            </span>
          ),
        }))}
      />
    </div>
  );
}
