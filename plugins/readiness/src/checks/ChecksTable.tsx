import { makeStyles } from '@material-ui/core/styles';
import { FleetCheck } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';
import { Link } from 'react-router-dom';
import { StartCampaignLink } from '../campaigns/StartCampaignLink';
import { FilterTerm, toEntitiesPath } from '../fleet/fleetUrl';
import { DataTable } from '../frame/DataTable';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CheckResults } from './CheckResults';
import { toCheckTerms } from './checksUrl';

const useStyles = makeStyles(
  {
    place: { display: 'block' },
  },
  { name: 'ReadinessChecksTable' },
);

/** @internal */
export interface ChecksTableProps {
  checks: FleetCheck[];
  filter: FilterTerm[];
  entitiesPath: string;
  campaignsPath: string;
}

/** One row per check; a name opens the entities where it fails. @internal */
export function ChecksTable(props: ChecksTableProps) {
  const { checks, filter, entitiesPath } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const toName = (check: FleetCheck) =>
    check.counts.fail > 0 ? (
      <Link
        className={type.link}
        to={toEntitiesPath(entitiesPath, toCheckTerms(filter, check, 'fail'))}
      >
        {check.title}
      </Link>
    ) : (
      check.title
    );
  return (
    <DataTable
      label={t('fleetChecks.label')}
      columns={[
        t('fleetChecks.check'),
        t('fleetChecks.results'),
        t('fleetChecks.newly'),
        t('fleetChecks.weight'),
        t('fleetChecks.value'),
      ]}
      rows={checks.map(check => ({
        key: check.name,
        cells: [
          <>
            {toName(check)}
            <span className={`${classes.place} ${type.secondary}`}>
              {[...new Set([check.stream, check.dimension])]
                .filter(Boolean)
                .map(toWords)
                .join(' · ')}
              {check.value > 0 && (
                <StartCampaignLink
                  campaignsPath={props.campaignsPath}
                  target={{ check: check.name }}
                  filter={filter}
                  about={check.title}
                  before=" · "
                />
              )}
            </span>
          </>,
          <CheckResults
            key="results"
            check={check}
            filter={filter}
            entitiesPath={entitiesPath}
          />,
          check.newlyFailing,
          check.weight,
          check.value,
        ],
      }))}
    />
  );
}
