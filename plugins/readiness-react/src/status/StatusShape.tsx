import { makeStyles } from '@material-ui/core/styles';
import classNames from 'classnames';
import { ReactNode } from 'react';
import { statusColor } from './statusColor';
import { StatusShapeName, StatusTone } from './statuses';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: 'none',
      width: '1.15em',
      height: '1.15em',
      verticalAlign: '-0.2em',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: 1.6,
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      '@media (forced-colors: active)': { color: 'CanvasText !important' },
    },
    solid: { fill: 'currentColor' },
    /** The sign inside a filled shape. */
    cut: {
      fill: 'none',
      stroke: theme.palette.background.paper,
      strokeWidth: 1.9,
      '@media (forced-colors: active)': { stroke: 'Canvas' },
    },
    positive: { color: statusColor(theme, 'positive') },
    negative: { color: statusColor(theme, 'negative') },
    warning: { color: statusColor(theme, 'warning') },
    waived: { color: statusColor(theme, 'waived') },
    active: { color: statusColor(theme, 'active') },
    neutral: { color: statusColor(theme, 'neutral') },
  }),
  { name: 'ReadinessStatusShape' },
);

type ShapeClasses = { solid: string; cut: string };

const SHAPES: Record<StatusShapeName, (classes: ShapeClasses) => ReactNode> = {
  'circle-check': ({ solid, cut }) => (
    <>
      <circle className={solid} cx="8" cy="8" r="6.7" />
      <path className={cut} d="M4.9 8.3l2.2 2.2 4.1-4.7" />
    </>
  ),
  'square-cross': ({ solid, cut }) => (
    <>
      <rect
        className={solid}
        x="1.6"
        y="1.6"
        width="12.8"
        height="12.8"
        rx="2"
      />
      <path className={cut} d="M5.4 5.4l5.2 5.2m0-5.2l-5.2 5.2" />
    </>
  ),
  'circle-question': () => (
    <>
      <circle cx="8" cy="8" r="6.7" strokeDasharray="1.2 3" />
      <path d="M6.2 6.4c.1-1.1.8-1.7 1.9-1.7s1.9.7 1.9 1.6c0 1.4-1.9 1.5-1.9 2.9M8.1 11.5v.1" />
    </>
  ),
  triangle: ({ solid, cut }) => (
    <>
      <path className={solid} d="M8 1.9l6.4 11.9H1.6z" />
      <path className={cut} d="M8 6.4v3.2M8 11.8v.1" />
    </>
  ),
  shield: () => (
    <>
      <path d="M8 1.4l5.6 1.9v4.3c0 3.3-2.2 5.8-5.6 7-3.4-1.2-5.6-3.7-5.6-7V3.3z" />
      <path
        strokeWidth="1.3"
        d="M5.9 5h4.2M5.9 11h4.2M6.3 5l3.4 6M9.7 5l-3.4 6"
      />
    </>
  ),
  circle: () => <circle cx="8" cy="8" r="5.6" strokeWidth="1.3" />,
  dash: () => <path strokeWidth="1.9" d="M4 8h8" />,
  'half-circle': ({ solid }) => (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path className={solid} stroke="none" d="M8 1.6a6.4 6.4 0 0 1 0 12.8z" />
    </>
  ),
  target: ({ solid }) => (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <circle className={solid} stroke="none" cx="8" cy="8" r="2.6" />
    </>
  ),
  clock: () => (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 4.4V8l2.4 1.7" />
    </>
  ),
  octagon: ({ solid, cut }) => (
    <>
      <path
        className={solid}
        d="M5.2 1.6h5.6l3.6 3.6v5.6l-3.6 3.6H5.2l-3.6-3.6V5.2z"
      />
      <path className={cut} d="M5.5 5.5l5 5m0-5l-5 5" />
    </>
  ),
};

/** @public */
export interface StatusShapeProps {
  shape: StatusShapeName;
  tone: StatusTone;
  /** What it says, when no word stands beside it; without, it is hidden from readers. */
  label?: string;
  className?: string;
}

/**
 * The shape of a status. Each differs in outline, so that it can be told apart without colour.
 *
 * @public
 */
export function StatusShape(props: StatusShapeProps) {
  const classes = useStyles();
  return (
    <svg
      viewBox="0 0 16 16"
      className={classNames(classes.root, classes[props.tone], props.className)}
      focusable="false"
      {...(props.label
        ? { role: 'img', 'aria-label': props.label }
        : { 'aria-hidden': true })}
    >
      {SHAPES[props.shape](classes)}
    </svg>
  );
}
