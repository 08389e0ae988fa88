import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  GATE_STATUS_LOOK,
  CHECK_STATUS_LOOK,
  readinessReactTranslationRef,
  toPercent,
  toWords,
} from 'backstage-plugin-readiness-react';
import { useCallback } from 'react';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { FilterTerm } from './fleetUrl';

type GateStatusName = keyof typeof GATE_STATUS_LOOK;
type CheckStatusName = keyof typeof CHECK_STATUS_LOOK;

/** An entity ref as short as it can be in a list. @internal */
export function toShortRef(ref: string): string {
  return ref.replace(/^\w+:(default\/)?/, '');
}

/** The word of a gate's status, also of one that this version does not know. @internal */
export function useGateStatusText() {
  const { t } = useTranslationRef(readinessReactTranslationRef);
  return useCallback(
    (status: string) =>
      status in GATE_STATUS_LOOK
        ? t(`gateStatus.${status as GateStatusName}`)
        : toWords(status),
    [t],
  );
}

/** What stands for a value of the filter on screen. @internal */
export function useValueText() {
  const { t } = useTexts();
  const { t: word } = useTranslationRef(readinessReactTranslationRef);
  const gateStatusText = useGateStatusText();
  return useCallback(
    ({ field, value }: FilterTerm): string => {
      if (value === 'none') {
        return t('fleet.none');
      }
      const at = value.lastIndexOf(':');
      const [name, status] = [value.slice(0, at), value.slice(at + 1)];
      switch (field) {
        case 'gate':
          return `${toWords(name)} – ${
            status === 'none' ? t('fleet.none') : gateStatusText(status)
          }`;
        case 'check':
          return `${toWords(name)} – ${
            status in CHECK_STATUS_LOOK
              ? word(`checkStatus.${status as CheckStatusName}`)
              : status
          }`;
        case 'section':
          return toWords(value.split('/').slice(-1)[0]);
        case 'min-score':
        case 'max-score':
          return t('score.percent', {
            value: String(toPercent(Number(value))),
          });
        case 'changed-since':
          return toDayText(value);
        case 'has-waivers':
        case 'stale':
          return t('facts.yes');
        default:
          return toShortRef(value);
      }
    },
    [t, word, gateStatusText],
  );
}
