import { makeStyles } from '@material-ui/core/styles';
import { useTypeScale } from '../frame/useTypeScale';
import { WaitsFor } from '../governance/WaitsFor';
import { useTexts } from '../texts';
import { LockedMark } from './LockedMark';
import { PartyNames } from './PartyNames';
import type { ProfileGateSpec } from './ProfileGate';
import { toDurationText } from './toDurationText';

const useStyles = makeStyles(
  theme => ({ list: { margin: 0, paddingLeft: theme.spacing(2.5) } }),
  { name: 'ReadinessApprovalChain' },
);

/** @internal */
export interface ApprovalChainProps {
  steps: NonNullable<ProfileGateSpec['approvals']>;
}

/** The steps of a chain as a profile states them: who, how many, until when, then whom. @internal */
export function ApprovalChain(props: ApprovalChainProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <ol className={classes.list}>
      {props.steps.map(step => (
        <li key={step.name}>
          <span className={type.strong}>{step.title}</span>{' '}
          {step.locked && <LockedMark />}{' '}
          <span className={type.secondary}>
            <WaitsFor groups={step.groups} roles={step.roles} />
            {(step.quorum ?? 1) > 1 &&
              ` · ${t('profile.quorum', { number: String(step.quorum) })}`}
            {step.allowSameApprover && ` · ${t('profile.sameApprover')}`}
            {step.deadline &&
              ` · ${t('profile.deadline', {
                deadline: toDurationText(step.deadline),
              })}`}
            {step.escalateTo && step.escalateTo.length > 0 && (
              <>
                , {t('profile.escalates')}{' '}
                <PartyNames names={step.escalateTo} />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
