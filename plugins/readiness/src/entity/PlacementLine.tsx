import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { toExactTime, toWords } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** @internal */
export interface PlacementLineProps {
  readiness: EntityReadiness;
  /** Path of the Delivery tab. */
  deliveryPath: string;
}

/** Delivery mode, governance profile and risk tier, in one line. @internal */
export function PlacementLine(props: PlacementLineProps) {
  const { deliveryMode, profile, riskTier } = props.readiness;
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  const parts = [
    deliveryMode && (
      <span key="mode">
        <Link to={props.deliveryPath}>{deliveryMode.title}</Link>
        {deliveryMode.since && (
          <span title={toExactTime(deliveryMode.since)}>
            {t('placement.since', {
              date: day.format(new Date(deliveryMode.since)),
            })}
          </span>
        )}
      </span>
    ),
    profile && (
      <span key="profile" title={profile.path.join(' → ')}>
        {t('placement.profile', { title: profile.title })}
      </span>
    ),
    riskTier && (
      <span key="risk">{t('placement.risk', { tier: toWords(riskTier) })}</span>
    ),
  ].filter(Boolean);
  if (parts.length === 0) {
    return null;
  }
  return (
    <div className={type.secondary}>
      {parts.map((part, index) => (
        // The order is fixed: an index is a stable key here.
        <span key={index}>
          {index > 0 && ' · '}
          {part}
        </span>
      ))}
    </div>
  );
}
