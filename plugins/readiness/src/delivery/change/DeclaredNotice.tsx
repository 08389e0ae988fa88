import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';
import { Notice } from '../../frame/Notice';
import { useTypeScale } from '../../frame/useTypeScale';
import { toSafeUrl } from '../../scorecard/toSafeUrl';
import { readinessTranslationRef } from '../../translation';
import { useDelivery } from '../DeliveryScope';

/** Where a declared mode is changed, and the line to write there. @internal */
export function DeclaredNotice(props: { mode: string }) {
  const file = toSafeUrl(useDelivery().delivery.current?.editUrl);
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <Notice
      shape="target"
      tone="active"
      title={t('deliveryDialog.declaredTitle')}
      actions={
        file && <Link to={file}>{t('deliveryDialog.declaredOpen')}</Link>
      }
    >
      <p style={{ margin: 0 }}>{t('deliveryDialog.declaredText')}</p>
      <code className={type.mono}>
        {READINESS_ANNOTATION.deliveryMode}: {props.mode}
      </code>
    </Notice>
  );
}
