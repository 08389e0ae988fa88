/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- the names of what is missing must be in reach of the keyboard */
import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Tooltip from '@material-ui/core/Tooltip';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessGate } from 'backstage-plugin-readiness-common';
import { StatusShape } from '../status/StatusShape';
import { GATE_STATUS_LOOK } from '../status/statuses';
import { FactAge } from '../time/FactAge';
import { mutedColor } from '../status/statusColor';
import { readinessReactTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      listStyle: 'none',
      margin: 0,
      padding: 0,
      [theme.breakpoints.down('xs')]: { flexDirection: 'column' },
    },
    step: {
      flex: '1 1 0',
      minWidth: 0,
      position: 'relative',
      paddingRight: theme.spacing(0.75),
      // The line to the next step; it starts after the shape and ends before the next one.
      '&:not(:last-child)::before': {
        content: '""',
        position: 'absolute',
        top: '0.68em',
        left: '1.8em',
        right: '0.5em',
        borderTop: `1px solid ${mutedColor(theme)}`,
        opacity: 0.6,
      },
      [theme.breakpoints.down('xs')]: {
        padding: theme.spacing(0, 0, 1.5, 3.5),
        '& > svg': { position: 'absolute', left: 0, top: '0.2em' },
        '&:not(:last-child)::before': {
          top: '1.6em',
          bottom: '0.1em',
          left: '0.55em',
          right: 'auto',
          borderTop: 'none',
          borderLeft: `1px solid ${mutedColor(theme)}`,
        },
      },
    },
    title: {
      display: 'block',
      fontWeight: 600,
      overflowWrap: 'break-word',
      hyphens: 'auto',
    },
    detail: {
      display: 'block',
      color: mutedColor(theme),
      fontVariantNumeric: 'tabular-nums',
    },
    missing: {
      textDecoration: 'underline dotted',
      textUnderlineOffset: '0.2em',
      borderRadius: 2,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessGateStepper' },
);

/** @public */
export interface GateStepperProps {
  gates: ReadinessGate[];
  /** Path of what is behind a gate; without, the steps are no links. */
  toGate?: (gate: string) => string;
}

/**
 * The gates in order: shape, name, status, and how far each is; hover or focus names what is
 * missing. Each step leads to its gate where a path is given. Vertical where it is narrow; nothing
 * when there are no gates.
 *
 * @public
 */
export function GateStepper(props: GateStepperProps) {
  const classes = useStyles();
  const { toGate } = props;
  const { t } = useTranslationRef(readinessReactTranslationRef);
  if (props.gates.length === 0) {
    return null;
  }
  return (
    <ol className={classes.list} aria-label={t('gateStepper.label')}>
      {props.gates.map(gate => (
        <li key={gate.name} className={classes.step}>
          <StatusShape {...GATE_STATUS_LOOK[gate.status]} />
          {toGate ? (
            <Link to={toGate(gate.name)} className={classes.title}>
              {gate.title}
            </Link>
          ) : (
            <span className={classes.title}>{gate.title}</span>
          )}
          <span className={classes.detail}>
            {t(`gateStatus.${gate.status}`)}
          </span>
          <span className={classes.detail}>
            <GateDetail gate={gate} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function GateDetail(props: { gate: ReadinessGate }) {
  const { gate } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(readinessReactTranslationRef);
  if (gate.status === 'in-review') {
    return (
      <>
        {t('gateStepper.approvals', {
          given: String(gate.approvals.given),
          of: String(gate.approvals.of),
        })}
      </>
    );
  }
  if (gate.status === 'upcoming') {
    return null;
  }
  if (gate.missing.length > 0) {
    return (
      <Tooltip title={gate.missing.map(({ title }) => title).join(' · ')}>
        <span tabIndex={0} className={classes.missing}>
          {t('gateStepper.missing', { number: String(gate.missing.length) })}
        </span>
      </Tooltip>
    );
  }
  return <FactAge at={gate.since} />;
}
