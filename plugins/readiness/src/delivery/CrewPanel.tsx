import { StatusShape } from 'backstage-plugin-readiness-react';
import { Fragment } from 'react';
import { Properties } from '../frame/Properties';
import { useTypeScale } from '../frame/useTypeScale';
import { ContributionPanel } from '../governance/ContributionPanel';
import { PersonName } from '../governance/PersonName';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { useDelivery } from './useDelivery';

/** Who does what, how often, and how people meet. @internal */
export function CrewPanel() {
  const { current } = useDelivery().delivery;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (!current) {
    return null;
  }
  const { roles, touchpoints, cadence } = current;
  const missing = roles.filter(({ heldBy }) => heldBy.length === 0).length;
  const answer = () => {
    if (roles.length === 0) {
      return t('delivery.crew.none');
    }
    return missing > 0
      ? t('delivery.crew.missing', { count: missing })
      : t('delivery.crew.complete');
  };
  return (
    <ContributionPanel title={t('delivery.crew.title')} answer={answer()}>
      {roles.length > 0 && (
        <ul className={classes.list} aria-label={t('delivery.crew.roles')}>
          {roles.map(({ role, purpose, heldBy }) => (
            <li key={role} className={classes.item}>
              <StatusShape
                shape={heldBy.length > 0 ? 'circle-check' : 'circle-question'}
                tone={heldBy.length > 0 ? 'positive' : 'warning'}
                className={classes.icon}
              />
              <div className={classes.words}>
                <span className={type.strong}>{role}</span>:{' '}
                {heldBy.length === 0 && t('delivery.crew.nobody')}
                {heldBy.map((entityRef, index) => (
                  <Fragment key={entityRef}>
                    {index > 0 && ', '}
                    <PersonName entityRef={entityRef} />
                  </Fragment>
                ))}
                <p className={`${classes.text} ${type.secondary}`}>{purpose}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {missing > 0 && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('delivery.crew.howTo')}
        </p>
      )}
      <Properties
        items={[
          {
            term: t('delivery.crew.cadence'),
            value: cadence ?? t('delivery.crew.noCadence'),
          },
          {
            term: t('delivery.crew.touchpoints'),
            value: touchpoints.length > 0 && (
              <ul className={classes.bullets}>
                {touchpoints.map(touchpoint => (
                  <li key={touchpoint}>{touchpoint}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </ContributionPanel>
  );
}
