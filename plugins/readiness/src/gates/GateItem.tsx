import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import {
  FactAge,
  GATE_STATUS_LOOK,
  readinessReactTranslationRef,
  StatusShape,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { DisclosureItem } from '../frame/DisclosureItem';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { GateProgress } from './GateProgress';
import { GateRow } from './toGateRows';

const useStyles = makeStyles(
  theme => ({
    words: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    text: { margin: 0, overflowWrap: 'anywhere', maxWidth: '80ch' },
  }),
  { name: 'ReadinessGateItem' },
);

/** @internal */
export interface GateItemProps {
  row: GateRow;
  policyVersion: string;
  /** The entity's version now. */
  version?: string;
  expanded: boolean;
  /** A link on this page led here. */
  focused: boolean;
  onToggle: () => void;
  /** Id of what it opens, where that is not below the line. */
  controls?: string;
  /** What is below the line when it is open. */
  children?: ReactNode;
}

/** One gate: status, how far it is, what it means for a pipeline, since when. @internal */
export function GateItem(props: GateItemProps) {
  const { row, expanded } = props;
  const { gate } = row;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const words = useTranslationRef(readinessReactTranslationRef);

  const progress = () => {
    const args = { met: String(row.met), total: String(row.total) };
    if (row.total === 0) {
      return t('gates.noRequirements');
    }
    return row.waived > 0
      ? t('gates.metWaived', { ...args, count: row.waived })
      : t('gates.met', args);
  };
  return (
    <DisclosureItem
      icon={className => (
        <StatusShape {...GATE_STATUS_LOOK[gate.status]} className={className} />
      )}
      title={
        <span className={classes.words}>
          <span className={type.strong}>{gate.title}</span>{' '}
          <span className={type.secondary}>
            {words.t(`gateStatus.${gate.status}`)}
          </span>
        </span>
      }
      expanded={expanded}
      onToggle={props.onToggle}
      controls={props.controls}
      focused={props.focused}
      details={props.children}
    >
      <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
        {progress()}
        {gate.approvals.of > 0 &&
          ` · ${t('gates.approvals', {
            given: String(gate.approvals.given),
            of: String(gate.approvals.of),
          })}`}
        {' · '}
        {t('gates.changed')}{' '}
        <FactAge at={gate.since} policyVersion={props.policyVersion} />
      </p>
      <p className={`${classes.text} ${type.secondary}`}>
        <span className={type.strong}>
          {row.passed || gate.enforcement !== 'enforce'
            ? t('contributed.gateRow.pipelineAllow')
            : t('contributed.gateRow.pipelineDeny')}
        </span>
        {' · '}
        {toReasonText(t(`gateEnforcement.${gate.enforcement}`))}
      </p>
      <GateProgress gate={gate} version={props.version} />
      {!row.passed && !(expanded && row.missing > 0) && (
        <p className={`${classes.text} ${type.secondary}`}>
          {toReasonText(gate.reason)}
        </p>
      )}
    </DisclosureItem>
  );
}
