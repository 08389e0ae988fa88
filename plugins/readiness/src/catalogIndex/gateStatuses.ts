import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { GateStatus } from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  readinessReactTranslationRef,
  toWords,
} from 'backstage-plugin-readiness-react';
import { useTexts } from '../texts';
import { NO_VALUE } from './readinessFilters';

/** What needs somebody first, then what goes its way. @internal */
export const GATE_STATUSES: readonly GateStatus[] = [
  'blocked',
  'rejected',
  'regressed',
  'expired',
  'ready',
  'in-review',
  'passed-with-waivers',
  'passed',
  'upcoming',
];

/** @internal */
export function isGateStatus(status: string): status is GateStatus {
  return Object.hasOwn(GATE_STATUS_LOOK, status);
}

/** The words for a stamped status of a gate. @internal */
export function useGateStatusText(): (status: string) => string {
  const { t } = useTexts();
  const { t: tReact } = useTranslationRef(readinessReactTranslationRef);
  return status => {
    if (status === NO_VALUE) {
      return t('catalogIndex.noStatus');
    }
    return isGateStatus(status)
      ? tReact(`gateStatus.${status}`)
      : toWords(status);
  };
}
