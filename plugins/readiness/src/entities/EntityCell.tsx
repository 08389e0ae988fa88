import { makeStyles } from '@material-ui/core/styles';
import { FleetEntity } from 'backstage-plugin-readiness-common';
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
import { FilterField, withField } from '../fleet/fleetUrl';
import { RefTitles } from '../fleet/useRefTitles';
import { toShortRef, useValueText } from '../fleet/useValueText';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { EntityColumn } from './entitiesUrl';
import { GateStrip } from './GateStrip';

const useStyles = makeStyles(
  theme => ({
    filter: {
      overflowWrap: 'break-word',
      color: 'inherit',
      textDecoration: 'none',
      '&:hover, &:focus-visible': { textDecoration: 'underline' },
    },
    line: { whiteSpace: 'nowrap' },
    checks: { display: 'grid', gap: theme.spacing(0.5), minWidth: 170 },
  }),
  { name: 'ReadinessEntityCell' },
);

/** Columns that hold one value to filter by. */
const FIELDS = {
  owner: 'owner',
  type: 'type',
  system: 'system',
  domain: 'domain',
  businessUnit: 'business-unit',
  lifecycle: 'lifecycle',
  deliveryMode: 'delivery-mode',
  profile: 'profile',
  riskTier: 'risk-tier',
} as const;

/** @internal */
export interface EntityCellProps {
  item: FleetEntity;
  column: EntityColumn;
  /** Path and search of its checks. */
  checksPath: string;
  /** Of the entities that it may name. */
  titles: RefTitles;
}

/** What a column says of an entity. @internal */
export function EntityCell({
  item,
  column,
  checksPath,
  titles,
}: EntityCellProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const valueText = useValueText();
  switch (column) {
    case 'level':
      return (
        <FilterLink field="level" value={item.level?.name ?? 'none'}>
          <LevelBadge level={item.level} />
        </FilterLink>
      );
    case 'score':
      return item.score === undefined ? (
        <span className={type.secondary}>{t('score.none')}</span>
      ) : (
        <span className={classes.line}>
          {t('score.percent', { value: String(toPercent(item.score)) })}
        </span>
      );
    case 'change': {
      const points = Math.round((item.change ?? 0) * 100);
      const sign = points > 0 ? '+' : '\u2212';
      return item.change === undefined ? null : (
        <>{points === 0 ? '0' : `${sign}${Math.abs(points)}`}</>
      );
    }
    case 'gates':
      return <GateStrip gates={item.gates} />;
    case 'checks':
      return (
        <Link to={checksPath} className={`${classes.checks} ${classes.filter}`}>
          <ScoreBar counts={item.counts} />
          <StatusCounts
            counts={item.counts}
            statuses={COUNTING_STATUSES}
            dense
          />
          <span className={type.visuallyHidden}>
            {t('entities.checksOf', {
              title: item.title ?? toShortRef(item.entityRef),
            })}
          </span>
        </Link>
      );
    case 'tags':
      return <>{item.tags.join(', ')}</>;
    case 'openWaivers':
      return <>{item.openWaivers}</>;
    case 'assessed':
      return (
        <>
          <FactAge at={item.assessedAt} policyVersion={item.policyVersion} />
          {item.stale && (
            <span className={type.secondary}> · {t('facts.stale')}</span>
          )}
        </>
      );
    default: {
      const value = item[column];
      const field = FIELDS[column];
      return value ? (
        <FilterLink field={field} value={value}>
          {titles.get(value) ?? valueText({ field, value })}
        </FilterLink>
      ) : null;
    }
  }
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
      to={`?${withField(params, props.field, [props.value])}`}
      className={classes.filter}
    >
      {props.children}
    </Link>
  );
}
