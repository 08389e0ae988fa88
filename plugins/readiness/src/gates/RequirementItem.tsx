import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { GateRequirement } from 'backstage-plugin-readiness-common';
import {
  CHECK_STATUS_LOOK,
  CheckStatus,
  StatusIcon,
  StatusShape,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { TargetActions } from '../governance/TargetActions';
import { TargetStanding } from '../governance/TargetStanding';
import { toCheckSearch, toSectionSearch } from '../scorecard/scorecardUrl';
import { useTexts } from '../texts';
import { toGateSearch } from './gatesUrl';
import { RequirementRow } from './toGateRows';

/** A requirement that stands like a check wears the same shape. */
const LOOK = {
  met: CHECK_STATUS_LOOK.pass,
  waived: CHECK_STATUS_LOOK.waived,
  missing: CHECK_STATUS_LOOK.fail,
  'not-applicable': CHECK_STATUS_LOOK['not-applicable'],
};

/** Why a check is missing is told by its own shape: failed, in error, or without data. */
const UNMET: readonly CheckStatus[] = ['fail', 'error', 'unknown'];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: theme.spacing(1),
      padding: theme.spacing(0.75, 0),
    },
    icon: { marginTop: '0.2em' },
    text: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
    reason: { margin: 0, maxWidth: '80ch' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2.5),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'ReadinessRequirementItem' },
);

/** Navigation state that moves the focus to the gate that a link opens. @internal */
export interface GateLinkState {
  focusGate: string;
}

function toTarget(requirement: GateRequirement, scorecardPath: string) {
  switch (requirement.kind) {
    case 'gate':
      return toGateSearch(requirement.name);
    case 'level':
      return `${scorecardPath}${toSectionSearch(requirement.name)}`;
    default:
      return `${scorecardPath}${toCheckSearch(requirement.name)}`;
  }
}

/** @internal */
export interface RequirementItemProps {
  row: RequirementRow;
  /** Path of the Scorecard tab. */
  scorecardPath: string;
}

/** One requirement of a gate: how it stands, why, and the way to it. @internal */
export function RequirementItem(props: RequirementItemProps) {
  const { requirement, linked, check } = props.row;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const state: GateLinkState | undefined =
    requirement.kind === 'gate' ? { focusGate: requirement.name } : undefined;
  return (
    <li className={classes.root}>
      {requirement.status === 'missing' && check && UNMET.includes(check) ? (
        <StatusIcon status={check} className={classes.icon} />
      ) : (
        <StatusShape
          {...LOOK[requirement.status]}
          label={t(`requirementStatus.${requirement.status}`)}
          className={classes.icon}
        />
      )}
      <div className={classes.text}>
        {linked ? (
          <Link
            to={toTarget(requirement, props.scorecardPath)}
            state={state}
            className={type.strong}
          >
            {requirement.title}
          </Link>
        ) : (
          <span className={type.strong}>{requirement.title}</span>
        )}
        <p className={`${classes.reason} ${type.secondary}`}>
          {toReasonText(requirement.reason)}
        </p>
        <RequirementStanding row={props.row} />
      </div>
    </li>
  );
}

/** What people said about a check or evidence item, and what the reader may do about it. */
function RequirementStanding({ row }: { row: RequirementRow }) {
  const { requirement, attestable = false } = row;
  const { kind, name, title, status, fileTypes } = requirement;
  const classes = useStyles();
  if (kind !== 'check' && kind !== 'evidence') {
    return null;
  }
  return (
    <>
      <TargetStanding target={{ kind, name }} />
      <div className={classes.actions}>
        <TargetActions
          target={{ kind, name, title }}
          missing={status === 'missing'}
          attestable={kind === 'evidence' || attestable}
          fileTypes={fileTypes}
        />
      </div>
    </>
  );
}
