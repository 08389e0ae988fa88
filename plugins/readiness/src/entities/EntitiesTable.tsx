import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { EntityReadinessSummary } from 'backstage-plugin-readiness-common';
import {
  COUNTING_STATUSES,
  FactAge,
  LevelBadge,
  ScoreBar,
  StatusCounts,
  toPercent,
} from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { DataTable } from '../frame/DataTable';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';
import { FilterField, withFilter } from './entitiesUrl';

const useStyles = makeStyles(
  theme => ({
    filter: {
      color: 'inherit',
      whiteSpace: 'nowrap',
      textDecoration: 'none',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
    score: { whiteSpace: 'nowrap' },
    checks: { display: 'grid', gap: theme.spacing(0.5), minWidth: 160 },
  }),
  { name: 'ReadinessEntitiesTable' },
);

/** @internal */
export interface EntitiesTableProps {
  items: EntityReadinessSummary[];
}

/** One row per entity; levels, types and owners are links that narrow the list to them. @internal */
export function EntitiesTable(props: EntitiesTableProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <DataTable
      label={t('page.entities')}
      columns={[
        t('entities.entity'),
        t('entities.level'),
        t('entities.score'),
        t('entities.checks'),
        t('entities.type'),
        t('entities.owner'),
        t('entities.assessed'),
      ]}
      rows={props.items.map(item => ({
        key: item.entityRef,
        cells: [
          <EntityRefLink
            key="entity"
            entityRef={parseEntityRef(item.entityRef)}
            title={item.title}
          />,
          <FilterLink
            key="level"
            field="level"
            value={item.level?.name ?? 'none'}
          >
            <LevelBadge level={item.level} />
          </FilterLink>,
          item.score === undefined ? (
            <span key="score" className={type.secondary}>
              {t('score.none')}
            </span>
          ) : (
            <span key="score" className={classes.score}>
              {t('score.percent', { value: String(toPercent(item.score)) })}
            </span>
          ),
          <span key="checks" className={classes.checks}>
            <ScoreBar counts={item.counts} />
            <StatusCounts counts={item.counts} statuses={COUNTING_STATUSES} />
          </span>,
          item.type && (
            <FilterLink key="type" field="type" value={item.type}>
              {item.type}
            </FilterLink>
          ),
          item.owner && (
            <FilterLink key="owner" field="owner" value={item.owner}>
              {item.owner.replace(/^group:default\//, '')}
            </FilterLink>
          ),
          <FactAge
            key="assessed"
            at={item.assessedAt}
            policyVersion={item.policyVersion}
          />,
        ],
      }))}
    />
  );
}

function FilterLink(props: {
  field: FilterField;
  value: string;
  children: ReactNode;
}) {
  const classes = useStyles();
  const [params] = useSearchParams();
  return (
    <Link
      to={`?${withFilter(params, props.field, props.value)}`}
      className={classes.filter}
    >
      {props.children}
    </Link>
  );
}
