import { Link } from '@backstage/core-components';
import { useApi } from '@backstage/core-plugin-api';
import { ReadinessContextField } from 'backstage-plugin-readiness-common';
import {
  readinessApiRef,
  toReasonText,
} from 'backstage-plugin-readiness-react';
import { LinkButton } from '../frame/LinkButton';
import { Properties } from '../frame/Properties';
import { QuietButton } from '../frame/QuietButton';
import { useTypeScale } from '../frame/useTypeScale';
import { ContributionPanel } from '../governance/ContributionPanel';
import { toSafeUrl } from '../scorecard/toSafeUrl';
import { useTexts } from '../texts';
import { useDelivery } from './useDelivery';
import { toContextText } from './toContextText';
import { useDirectSend } from './useDirectSend';

/** What the product is, each field with where that is from; inferred ones to confirm. @internal */
export function ContextPanel() {
  const { delivery, open } = useDelivery();
  const { context, may } = delivery;
  const { t } = useTexts();
  const inferred = context.filter(({ source }) => source === 'inferred').length;
  const numbers = {
    known: String(context.filter(({ source }) => source !== 'none').length),
    total: String(context.length),
  };
  return (
    <ContributionPanel
      title={t('delivery.context.title')}
      answer={
        inferred > 0
          ? t('delivery.context.answerInferred', {
              ...numbers,
              count: inferred,
            })
          : t('delivery.context.answer', numbers)
      }
      action={
        may.setContext &&
        context.some(({ source }) => source !== 'catalog') && (
          <QuietButton onClick={() => open({ kind: 'context' })}>
            {t('delivery.context.edit')}
          </QuietButton>
        )
      }
    >
      <Properties
        items={context.map(field => ({
          term: field.title,
          value: <ContextValue field={field} />,
        }))}
      />
    </ContributionPanel>
  );
}

function ContextValue(props: { field: ReadinessContextField }) {
  const { field } = props;
  const { source, title, reason } = field;
  const { delivery } = useDelivery();
  const api = useApi(readinessApiRef).delivery;
  const type = useTypeScale();
  const { t } = useTexts();
  const { sending, send } = useDirectSend();
  const text = toContextText(field);
  const file = toSafeUrl(field.editUrl);
  const confirm = () =>
    send(t('delivery.context.confirmed', { title }), options =>
      api.setContext(
        delivery.entityRef,
        { [field.field]: field.value },
        options,
      ),
    );
  if (source === 'none' || text === '') {
    return (
      <span className={type.secondary}>{t('delivery.context.unknown')}</span>
    );
  }
  return (
    <>
      <span className={type.strong}>{text}</span>
      <div className={type.secondary}>
        {source === 'inferred' && (
          <>
            {t('delivery.context.inferred')}
            {reason && `: ${toReasonText(reason)}`}{' '}
            {delivery.may.setContext && (
              <LinkButton about={title} onClick={() => !sending && confirm()}>
                {t('delivery.context.confirm')}
              </LinkButton>
            )}
          </>
        )}
        {source === 'portal' &&
          toReasonText(reason ?? t('delivery.context.portal'))}
        {source === 'catalog' && (
          <>
            {toReasonText(t('delivery.context.catalog'))}{' '}
            {file && (
              <Link to={file}>
                {t('delivery.editFile')}
                <span className={type.visuallyHidden}>: {title}</span>
              </Link>
            )}
          </>
        )}
      </div>
    </>
  );
}
