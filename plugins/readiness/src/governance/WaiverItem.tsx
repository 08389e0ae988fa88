import { ReadinessWaiver } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toDayText } from './days';
import { useGovernanceDialogs } from './GovernanceDialogs';
import { PersonName } from './PersonName';
import { TimeLeft } from './TimeLeft';
import { usePartStyles } from './usePartStyles';
import { WaitsFor } from './WaitsFor';

const LOOK: Record<
  ReadinessWaiver['status'],
  { shape: StatusShapeName; tone: StatusTone }
> = {
  requested: { shape: 'half-circle', tone: 'active' },
  accepted: { shape: 'shield', tone: 'waived' },
  refused: { shape: 'octagon', tone: 'negative' },
  withdrawn: { shape: 'dash', tone: 'neutral' },
  revoked: { shape: 'octagon', tone: 'warning' },
  expired: { shape: 'clock', tone: 'warning' },
};

/** @internal */
export interface WaiverItemProps {
  waiver: ReadinessWaiver;
  /** Asks for a longer one; absent where the reader may not. */
  onRenew?: () => void;
}

/** One waiver: what, until when, who asked, who decided or must, and what the reader may do. @internal */
export function WaiverItem(props: WaiverItemProps) {
  const { waiver, onRenew } = props;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { open } = useGovernanceDialogs();
  const { t } = useTexts();
  const { status, may } = waiver;
  const decide = (decision: 'accept' | 'refuse' | 'withdraw' | 'revoke') => (
    <QuietButton
      key={decision}
      variant="outlined"
      onClick={() => open({ kind: 'decide-waiver', waiver, decision })}
    >
      {t(`governance.waiverDecision.${decision}`)}
      <span className={type.visuallyHidden}>: {waiver.title}</span>
    </QuietButton>
  );
  return (
    <li className={classes.item}>
      <StatusShape {...LOOK[status]} className={classes.icon} />
      <div className={`${classes.words} ${classes.part}`}>
        <div>
          <span className={type.strong}>{waiver.title}</span>
          <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
            {t(`contributed.waivers.${status}`)} ·{' '}
            {t('contributed.given.until', {
              date: toDayText(waiver.expiresAt),
            })}
            {(status === 'accepted' || status === 'requested') && (
              <>
                {' · '}
                <TimeLeft until={waiver.expiresAt} />
              </>
            )}
            {waiver.renewals > 0 &&
              ` · ${t('contributed.target.renewals', {
                count: waiver.renewals,
              })}`}
          </p>
          <p className={`${classes.text} ${type.secondary}`}>
            {t('contributed.waivers.by')}{' '}
            <PersonName entityRef={waiver.requestedBy} />,{' '}
            <FactAge at={waiver.requestedAt} />
            {waiver.decidedBy && (
              <>
                {' · '}
                {t('contributed.waivers.decidedBy')}{' '}
                <PersonName entityRef={waiver.decidedBy} />
              </>
            )}
            {status === 'requested' && (
              <>
                {' · '}
                {t('contributed.target.waitsFor')}{' '}
                <WaitsFor groups={waiver.acceptors} />
              </>
            )}
          </p>
          <p className={classes.text}>{waiver.reason}</p>
          {waiver.compensatingControl && (
            <p className={classes.text}>
              {t('contributed.target.instead', {
                control: waiver.compensatingControl,
              })}
            </p>
          )}
          {waiver.decisionReason && (
            <p className={classes.text}>{waiver.decisionReason}</p>
          )}
        </div>
        <div className={classes.actions}>
          {may.decide && [decide('accept'), decide('refuse')]}
          {may.withdraw && decide('withdraw')}
          {may.revoke && decide('revoke')}
          {status === 'accepted' && onRenew && (
            <QuietButton variant="outlined" onClick={onRenew}>
              {t('governance.waiver.renewAction')}
              <span className={type.visuallyHidden}>: {waiver.title}</span>
            </QuietButton>
          )}
        </div>
      </div>
    </li>
  );
}
