import { makeStyles } from '@material-ui/core/styles';
import { PolicySpec } from 'backstage-plugin-readiness-common';
import { toPercent, toWords } from 'backstage-plugin-readiness-react';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { AppliesTo } from './AppliesTo';
import { PolicyNames } from './PolicyNames';

const useStyles = makeStyles(
  theme => ({
    list: {
      margin: 0,
      paddingLeft: theme.spacing(2.5),
      '& li + li': { marginTop: theme.spacing(0.5) },
    },
    block: { display: 'block' },
  }),
  { name: 'ReadinessScorecardSpec' },
);

/** Sections with their checks, and the levels with what they take. @internal */
export function ScorecardSpec(props: { spec: PolicySpec<'Scorecard'> }) {
  const { spec } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <Properties
      items={[
        {
          term: t('policySpec.method'),
          value: spec.method && toWords(spec.method),
        },
        {
          term: t('policySpec.overall'),
          value:
            spec.overall === false
              ? t('policySpec.overallNo')
              : t('policySpec.overallYes'),
        },
        {
          term: t('policySpec.appliesTo'),
          value: <AppliesTo predicate={spec.appliesTo} />,
        },
        {
          term: t('policySpec.sections'),
          value: spec.sections && (
            <ul className={classes.list}>
              {spec.sections.map(({ name, title, checks }) => (
                <li key={name}>
                  <span className={type.strong}>{title}</span>{' '}
                  <span className={`${type.secondary} ${type.numbers}`}>
                    {t('policySpec.checks', { count: checks.length })}
                  </span>
                  <span className={classes.block}>
                    <PolicyNames kind="Check" names={checks} />
                  </span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t('policySpec.levels'),
          value: spec.levels && (
            <ol className={classes.list}>
              {spec.levels.map(({ name, title, minScore, checks = [] }) => (
                <li key={name}>
                  <span className={type.strong}>{title}</span>{' '}
                  <span className={`${type.secondary} ${type.numbers}`}>
                    {minScore === undefined
                      ? t('policySpec.levelChecks', { count: checks.length })
                      : t('policySpec.levelScore', {
                          score: String(toPercent(minScore)),
                        })}
                  </span>
                  {checks.length > 0 && (
                    <span className={classes.block}>
                      <PolicyNames kind="Check" names={checks} />
                    </span>
                  )}
                </li>
              ))}
            </ol>
          ),
        },
      ]}
    />
  );
}
