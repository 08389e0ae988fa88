import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { EntityRefLink, entityRouteRef } from '@backstage/plugin-catalog-react';
import Checkbox from '@material-ui/core/Checkbox';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessReviewItem } from 'backstage-plugin-readiness-common';
import {
  StatusShape,
  StatusShapeName,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { PersonName } from '../governance/PersonName';
import { useTypeScale } from '../frame/useTypeScale';
import { GATES_PATH } from '../gates/gatesUrl';
import { WaitsFor } from '../governance/WaitsFor';
import { useTexts } from '../texts';
import { ReviewActions } from './ReviewActions';
import { ReviewChanges } from './ReviewChanges';
import { ReviewWaiting } from './ReviewWaiting';
import { isDecidable } from './toBulkDecisions';

const KIND_SHAPE: Record<ReadinessReviewItem['kind'], StatusShapeName> = {
  gate: 'half-circle',
  waiver: 'shield',
  classification: 'target',
  concern: 'triangle',
};

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) minmax(160px, auto)',
      gap: theme.spacing(0.5, 1.5),
      padding: theme.spacing(1.5, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'auto minmax(0, 1fr)',
      },
    },
    check: { padding: 0, width: 24, height: 24 },
    noCheck: { width: 24 },
    main: { overflowWrap: 'anywhere' },
    title: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
    aside: {
      textAlign: 'right',
      [theme.breakpoints.down('xs')]: { textAlign: 'left', gridColumn: 2 },
    },
    text: { margin: 0, maxWidth: '80ch' },
    reason: {
      margin: theme.spacing(0.5, 0, 0),
      maxWidth: '80ch',
      paddingLeft: theme.spacing(1),
      borderLeft: `2px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'ReadinessReviewRow' },
);

/** @internal */
export interface ReviewRowProps {
  item: ReadinessReviewItem;
  /** Path and search of its review, on gates. */
  reviewPath?: string;
  selected: boolean;
  onSelect: (selected: boolean) => void;
}

/** One thing that waits: what, where, which step, since when, what is different, and who asked. @internal */
export function ReviewRow(props: ReviewRowProps) {
  const { item, reviewPath } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const entityRoute = useRouteRef(entityRouteRef);
  const { t } = useTexts();
  const entityRef = parseEntityRef(item.entityRef);
  const path =
    reviewPath ?? `${entityRoute(entityRef)}/${ENTITY_TAB_PATH}/${GATES_PATH}`;
  const facts = [
    item.step &&
      t('reviews.step', {
        number: String(item.step.number),
        of: String(item.step.of),
        title: item.step.title,
      }),
    item.approvals &&
      item.approvals.of > 1 &&
      t('reviews.approvals', {
        given: String(item.approvals.given),
        of: String(item.approvals.of),
      }),
    item.version && t('reviews.version', { version: item.version }),
    item.riskTier && t('reviews.risk', { tier: item.riskTier }),
  ].filter(Boolean);
  return (
    <li className={classes.root}>
      {isDecidable(item) ? (
        <Checkbox
          className={classes.check}
          color="primary"
          size="small"
          checked={props.selected}
          onChange={event => props.onSelect(event.target.checked)}
          inputProps={{
            'aria-label': t('reviews.select', {
              title: item.title,
              entity: item.entityTitle,
            }),
          }}
        />
      ) : (
        <span className={classes.noCheck} />
      )}
      <div className={classes.main}>
        <h3 className={classes.title}>
          <StatusShape
            shape={KIND_SHAPE[item.kind]}
            tone={item.mine ? 'active' : 'neutral'}
          />{' '}
          <span className={type.secondary}>{t(`reviewKind.${item.kind}`)}</span>{' '}
          <Link to={path} className={type.strong}>
            {item.title}
          </Link>
          {' · '}
          <EntityRefLink entityRef={entityRef} title={item.entityTitle} />
        </h3>
        <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
          {facts.map(fact => `${fact} · `)}
          {t('reviews.askedBy')} <PersonName entityRef={item.requestedBy} />
        </p>
        {!item.mine && (
          <p className={classes.text}>
            {t('reviews.waitsFor')} <WaitsFor {...item.waitsFor} />
            {item.whyNotMine && '. '}
            {item.whyNotMine && toReasonText(item.whyNotMine)}
          </p>
        )}
        {item.reason && <p className={classes.reason}>{item.reason}</p>}
        <ReviewChanges changes={item.changes} />
        <ReviewActions item={item} />
      </div>
      <div className={classes.aside}>
        <ReviewWaiting waitingSince={item.waitingSince} dueAt={item.dueAt} />
      </div>
    </li>
  );
}
