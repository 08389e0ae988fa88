import { makeStyles } from '@material-ui/core/styles';
import { FleetChecks } from 'backstage-plugin-readiness-common';
import { DataTable } from '../frame/DataTable';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const useStyles = makeStyles(
  theme => ({ text: { margin: theme.spacing(0.5, 0, 1) } }),
  { name: 'ReadinessUnknownSources' },
);

const HEADING = 'readiness-unknown-sources';

/** Sources that do not deliver, and how many results wait for them. @internal */
export function UnknownSources(props: {
  sources: FleetChecks['unknownBySource'];
}) {
  const { sources } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <Panel labelledBy={HEADING}>
      <h3 id={HEADING} className={type.heading}>
        {t('fleetChecks.sources')}
      </h3>
      <p className={`${classes.text} ${type.secondary}`}>
        {sources.length > 0
          ? t('fleetChecks.sourcesText')
          : t('fleetChecks.sourcesNone')}
      </p>
      {sources.length > 0 && (
        <DataTable
          label={t('fleetChecks.sources')}
          columns={[
            t('fleetChecks.source'),
            t('fleetChecks.waiting'),
            t('fleetChecks.entities'),
          ]}
          rows={sources.map(({ source, title, results, entities }) => ({
            key: source,
            cells: [title, results, entities],
          }))}
        />
      )}
    </Panel>
  );
}
