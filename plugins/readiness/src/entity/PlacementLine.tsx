import { Link } from '@backstage/core-components';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { toExactTime, toWords } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const DAY_MS = 86_400_000;
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** @internal */
export interface PlacementLineProps {
  readiness: EntityReadiness;
  /** Path of the Delivery tab. */
  deliveryPath: string;
  /** Path of the Gates tab. */
  gatesPath: string;
}

/** Delivery mode, governance profile, risk tier, waivers and concerns, in one line. @internal */
export function PlacementLine(props: PlacementLineProps) {
  const { deliveryMode, profile, riskTier, waivers, concerns } =
    props.readiness;
  const type = useTypeScale();
  const { t } = useTexts();
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
    waivers && (
      <span
        key="waivers"
        title={waivers.endsNext && toExactTime(waivers.endsNext)}
      >
        <Link to={props.gatesPath}>
          {t('placement.waivers', { count: waivers.open })}
          {waivers.endsNext &&
            t(
              waivers.open === 1 ? 'placement.daysLeft' : 'placement.firstEnds',
              {
                count: daysUntil(waivers.endsNext),
              },
            )}
        </Link>
      </span>
    ),
    concerns && (
      <Link key="concerns" to={props.gatesPath}>
        {t('placement.concerns', { count: concerns })}
      </Link>
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

/** Begun days count: what ends today has one day left. */
function daysUntil(time: string): number {
  return Math.max(1, Math.ceil((Date.parse(time) - Date.now()) / DAY_MS));
}
