import { makeStyles } from '@material-ui/core/styles';
import { FleetEntity } from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  StatusShape,
} from 'backstage-plugin-readiness-react';
import { useGateStatusText } from '../fleet/useValueText';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      gap: theme.spacing(0.5),
      listStyle: 'none',
      margin: 0,
      padding: 0,
    },
  }),
  { name: 'ReadinessGateStrip' },
);

const UNKNOWN = { shape: 'dash', tone: 'neutral' } as const;

/** The gates of an entity in order, a shape each, with name and status for readers and on hover. @internal */
export function GateStrip({ gates }: { gates: FleetEntity['gates'] }) {
  const classes = useStyles();
  const statusText = useGateStatusText();
  return gates.length === 0 ? null : (
    <ul className={classes.root}>
      {gates.map(({ name, title, status }) => {
        const look =
          status in GATE_STATUS_LOOK
            ? GATE_STATUS_LOOK[status as keyof typeof GATE_STATUS_LOOK]
            : UNKNOWN;
        const words = `${title}: ${statusText(status)}`;
        return (
          <li key={name} title={words}>
            <StatusShape {...look} label={words} />
          </li>
        );
      })}
    </ul>
  );
}
