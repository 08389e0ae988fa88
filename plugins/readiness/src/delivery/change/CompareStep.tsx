import { useApi } from '@backstage/core-plugin-api';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { LoadError } from '../../frame/LoadError';
import { Skeleton } from '../../frame/Skeleton';
import { useTypeScale } from '../../frame/useTypeScale';
import { useTexts } from '../../texts';
import { useDelivery } from '../useDelivery';
import { ComparisonView } from './ComparisonView';

/** What another mode would bring, as soon as it is known. @internal */
export function CompareStep(props: { to: string }) {
  const { to } = props;
  const { entityRef } = useDelivery().delivery;
  const api = useApi(readinessApiRef).delivery;
  const type = useTypeScale();
  const { t } = useTexts();
  const { value, loading, error, reload } = useReloadable(
    `${entityRef} ${to}`,
    signal => api.compareMode(entityRef, to, { signal }),
  );
  return (
    <>
      {loading && (
        <div>
          <span role="status" className={type.visuallyHidden}>
            {t('deliveryDialog.comparing')}
          </span>
          <Skeleton height={240} />
        </div>
      )}
      {error && <LoadError error={error} onRetry={reload} />}
      {value && <ComparisonView comparison={value} />}
    </>
  );
}
