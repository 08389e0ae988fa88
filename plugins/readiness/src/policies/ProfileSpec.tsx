import { makeStyles } from '@material-ui/core/styles';
import { PolicySet, PolicySpec } from 'backstage-plugin-readiness-common';
import { Fragment } from 'react';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { AppliesTo } from './AppliesTo';
import { PartyNames } from './PartyNames';
import { PolicyName } from './PolicyNames';
import { ProfileGate } from './ProfileGate';
import { ProfileRules } from './ProfileRules';
import { toLineage } from './toLineage';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2) },
    list: { margin: 0, paddingLeft: theme.spacing(2.5) },
    gates: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      '& > li': {
        padding: theme.spacing(1, 0),
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    hint: { display: 'block' },
    heading: { margin: theme.spacing(0, 0, 0.5) },
  }),
  { name: 'ReadinessProfileSpec' },
);

/** @internal */
export interface ProfileSpecProps {
  name: string;
  documents: PolicySet['documents'];
  spec: PolicySpec<'GovernanceProfile'>;
}

/** What a profile asks for: whom it holds for, what it is built on, gates, and rules for people. @internal */
export function ProfileSpec(props: ProfileSpecProps) {
  const { spec, documents } = props;
  const { scope, gates = [], riskTiers = [] } = spec;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const lineage = toLineage(props.name, documents);
  const holdsFor = () => {
    if (spec.default) {
      return t('profile.default');
    }
    if (!scope) {
      return t('profile.chosenOnly');
    }
    return undefined;
  };
  return (
    <div className={classes.root}>
      <Properties
        items={[
          {
            term: t('profile.inherits'),
            value:
              lineage.length === 0 ? (
                t('profile.inheritsNothing')
              ) : (
                <>
                  {lineage.map((parent, index) => (
                    <Fragment key={parent}>
                      {index > 0 && ' ← '}
                      <PolicyName kind="GovernanceProfile" name={parent} />
                    </Fragment>
                  ))}
                  <span className={`${type.secondary} ${classes.hint}`}>
                    {t('profile.inheritsHint')}
                  </span>
                </>
              ),
          },
          { term: t('profile.scope'), value: holdsFor() },
          {
            term: t('profile.groups'),
            value: scope?.groups && <PartyNames names={scope.groups} />,
          },
          {
            term: t('profile.systems'),
            value: scope?.systems?.join(', '),
          },
          {
            term: t('profile.domains'),
            value: scope?.domains?.join(', '),
          },
          {
            term: t('policySpec.appliesTo'),
            value: scope?.entities && <AppliesTo predicate={scope.entities} />,
          },
          {
            term: t('profile.choosable'),
            value:
              spec.choosable === false
                ? t('profile.choosableNo')
                : t('profile.choosableYes'),
          },
          {
            term: t('profile.defaultMode'),
            value: spec.defaultMode && (
              <PolicyName kind="DeliveryMode" name={spec.defaultMode} />
            ),
          },
          { term: t('profile.tiers'), value: spec.tiers?.join(', ') },
          {
            term: t('profile.riskRules'),
            value: (riskTiers.length > 0 || spec.defaultRiskTier) && (
              <ol className={classes.list}>
                {riskTiers.map(({ tier, when, reason }) => (
                  <li key={`${tier}/${reason}`}>
                    <span className={type.strong}>{tier}</span>:{' '}
                    <AppliesTo predicate={when} />.{' '}
                    <span className={type.secondary}>{reason}</span>
                  </li>
                ))}
                {spec.defaultRiskTier && (
                  <li>
                    <span className={type.strong}>{spec.defaultRiskTier}</span>{' '}
                    {t('profile.defaultTier')}
                  </li>
                )}
              </ol>
            ),
          },
        ]}
      />
      {gates.length > 0 && (
        <section aria-label={t('profile.gates')}>
          <h4 className={`${type.heading} ${classes.heading}`}>
            {t('profile.gates')} · {gates.length}
          </h4>
          <ol className={classes.gates}>
            {gates.map(gate => (
              <li key={gate.name}>
                <ProfileGate gate={gate} gates={gates} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <ProfileRules spec={spec} />
    </div>
  );
}
