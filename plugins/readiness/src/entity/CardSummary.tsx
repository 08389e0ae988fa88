import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import {
  EvaluationState,
  GateStepper,
  LevelBadge,
  NextActionList,
  ScoreBar,
  StatusCounts,
  toPercent,
} from 'backstage-plugin-readiness-react';
import { CampaignLines } from '../campaigns/EntityCampaigns';
import { Notice } from '../frame/Notice';
import { useTypeScale } from '../frame/useTypeScale';
import { toDeciding } from '../scorecard/toDeciding';
import { useDecidingText } from '../scorecard/useDecidingText';
import { useTexts } from '../texts';
import { CardTrend } from './CardTrend';
import { PlacementLine } from './PlacementLine';
import { StaleNotice } from './StaleNotice';

const TOP_ACTIONS = 3;

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(2), minWidth: 0 },
    answer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(0.5, 3),
    },
    score: {
      display: 'inline-flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(0, 1.5),
    },
    distribution: { display: 'grid', gap: theme.spacing(1) },
  }),
  { name: 'ReadinessCardSummary' },
);

/** @internal */
export interface CardSummaryProps {
  readiness: EntityReadiness;
  /** Why the last look failed, when what is shown is from an earlier one. */
  outdated?: Error;
  evaluation: EvaluationState;
  toCheck: (check: string) => string;
  toGate: (gate: string) => string;
  deliveryPath: string;
  gatesPath: string;
}

/** The card's content: answer, distribution, gates, next steps, placement. @internal */
export function CardSummary(props: CardSummaryProps) {
  const { readiness, outdated, evaluation, toCheck, toGate } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const decidingText = useDecidingText();
  const deciding = toDeciding(readiness);
  const from = deciding && decidingText.overall(deciding);
  // The bar is that of the score beside it; scorecards may share checks.
  const counts = deciding?.score.counts ?? readiness.counts;
  return (
    <div className={classes.root}>
      <div className={classes.answer}>
        <div>
          <LevelBadge level={readiness.level} size="large" />
          {from && <div className={type.secondary}>{from}</div>}
        </div>
        {readiness.score !== undefined && (
          <span className={classes.score}>
            <span className={type.headline}>
              {t('score.percent', {
                value: String(toPercent(readiness.score)),
              })}
            </span>
            <CardTrend entityRef={readiness.entityRef} />
          </span>
        )}
      </div>
      <div className={classes.distribution}>
        <ScoreBar counts={counts} />
        <StatusCounts counts={counts} />
      </div>
      {evaluation.status === 'failed' && (
        <Notice
          shape="triangle"
          tone="warning"
          title={t('reassess.failedTitle')}
        >
          {evaluation.error.message}
        </Notice>
      )}
      {outdated && (
        <Notice shape="triangle" tone="warning" title={t('stale.reloadTitle')}>
          {outdated.message}
        </Notice>
      )}
      <GateStepper gates={readiness.gates} toGate={toGate} />
      <div>
        <h4 className={`${type.body} ${type.strong}`} style={{ margin: 0 }}>
          {t('card.next')}
        </h4>
        <NextActionList
          actions={readiness.nextActions.slice(0, TOP_ACTIONS)}
          toCheck={toCheck}
        />
      </div>
      <CampaignLines entityRef={readiness.entityRef} />
      <PlacementLine
        readiness={readiness}
        deliveryPath={props.deliveryPath}
        gatesPath={props.gatesPath}
      />
      <StaleNotice readiness={readiness} compact />
    </div>
  );
}
