import { useApi } from '@backstage/core-plugin-api';
import {
  readinessApiRef,
  useReloadable,
} from 'backstage-plugin-readiness-react';
import { FleetFilterBar } from '../../fleet/FleetFilterBar';
import { useTypeScale } from '../../frame/useTypeScale';
import { Part } from '../../governance/Part';
import { useTexts } from '../../texts';
import { useFormStyles } from './useFormStyles';

/** @internal */
export interface ScopeFieldsProps {
  /** What the address says. */
  filter: string[];
  /** What the server refuses of it. */
  error?: string;
}

/** Which entities it is about, and how many that are; the filter is in the address as on the list. @internal */
export function ScopeFields({ filter, error }: ScopeFieldsProps) {
  const api = useApi(readinessApiRef);
  const classes = useFormStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const found = useReloadable(JSON.stringify(filter), async signal => {
    const page = await api.fleet.getEntities({ filter, limit: 1 }, { signal });
    return page.totalItems;
  });
  return (
    <Part title={t('campaignForm.scope')} level={3}>
      <p className={`${classes.text} ${type.secondary}`}>
        {t('campaignForm.scopeText')}
      </p>
      <FleetFilterBar />
      <p role="status" className={`${classes.text} ${type.numbers}`}>
        {found.value === 0 && t('campaignForm.scopeNone')}
        {found.value !== undefined &&
          found.value > 0 &&
          t('campaignForm.scopeCount', { count: found.value })}
        {found.error &&
          t('campaignForm.scopeFailed', { message: found.error.message })}
      </p>
      {error && <span role="alert">{error}</span>}
    </Part>
  );
}
