import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  StatusChip,
  StatusIcon,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { useId } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { LinkButton } from '../frame/LinkButton';
import { useTypeScale } from '../frame/useTypeScale';
import { isAttestable } from '../gates/toGateRows';
import { TargetActions } from '../governance/TargetActions';
import { TargetStanding } from '../governance/TargetStanding';
import { useTexts } from '../texts';
import { CheckDetails } from './CheckDetails';
import { CheckRow } from './toCheckRows';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(0.75, 0, 1.25),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    heading: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
    title: { display: 'flex', gap: theme.spacing(1) },
    icon: { marginTop: '0.2em' },
    below: { paddingLeft: `calc(1.15em + ${theme.spacing(1)}px)` },
    reason: { margin: 0, overflowWrap: 'anywhere', maxWidth: '80ch' },
    actions: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2.5),
      marginTop: theme.spacing(0.5),
      '&:empty': { display: 'none' },
    },
  }),
  { name: 'ReadinessCheckItem' },
);

/** @internal */
export interface CheckItemProps {
  row: CheckRow;
  sectionTitle: string;
  /** Points of the section. */
  possible: number;
  expanded: boolean;
  onToggle: () => void;
}

/** One check: status and title, why, and what to do about it. @internal */
export function CheckItem(props: CheckItemProps) {
  const { row, expanded, onToggle } = props;
  const { check } = row;
  const classes = useStyles();
  const type = useTypeScale();
  const id = useId();
  const { t } = useTexts();
  const open = !['pass', 'upcoming', 'not-applicable'].includes(check.status);
  return (
    <li className={classes.root}>
      <h4 className={classes.heading}>
        <Disclosure expanded={expanded} controls={id} onToggle={onToggle}>
          <span className={classes.title}>
            <StatusIcon status={check.status} className={classes.icon} />
            <span className={type.strong}>{check.title}</span>
          </span>
        </Disclosure>
      </h4>
      <div className={classes.below}>
        <p className={`${classes.reason} ${type.secondary}`}>
          {toReasonText(check.reason)}
        </p>
        <TargetStanding target={{ kind: 'check', name: check.name }} />
        <div className={classes.actions}>
          {open && !expanded && (
            <LinkButton about={check.title} onClick={onToggle}>
              {t('check.howToFix')}
            </LinkButton>
          )}
          <TargetActions
            target={{ kind: 'check', name: check.name, title: check.title }}
            missing={open && check.status !== 'waived'}
            attestable={isAttestable(check)}
          />
          {open && row.runbook && (
            <Link to={row.runbook}>{t('check.runbook')}</Link>
          )}
          {open && row.sourceUrls.length === 1 && (
            <Link to={row.sourceUrls[0]}>{t('check.openSource')}</Link>
          )}
        </div>
        {expanded && (
          <div id={id}>
            <CheckDetails
              row={row}
              sectionTitle={props.sectionTitle}
              possible={props.possible}
              status={<StatusChip status={check.status} />}
            />
          </div>
        )}
      </div>
    </li>
  );
}
