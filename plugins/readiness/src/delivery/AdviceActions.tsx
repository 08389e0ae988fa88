import { useApi } from '@backstage/core-plugin-api';
import { ReadinessAdvice } from 'backstage-plugin-readiness-common';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { LinkButton } from '../frame/LinkButton';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { useDelivery } from './useDelivery';
import { useDirectSend } from './useDirectSend';

/**
 * What a person may say to an advice. Agreeing leads to the change that it suggests, filled in;
 * where it suggests none, agreeing is all.
 *
 * @internal
 */
export function AdviceActions(props: { advice: ReadinessAdvice }) {
  const { advice } = props;
  const { rule, title, suggests } = advice;
  const { delivery, open } = useDelivery();
  const { entityRef, may, current } = delivery;
  const api = useApi(readinessApiRef).delivery;
  const classes = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const { sending, send } = useDirectSend();
  if (!may.answer) {
    return null;
  }
  const mode = suggests.mode?.name ?? current?.name;
  const leadsToChange =
    may.change && mode && (suggests.mode || suggests.practice);
  const agree = () => {
    if (leadsToChange) {
      open({
        kind: 'change',
        mode,
        practice: suggests.practice?.name,
        advice,
      });
      return;
    }
    void send(t('delivery.advice.agreed', { title }), options =>
      api.answerAdvice(entityRef, rule, { answer: 'agree' }, options),
    );
  };
  return (
    <div className={`${classes.actions} ${type.body}`}>
      <QuietButton
        variant="outlined"
        aria-disabled={sending}
        onClick={() => !sending && agree()}
      >
        {t('delivery.advice.agree')}
        <span className={type.visuallyHidden}>: {title}</span>
      </QuietButton>
      {(['not-now', 'not-for-us'] as const).map(answer => (
        <LinkButton
          key={answer}
          about={title}
          onClick={() => open({ kind: 'answer', advice, answer })}
        >
          {answer === 'not-now'
            ? t('delivery.advice.notNow')
            : t('delivery.advice.notForUs')}
        </LinkButton>
      ))}
    </div>
  );
}
