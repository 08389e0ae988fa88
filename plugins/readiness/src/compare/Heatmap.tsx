/* eslint-disable jsx-a11y/no-noninteractive-tabindex -- what scrolls must be in reach of the keyboard */
import { makeStyles } from '@material-ui/core/styles';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { useTypeScale } from '../frame/useTypeScale';
import { withParam } from '../frame/withParam';
import { useTexts } from '../texts';
import { CompareSelection, GroupSort } from './compareUrl';
import { GroupRow } from './GroupRow';
import { toHeatColumns } from './toHeatColumns';

/** Name, entities, score, change and levels stand before the cells. */
const OWN_COLUMNS = 5;

const useStyles = makeStyles(
  theme => ({
    scroller: {
      overflowX: 'auto',
      // What is hidden from the eye stays inside.
      position: 'relative',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    table: {
      width: '100%',
      borderCollapse: 'separate',
      borderSpacing: 2,
      fontVariantNumeric: 'tabular-nums',
      '& th, & td': { textAlign: 'left', fontWeight: 'inherit' },
      '& thead th': {
        padding: theme.spacing(0.5, 1),
        color: mutedColor(theme),
        verticalAlign: 'bottom',
        minWidth: 76,
      },
      // The names stay in sight while the cells scroll.
      '& tr > th:first-child': {
        position: 'sticky',
        left: 0,
        zIndex: 1,
        backgroundColor: theme.palette.background.paper,
      },
    },
    // Names of scorecards above their sections.
    family: {
      paddingBottom: 0,
      borderBottom: `1px solid ${theme.palette.divider}`,
      whiteSpace: 'nowrap',
    },
    sort: {
      padding: 0,
      border: 0,
      background: 'none',
      font: 'inherit',
      color: 'inherit',
      textAlign: 'left',
      cursor: 'pointer',
      '&:hover': { color: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessHeatmap' },
);

/** @internal */
export interface HeatmapProps {
  summary: FleetSummary;
  /** In the order of the rows. */
  groups: FleetGroup[];
  selection: CompareSelection;
  entitiesPath: string;
}

/** Groups by columns: a number in each cell, a tint for the eye, and the entities behind it. @internal */
export function Heatmap(props: HeatmapProps) {
  const { summary, groups, selection, entitiesPath } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { columns, families } = toHeatColumns(summary);
  const sortable = (sort: GroupSort, title: string) => {
    const current = selection.sort === sort;
    const direction = selection.descending ? 'descending' : 'ascending';
    const turned = current && !selection.descending ? `-${sort}` : sort;
    return (
      <th scope="col" aria-sort={current ? direction : undefined}>
        <button
          type="button"
          className={classes.sort}
          onClick={() => setParams(withParam(params, 'sort', turned))}
        >
          {title}
          {current && (
            <span aria-hidden>{selection.descending ? ' ↓' : ' ↑'}</span>
          )}
        </button>
      </th>
    );
  };
  return (
    <div
      className={classes.scroller}
      role="region"
      aria-label={t('compare.scroll')}
      tabIndex={0}
    >
      <table className={classes.table}>
        <caption className={type.visuallyHidden}>
          {t('compare.heatmap')}
        </caption>
        <thead>
          {families.length > 1 && (
            <tr>
              <td colSpan={OWN_COLUMNS} />
              {families.map(({ name, title, columns: own }) => (
                <th
                  key={name}
                  scope="colgroup"
                  colSpan={own}
                  className={classes.family}
                >
                  {title}
                </th>
              ))}
            </tr>
          )}
          <tr>
            {sortable('title', t(`groupBy.${summary.groupBy}`))}
            {sortable('entities', t('compare.entities'))}
            {sortable('score', t('compare.score'))}
            {sortable(
              'change',
              t('compare.change', { days: String(selection.days) }),
            )}
            <th scope="col">{t('compare.levels')}</th>
            {columns.map(({ name, title }) => (
              <th key={name} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(group => (
            <GroupRow
              key={`${group.key}|${group.deliveryMode}|${group.riskTier}`}
              group={group}
              summary={summary}
              columns={columns}
              selection={selection}
              entitiesPath={entitiesPath}
            />
          ))}
          {groups.length > 1 && (
            <GroupRow
              group={summary.total}
              summary={summary}
              columns={columns}
              selection={selection}
              entitiesPath={entitiesPath}
              isTotal
            />
          )}
        </tbody>
      </table>
    </div>
  );
}
