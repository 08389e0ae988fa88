import { makeStyles } from '@material-ui/core/styles';
import {
  ReadinessNextAction,
  ReadinessScorecard,
} from 'backstage-plugin-readiness-common';
import { LevelBadge, useGainText } from 'backstage-plugin-readiness-react';
import { Link } from '@backstage/core-components';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toCheckSearch } from './scorecardUrl';
import { Deciding } from './toDeciding';
import { toHoldingBack } from './toHoldingBack';
import { useDecidingText } from './useDecidingText';
import { useScoreText } from './useScoreText';

const useStyles = makeStyles(
  theme => ({
    answer: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 3),
      margin: 0,
      fontSize: 'inherit',
      fontWeight: 'inherit',
    },
    why: { margin: theme.spacing(1, 0, 0), maxWidth: '100ch' },
    step: { textDecoration: 'underline' },
    details: {
      marginTop: theme.spacing(1),
      '& summary': { cursor: 'pointer', width: 'fit-content' },
      '& p': { margin: theme.spacing(0.5, 0, 0), maxWidth: '80ch' },
    },
  }),
  { name: 'ReadinessScorecardAnswer' },
);

/** @internal */
export interface ScorecardAnswerProps {
  scorecard: ReadinessScorecard;
  nextActions: ReadinessNextAction[];
  /** Where the overall level and score come from. */
  deciding?: Deciding;
}

/** Level, score, what holds it back and the best next step, in one look. @internal */
export function ScorecardAnswer(props: ScorecardAnswerProps) {
  const { scorecard, nextActions, deciding } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const scoreText = useScoreText();
  const gainText = useGainText();
  const decidingText = useDecidingText();
  const { t } = useTexts();
  const { lowest, step, noData } = toHoldingBack(scorecard, nextActions);
  const { explanation, score, scoreWithoutWaivers } = scorecard;
  const differs =
    scoreWithoutWaivers !== undefined && scoreWithoutWaivers !== score;
  const place = scorecard.overall
    ? deciding && decidingText.ofScorecard(deciding, scorecard.name)
    : t('answer.notOverall');
  const why = () => {
    if (noData) {
      return t('answer.noData');
    }
    if (!lowest) {
      return t('answer.nothing');
    }
    const args = {
      section: lowest.title,
      score: scoreText.section(scorecard, lowest),
    };
    return scorecard.sections.length > 1
      ? t('answer.holdingBack', args)
      : t('answer.holdingBackOnly', args);
  };
  return (
    <Panel>
      <h3 className={classes.answer}>
        <LevelBadge level={scorecard.level} size="large" />
        <span className={type.headline}>{scoreText.total(scorecard)}</span>
        {differs && (
          <span className={`${type.secondary} ${type.numbers}`}>
            {t('contributed.target.withoutWaivers', {
              score: scoreText.total({ score: scoreWithoutWaivers }),
            })}
          </span>
        )}
      </h3>
      <p className={classes.why}>
        {why()}
        {step && (
          <>
            {' '}
            {t('answer.step')}{' '}
            <Link
              to={toCheckSearch(step.check, scorecard.name)}
              className={classes.step}
            >
              {step.title}
            </Link>
            {gainText(step) && ` (${gainText(step)})`}.
          </>
        )}
      </p>
      {place && <p className={`${classes.why} ${type.secondary}`}>{place}</p>}
      <details className={`${classes.details} ${type.secondary}`}>
        <summary>{t('answer.explain')}</summary>
        <p>{explanation.score}</p>
        <p>{explanation.level}</p>
        {explanation.nextLevel && <p>{explanation.nextLevel}</p>}
      </details>
    </Panel>
  );
}
