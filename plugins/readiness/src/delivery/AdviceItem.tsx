import { ReadinessAdvice } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  StatusShape,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { useId, useState } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { PersonName } from '../governance/PersonName';
import { usePartStyles } from '../governance/usePartStyles';
import { FactsTable } from '../scorecard/FactsTable';
import { useTexts } from '../texts';
import { AdviceActions } from './AdviceActions';

/** One hint: why, on which facts, what it suggests, and what the team said to it. @internal */
export function AdviceItem(props: { advice: ReadinessAdvice }) {
  const { title, reason, severity, suggests, facts, answer } = props.advice;
  const classes = usePartStyles();
  const type = useTypeScale();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  const { t } = useTexts();
  const important = severity === 'important';
  const suggestions = [
    suggests.mode &&
      t('delivery.advice.suggestsMode', { title: suggests.mode.title }),
    suggests.practice &&
      `${t('delivery.advice.suggestsPractice', {
        title: suggests.practice.title,
      })}. ${suggests.practice.purpose}`,
    suggests.role && t('delivery.advice.suggestsRole', { role: suggests.role }),
  ].filter((text): text is string => Boolean(text));
  return (
    <li className={classes.item}>
      <StatusShape
        shape={important ? 'triangle' : 'target'}
        tone={important ? 'warning' : 'neutral'}
        className={classes.icon}
      />
      <div className={`${classes.words} ${classes.part}`}>
        <div>
          <span className={type.strong}>{title}</span>{' '}
          {important && (
            <span className={type.secondary}>
              {t('delivery.advice.important')}
            </span>
          )}
          <p className={classes.text}>{toReasonText(reason)}</p>
          {suggestions.map(text => (
            <p key={text} className={`${classes.text} ${type.secondary}`}>
              {toReasonText(text)}
            </p>
          ))}
        </div>
        {facts.length > 0 && (
          <div>
            <Disclosure
              expanded={unfolded}
              controls={id}
              onToggle={() => setUnfolded(!unfolded)}
            >
              <span className={type.secondary}>
                {t('delivery.advice.showFacts')} · {facts.length}
                <span className={type.visuallyHidden}>: {title}</span>
              </span>
            </Disclosure>
            {unfolded && (
              <div id={id}>
                <FactsTable
                  facts={facts}
                  label={t('delivery.advice.facts', { title })}
                />
              </div>
            )}
          </div>
        )}
        {answer ? (
          <div>
            <p className={`${classes.text} ${type.secondary}`}>
              {toReasonText(
                t(`delivery.advice.answer.${answer.answer}`),
              ).replace(/\.$/, '')}
              , {t('timeline.decidedBy')} <PersonName entityRef={answer.by} />,{' '}
              <FactAge at={answer.at} /> ·{' '}
              {answer.until
                ? t('delivery.advice.answeredUntil', {
                    date: toDayText(answer.until),
                  })
                : t('delivery.advice.untilFacts')}
            </p>
            {answer.reason && <p className={classes.text}>{answer.reason}</p>}
          </div>
        ) : (
          <AdviceActions advice={props.advice} />
        )}
      </div>
    </li>
  );
}
