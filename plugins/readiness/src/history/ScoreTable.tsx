import { EntityHistory } from 'backstage-plugin-readiness-common';
import {
  toExactTime,
  toPercent,
  toShortVersion,
  toWords,
} from 'backstage-plugin-readiness-react';
import { DataTable } from '../frame/DataTable';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

/** The numbers behind the chart, newest first. @internal */
export function ScoreTable(props: { scores: EntityHistory['scores'] }) {
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <DataTable
      label={t('history.scoreTitle')}
      columns={[
        t('history.at'),
        t('history.score'),
        t('history.level'),
        t('history.policy'),
      ]}
      rows={[...props.scores]
        .reverse()
        .map(({ at, score, level, policyVersion }) => ({
          key: at,
          cells: [
            <time key="at" dateTime={at}>
              {toExactTime(at)}
            </time>,
            score === undefined
              ? t('score.none')
              : t('score.percent', { value: String(toPercent(score)) }),
            level && toWords(level),
            <code key="policy" className={type.mono} title={policyVersion}>
              {toShortVersion(policyVersion)}
            </code>,
          ],
        }))}
    />
  );
}
