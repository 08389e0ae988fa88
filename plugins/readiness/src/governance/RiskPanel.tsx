import { EntityGovernance } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  toReasonText,
  toWords,
} from 'backstage-plugin-readiness-react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ContributionPanel } from './ContributionPanel';
import { useGovernanceDialogs } from './GovernanceDialogs';
import { PersonName } from './PersonName';
import { usePartStyles } from './usePartStyles';

/** The risk tier in force, where it comes from, and what is proposed. @internal */
export function RiskPanel(props: { governance: EntityGovernance }) {
  const { riskTier, may, entityRef } = props.governance;
  const { tier, tiers, rule, recorded, proposed } = riskTier;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  return (
    <ContributionPanel
      title={t('contributed.risk.title')}
      answer={
        tier
          ? toReasonText(t('contributed.risk.tier', { tier: toWords(tier) }))
          : t('contributed.risk.none')
      }
      action={
        may.classify &&
        tiers.length > 0 && (
          <QuietButton
            onClick={() => open({ kind: 'classify', entityRef, tiers, tier })}
          >
            {t('governance.classify.action')}
          </QuietButton>
        )
      }
    >
      {rule && (
        <p className={classes.text}>
          {t('contributed.risk.rule', {
            tier: toWords(rule.tier),
            reason: rule.reason,
          })}
        </p>
      )}
      {recorded && (
        <div>
          <p className={`${classes.text} ${type.secondary}`}>
            {t('contributed.risk.recorded', { tier: toWords(recorded.tier) })}{' '}
            <PersonName entityRef={recorded.by} />, <FactAge at={recorded.at} />
          </p>
          <p className={classes.text}>{recorded.reason}</p>
        </div>
      )}
      {proposed && (
        <div className={classes.part}>
          <p className={`${classes.text} ${type.secondary}`}>
            {t('contributed.risk.proposed', { tier: toWords(proposed.tier) })}{' '}
            <PersonName entityRef={proposed.by} />, <FactAge at={proposed.at} />
          </p>
          <p className={classes.text}>{proposed.reason}</p>
          <p className={`${classes.text} ${type.secondary}`}>
            {t('contributed.risk.waits')}
          </p>
          <div className={classes.actions}>
            {may.decideClassification &&
              (['accept', 'refuse'] as const).map(decision => (
                <QuietButton
                  key={decision}
                  variant="outlined"
                  onClick={() =>
                    open({
                      kind: 'decide-classification',
                      classification: proposed,
                      decision,
                    })
                  }
                >
                  {t(`governance.classification.${decision}`)}
                </QuietButton>
              ))}
          </div>
        </div>
      )}
    </ContributionPanel>
  );
}
