import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  ReadinessChange,
  ReadinessLedgerEntry,
} from 'backstage-plugin-readiness-common';
import {
  GATE_STATUS_LOOK,
  readinessReactTranslationRef,
  toPercent,
  toWords,
} from 'backstage-plugin-readiness-react';
import { useTexts } from '../../texts';
import { useDelivery } from '../useDelivery';

/** What the timeline says of its items. @internal */
export function useTimelineText() {
  const { practices, modes } = useDelivery().delivery;
  const { t } = useTexts();
  const react = useTranslationRef(readinessReactTranslationRef);
  const toNames = (names: string[]) =>
    names
      .map(
        name =>
          practices.find(practice => practice.name === name)?.title ??
          toWords(name),
      )
      .join(', ');
  return {
    entryTitle(entry: ReadinessLedgerEntry): string {
      const { kind, from, to, fromTitle, toTitle } = entry;
      if (kind === 'correction') {
        return t('timeline.correction');
      }
      if (kind === 'review' && from === to) {
        return t('timeline.kept', { title: toTitle });
      }
      return fromTitle && from !== to
        ? t('timeline.changeFrom', { from: fromTitle, title: toTitle })
        : t('timeline.change', { title: toTitle });
    },
    /** How ready it was, for which version. */
    readiness({ level, score, version }: ReadinessLedgerEntry): string {
      const words =
        level && (level === 'none' ? t('timeline.noLevel') : toWords(level));
      return [
        words && score !== undefined
          ? t('timeline.readiness', {
              level: words,
              score: String(toPercent(score)),
            })
          : words,
        version && t('timeline.version', { version }),
      ]
        .filter(Boolean)
        .join(' · ');
    },
    composed({ practices: composed }: ReadinessLedgerEntry): string[] {
      const { added = [], removed = [] } = composed ?? {};
      const lines: string[] = [];
      if (added.length > 0) {
        lines.push(t('timeline.practicesAdded', { names: toNames(added) }));
      }
      if (removed.length > 0) {
        lines.push(t('timeline.practicesRemoved', { names: toNames(removed) }));
      }
      return lines;
    },
    eventTitle({ kind, title, subject }: ReadinessChange): string {
      switch (kind) {
        case 'gate':
          return t('timeline.gate', { title });
        case 'level':
          return subject
            ? t('timeline.level', { title })
            : t('changes.overall.level');
        default:
          return t('timeline.mode');
      }
    },
    value(kind: ReadinessChange['kind'], value: string): string {
      if (kind === 'gate' && Object.hasOwn(GATE_STATUS_LOOK, value)) {
        return react.t(`gateStatus.${value as 'passed'}`);
      }
      return kind === 'mode'
        ? modes.find(({ name }) => name === value)?.title ?? toWords(value)
        : toWords(value);
    },
  };
}
