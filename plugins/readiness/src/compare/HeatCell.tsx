import { makeStyles, useTheme } from '@material-ui/core/styles';
import { FleetCell, FleetShow } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toTint } from './toTint';
import { useCompareText } from './useCompareText';

const useStyles = makeStyles(
  theme => ({
    cell: {
      padding: 0,
      height: 44,
      borderRadius: theme.shape.borderRadius,
      '&:hover': { boxShadow: `inset 0 0 0 1px ${theme.palette.text.primary}` },
    },
    link: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'center',
      height: '100%',
      minHeight: 44,
      padding: theme.spacing(0.25, 1),
      color: theme.palette.text.primary,
      lineHeight: 1.3,
      whiteSpace: 'nowrap',
      textDecoration: 'none',
      boxSizing: 'border-box',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -1,
      },
    },
    beside: { fontSize: '0.75rem' },
    none: { padding: theme.spacing(0.25, 1) },
  }),
  { name: 'ReadinessHeatCell' },
);

/** @internal */
export interface HeatCellProps {
  cell?: FleetCell;
  show: FleetShow;
  /** Which column of which group. */
  about: string;
  /** The entities behind it. */
  to: string;
}

/** One number of the heatmap, tinted for the eye; it opens the entities behind it. @internal */
export function HeatCell(props: HeatCellProps) {
  const { cell, show, about } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const theme = useTheme();
  const { t } = useTexts();
  const { main, beside } = useCompareText().cell(cell, show);
  if (!cell || cell.entities === 0) {
    return (
      <td className={`${classes.none} ${type.secondary}`}>
        <span aria-hidden>{main}</span>
        <span className={type.visuallyHidden}>{t('compare.notConcerned')}</span>
      </td>
    );
  }
  return (
    <td
      className={classes.cell}
      style={{ backgroundColor: toTint(theme, cell.value, show) }}
    >
      <Link to={props.to} className={classes.link}>
        <span className={cell.value === undefined ? type.secondary : undefined}>
          {main}
        </span>
        {beside && (
          <>
            {' '}
            <span className={classes.beside}>{beside}</span>
          </>
        )}
        <span className={type.visuallyHidden}> {about}</span>
      </Link>
    </td>
  );
}
