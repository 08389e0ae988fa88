import { stringifyEntityRef } from '@backstage/catalog-model';
import { alertApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import { readinessEvaluatePermission } from 'backstage-plugin-readiness-common';
import { readinessApiRef, toPercent } from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';

/**
 * The entry of the entity's menu that has it assessed now. An open card or tab hears of the
 * result by itself; the alert tells it on every other tab.
 *
 * @internal
 */
export function useReassessMenuItem() {
  const { entity } = useEntity();
  const api = useApi(readinessApiRef);
  const alertApi = useApi(alertApiRef);
  const { allowed } = usePermission({
    permission: readinessEvaluatePermission,
    resourceRef: stringifyEntityRef(entity),
  });
  const { t } = useTexts();
  return {
    title: t('menu.reassess'),
    disabled: !allowed,
    onClick: async () => {
      try {
        const { level, score } = await api.evaluateEntity(
          stringifyEntityRef(entity),
        );
        alertApi.post({
          severity: 'success',
          display: 'transient',
          message: t('reassess.done', {
            level: level?.title ?? t('reassess.noLevel'),
            score: score === undefined ? '–' : String(toPercent(score)),
          }),
        });
      } catch (error) {
        alertApi.post({
          severity: 'error',
          message: t('reassess.failed', { message: toError(error).message }),
        });
      }
    },
  };
}
