import { ReadinessReviewRound } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  StatusShapeName,
  StatusTone,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { PersonName } from './PersonName';
import { usePartStyles } from './usePartStyles';

type Decision = ReadinessReviewRound['decisions'][number];

const LOOK: Record<
  Decision['decision'],
  { shape: StatusShapeName; tone: StatusTone }
> = {
  approve: { shape: 'circle-check', tone: 'positive' },
  changes: { shape: 'triangle', tone: 'warning' },
  reject: { shape: 'octagon', tone: 'negative' },
};

/** The rounds of a review, newest first: who submitted what, who said what about it. @internal */
export function RoundList(props: { rounds: ReadinessReviewRound[] }) {
  const { rounds } = props;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (rounds.length === 0) {
    return (
      <p className={`${classes.text} ${type.secondary}`}>
        {t('contributed.rounds.none')}
      </p>
    );
  }
  return (
    <ol className={classes.list} aria-label={t('contributed.rounds.title')}>
      {rounds.map((round, index) => (
        <RoundItem
          key={round.submission.id}
          round={round}
          number={rounds.length - index}
        />
      ))}
    </ol>
  );
}

function RoundItem(props: { round: ReadinessReviewRound; number: number }) {
  const { submission, decisions, changes } = props.round;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <li className={classes.item}>
      <div className={`${classes.words} ${classes.part}`}>
        <p className={`${classes.text} ${type.secondary}`}>
          <span className={type.strong}>
            {t('contributed.rounds.round', { number: String(props.number) })}
          </span>{' '}
          {submission.version &&
            `${t('contributed.review.version', {
              version: submission.version,
            })} · `}
          {t('contributed.rounds.submitted')}{' '}
          <PersonName entityRef={submission.by} />,{' '}
          <FactAge at={submission.at} />
        </p>
        {submission.reason && (
          <p className={classes.text}>{submission.reason}</p>
        )}
        {changes.length > 0 && (
          <>
            <p className={`${classes.text} ${type.secondary}`}>
              {t('contributed.rounds.different')}
            </p>
            <ul className={classes.bullets}>
              {changes.map(change => (
                <li key={change}>{toReasonText(change)}</li>
              ))}
            </ul>
          </>
        )}
        {decisions.length > 0 && (
          <ul className={classes.list}>
            {decisions.map(decision => (
              <DecisionItem
                key={`${decision.step}/${decision.actor}/${decision.at}`}
                decision={decision}
              />
            ))}
          </ul>
        )}
      </div>
    </li>
  );
}

function DecisionItem({ decision }: { decision: Decision }) {
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <li className={classes.item}>
      <StatusShape {...LOOK[decision.decision]} className={classes.icon} />
      <div className={classes.words}>
        <span className={type.secondary}>
          <span className={type.strong}>{decision.stepTitle}</span>{' '}
          {t(`contributed.rounds.${decision.decision}`)} ·{' '}
          <PersonName entityRef={decision.actor} />,{' '}
          <FactAge at={decision.at} />
          {!decision.counts && ` · ${t('contributed.rounds.stale')}`}
        </span>
        {decision.reason && <p className={classes.text}>{decision.reason}</p>}
      </div>
    </li>
  );
}
