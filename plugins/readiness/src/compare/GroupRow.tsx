import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { Link, useSearchParams } from 'react-router-dom';
import { FilterTerm, toEntitiesPath, withTerms } from '../fleet/fleetUrl';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import {
  CompareSelection,
  toCellTerms,
  toGroupId,
  toGroupTerms,
} from './compareUrl';
import { HeatCell } from './HeatCell';
import { LevelBars } from './LevelBars';
import { HeatColumn } from './toHeatColumns';
import { TrendLine } from './TrendLine';
import { useCompareText } from './useCompareText';

const useStyles = makeStyles(
  theme => ({
    name: { padding: theme.spacing(0.5, 1, 0.5, 0), minWidth: 150 },
    named: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
    },
    check: { padding: 0, width: 24, height: 24 },
    link: {
      color: 'inherit',
      textDecoration: 'none',
      overflowWrap: 'anywhere',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
    plain: { padding: theme.spacing(0.5, 1), whiteSpace: 'nowrap' },
    few: {
      color: mutedColor(theme),
      whiteSpace: 'nowrap',
      textDecoration: 'underline dotted',
      textUnderlineOffset: '0.2em',
    },
    change: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    total: { '& > *': { fontWeight: 600 } },
  }),
  { name: 'ReadinessGroupRow' },
);

/** @internal */
export interface GroupRowProps {
  group: FleetGroup;
  summary: FleetSummary;
  columns: HeatColumn[];
  selection: CompareSelection;
  entitiesPath: string;
  /** All groups together. */
  isTotal?: boolean;
}

/** One group of the heatmap. @internal */
export function GroupRow(props: GroupRowProps) {
  const { group, summary, columns, selection, entitiesPath, isTotal } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const text = useCompareText();
  const [params, setParams] = useSearchParams();
  const id = toGroupId(group);
  const title = isTotal ? t('compare.total') : text.title(group);
  const groupTerms = isTotal
    ? selection.filter
    : toGroupTerms(selection, group);
  // Behind a cell of all groups are those of the filter: its own column without the group.
  const cellTerms = (column: string): FilterTerm[] => {
    const own = toCellTerms(selection, group, column);
    return isTotal
      ? withTerms(
          selection.filter,
          own.filter(({ field }) => field !== selection.groupBy),
        )
      : own;
  };
  return (
    <tr className={isTotal ? classes.total : undefined}>
      <th scope="row" className={classes.name}>
        <span className={classes.named}>
          {!isTotal && (
            <Checkbox
              className={classes.check}
              size="small"
              color="primary"
              checked={selection.chosen.includes(id)}
              onChange={() => setParams(toToggledSearch(params, 'group', id))}
              inputProps={{ 'aria-label': t('compare.choose', { title }) }}
            />
          )}
          <span>
            <Link
              to={toEntitiesPath(entitiesPath, groupTerms)}
              className={classes.link}
            >
              {title}
            </Link>{' '}
            {group.small && !isTotal && (
              <span className={classes.few} title={t('fleet.fewText')}>
                ({t('fleet.few')})
              </span>
            )}
          </span>
        </span>
      </th>
      <td className={classes.plain}>{text.coverage(group)}</td>
      <td className={classes.plain}>
        <span className={type.strong}>{text.share(group.score)}</span>
      </td>
      <td className={classes.plain}>
        <span
          className={classes.change}
          title={t('compare.changeKnown', { known: String(group.changeKnown) })}
        >
          {text.change(group)}
          <TrendLine points={group.trend} />
        </span>
      </td>
      <td className={classes.plain}>
        <LevelBars levels={group.levels} />
      </td>
      {columns.map(column => (
        <HeatCell
          key={column.name}
          cell={group.cells[column.name]}
          show={summary.show}
          about={t('compare.cell', {
            column: column.fullTitle,
            group: title,
          })}
          to={toEntitiesPath(entitiesPath, cellTerms(column.name))}
        />
      ))}
    </tr>
  );
}
