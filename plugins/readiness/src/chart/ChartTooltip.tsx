import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { Tooltip } from 'recharts';
import { useTypeScale } from '../frame/useTypeScale';
import { useLabelStyle } from './useLabelStyle';

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(0.5, 1.25),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
    },
  }),
  { name: 'ReadinessChartTooltip' },
);

/** @internal */
export interface ChartTooltipProps<Row> {
  /** What it says of the row of the chart that the pointer is at. */
  children: (row: Row) => ReactNode;
}

/** The exact numbers of where the pointer is. @internal */
export function ChartTooltip<Row>({ children }: ChartTooltipProps<Row>) {
  const classes = useStyles();
  const type = useTypeScale();
  const { fill } = useLabelStyle();
  return (
    <Tooltip
      cursor={{ stroke: fill }}
      content={({ active, payload }) => {
        const row = payload?.[0]?.payload as Row | undefined;
        return active && row ? (
          <div className={`${classes.root} ${type.body}`}>{children(row)}</div>
        ) : null;
      }}
    />
  );
}
