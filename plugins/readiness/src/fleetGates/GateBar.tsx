import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  mutedColor,
  statusColor,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { toGateLook } from './gateLook';

/** Stripes, so that neighbours differ in grey-scale too. */
function striped(theme: Theme, tone: StatusTone, angle: string) {
  const color = statusColor(theme, tone);
  return {
    border: `1px solid ${color}`,
    backgroundImage: `repeating-linear-gradient(${angle}, ${color} 0 2px, transparent 2px 5px)`,
  };
}

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      gap: 2,
      height: 10,
      borderRadius: 5,
      overflow: 'hidden',
    },
    part: { minWidth: 6, height: '100%', boxSizing: 'border-box' },
    positive: {
      backgroundColor: statusColor(theme, 'positive'),
      '@media (forced-colors: active)': {
        backgroundColor: 'CanvasText',
        forcedColorAdjust: 'none',
      },
    },
    negative: { backgroundColor: statusColor(theme, 'negative') },
    waived: striped(theme, 'waived', '45deg'),
    warning: striped(theme, 'warning', '90deg'),
    active: striped(theme, 'active', '0deg'),
    neutral: { border: `1px dotted ${mutedColor(theme)}` },
  }),
  { name: 'ReadinessGateBar' },
);

/** @internal */
export interface GateBarProps {
  counts: Record<string, number>;
  /** In order. */
  statuses: string[];
}

/** Entities by a gate's status as one bar; the numbers stand in words below it. @internal */
export function GateBar({ counts, statuses }: GateBarProps) {
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden>
      {statuses.map(status => (
        <span
          key={status}
          className={`${classes.part} ${classes[toGateLook(status).tone]}`}
          style={{ flexGrow: counts[status] }}
        />
      ))}
    </div>
  );
}
