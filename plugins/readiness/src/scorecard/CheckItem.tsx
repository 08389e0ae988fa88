import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import {
  StatusChip,
  StatusIcon,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { DisclosureItem } from '../frame/DisclosureItem';
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
  const { t } = useTexts();
  const open = !['pass', 'upcoming', 'not-applicable'].includes(check.status);
  return (
    <DisclosureItem
      icon={className => (
        <StatusIcon status={check.status} className={className} />
      )}
      title={<span className={type.strong}>{check.title}</span>}
      expanded={expanded}
      onToggle={onToggle}
      details={
        <CheckDetails
          row={row}
          sectionTitle={props.sectionTitle}
          possible={props.possible}
          status={<StatusChip status={check.status} />}
        />
      }
    >
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
    </DisclosureItem>
  );
}
