import {
  EntityGovernance,
  ReadinessWaiver,
} from 'backstage-plugin-readiness-common';
import { useNow } from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';
import { ContributionPanel } from './ContributionPanel';
import { useGovernanceDialogs } from './GovernanceDialogs';
import { ItemLists } from './ItemLists';
import { WaiverItem } from './WaiverItem';

/** Near enough that somebody should renew it or mend what it covers. */
const SOON_MS = 14 * 24 * 60 * 60_000;

const OPEN: readonly ReadinessWaiver['status'][] = ['requested', 'accepted'];

/** Waivers as the debt they are: how many are open of how many allowed, and which end soon. @internal */
export function WaiverPanel(props: { governance: EntityGovernance }) {
  const { waivers, waiverCap, may, entityRef } = props.governance;
  const now = useNow();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  const current = waivers
    .filter(({ status }) => OPEN.includes(status))
    .sort((a, b) => a.expiresAt.localeCompare(b.expiresAt));
  const ended = waivers.filter(({ status }) => !OPEN.includes(status));
  const accepted = current.filter(({ status }) => status === 'accepted');
  const count = waiverCap?.open ?? accepted.length;
  const soon = accepted.filter(
    ({ expiresAt }) => Date.parse(expiresAt) - now < SOON_MS,
  ).length;
  const openText = () => {
    if (waiverCap?.max !== undefined) {
      return t('contributed.waivers.openOf', {
        open: String(count),
        max: String(waiverCap.max),
      });
    }
    return count === 0
      ? t('contributed.waivers.none')
      : t('contributed.waivers.open', { count });
  };
  const answer = [
    openText(),
    waiverCap?.group &&
      t('contributed.waivers.group', {
        open: String(waiverCap.group.open),
        max: String(waiverCap.group.max),
      }),
    soon > 0 && t('contributed.waivers.endingSoon', { count: soon }),
  ]
    .filter(Boolean)
    .join(' · ');
  const item = (waiver: ReadinessWaiver) => {
    const { kind, name, title } = waiver;
    const isRenewed = waivers.some(({ renews }) => renews === waiver.id);
    return (
      <WaiverItem
        key={waiver.id}
        waiver={waiver}
        onRenew={
          may.requestWaiver && !isRenewed
            ? () =>
                open({
                  kind: 'request-waiver',
                  entityRef,
                  target: { kind, name, title },
                  maxDuration: waiverCap?.maxDuration,
                  renews: waiver,
                })
            : undefined
        }
      />
    );
  };
  return (
    <ContributionPanel title={t('contributed.waivers.title')} answer={answer}>
      <ItemLists
        label={t('contributed.waivers.title')}
        items={current.map(item)}
        folded={{
          title: t('contributed.waivers.ended', {
            number: String(ended.length),
          }),
          label: t('contributed.waivers.endedLabel'),
          items: ended.map(item),
        }}
      />
    </ContributionPanel>
  );
}
