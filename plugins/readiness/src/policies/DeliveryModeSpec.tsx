import { makeStyles } from '@material-ui/core/styles';
import { PolicySpec } from 'backstage-plugin-readiness-common';
import { toWords } from 'backstage-plugin-readiness-react';
import { DataTable } from '../frame/DataTable';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { PolicyNames } from './PolicyNames';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
  }),
  { name: 'ReadinessDeliveryModeSpec' },
);

/** How a team works in this mode, which practices serve it and why, and what is expected now. @internal */
export function DeliveryModeSpec(props: { spec: PolicySpec<'DeliveryMode'> }) {
  const { spec } = props;
  const { practices = [], touchpoints = [], crew = [], expects } = spec;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const toExpected = (expected?: 'all' | string[]) => {
    if (expected === 'all') {
      return t('policySpec.all');
    }
    return expected?.map(toWords).join(', ');
  };
  return (
    <div className={classes.root}>
      <Properties
        items={[
          { term: t('policySpec.summary'), value: spec.summary },
          {
            term: t('policySpec.stage'),
            value: spec.stage && toWords(spec.stage),
          },
          { term: t('policySpec.cadence'), value: spec.cadence },
          {
            term: t('policySpec.touchpoints'),
            value: touchpoints.length > 0 && (
              <ul className={classes.list}>
                {touchpoints.map(touchpoint => (
                  <li key={touchpoint}>{touchpoint}</li>
                ))}
              </ul>
            ),
          },
          {
            term: t('policySpec.crew'),
            value: crew.length > 0 && (
              <ul className={classes.list}>
                {crew.map(({ role, purpose }) => (
                  <li key={role}>
                    <span className={type.strong}>{role}</span>: {purpose}
                  </li>
                ))}
              </ul>
            ),
          },
          {
            term: t('policySpec.expectsGates'),
            value: toExpected(expects?.gates),
          },
          {
            term: t('policySpec.expectsSections'),
            value: toExpected(expects?.sections),
          },
          {
            term: t('policySpec.expectsChecks'),
            value: expects?.checks && (
              <PolicyNames kind="Check" names={expects.checks} />
            ),
          },
        ]}
      />
      {practices.length > 0 && (
        <DataTable
          label={t('policySpec.practices')}
          columns={[
            t('policySpec.practice'),
            t('policySpec.purpose'),
            t('policySpec.keep'),
            t('policySpec.leave'),
          ]}
          rows={practices.map(practice => ({
            key: practice.name,
            cells: [
              <span key="title">
                <span className={type.strong}>{practice.title}</span>{' '}
                {practice.inspiration && (
                  <span className={type.secondary}>
                    {t('policySpec.inspiration', {
                      name: practice.inspiration,
                    })}
                  </span>
                )}
              </span>,
              practice.purpose,
              practice.keep,
              practice.leave,
            ],
          }))}
        />
      )}
    </div>
  );
}
