import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { LoadError } from '../frame/LoadError';
import { Panel } from '../frame/Panel';
import { Skeleton } from '../frame/Skeleton';
import { ConcernPanel } from './ConcernPanel';
import { RiskPanel } from './RiskPanel';
import { useGovernanceOnScreen } from './useEntityGovernance';
import { WaiverPanel } from './WaiverPanel';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      alignItems: 'start',
      gap: theme.spacing(2.5),
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 320px), 1fr))',
    },
  }),
  { name: 'ReadinessGovernancePanels' },
);

/** Waivers, risk tier and concerns of the entity on screen. @internal */
export function GovernancePanels(props: { readiness: EntityReadiness }) {
  const classes = useStyles();
  const result = useGovernanceOnScreen();
  if (!result) {
    return null;
  }
  const { value, loading, error, reload } = result;
  return (
    <>
      {error && <LoadError error={error} onRetry={reload} />}
      <div className={classes.root} aria-busy={loading}>
        {loading &&
          ['waivers', 'risk', 'concerns'].map(panel => (
            <Panel key={panel}>
              <Skeleton height={96} />
            </Panel>
          ))}
        {value && (
          <>
            <WaiverPanel governance={value} />
            <RiskPanel governance={value} />
            <ConcernPanel governance={value} readiness={props.readiness} />
          </>
        )}
      </div>
    </>
  );
}
