import { makeStyles } from '@material-ui/core/styles';
import { FleetGroup, FleetSummary } from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toRanked } from './toRanked';
import { useCompareText } from './useCompareText';

const useStyles = makeStyles(
  { text: { margin: 0 } },
  {
    name: 'ReadinessCompareAnswer',
  },
);

/** @internal */
export interface CompareAnswerProps {
  summary: FleetSummary;
  groups: FleetGroup[];
  days: number;
}

/** How all groups stand, which is lowest and which improved most, in words. @internal */
export function CompareAnswer({ summary, groups, days }: CompareAnswerProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const text = useCompareText();
  const { total } = summary;
  const [lowest] = toRanked(groups, 'score', false);
  const [fastest] = toRanked(groups, 'change', true);
  const several = groups.length > 1;
  return (
    <div>
      <h2 className={type.headline}>
        {t('compare.answer', {
          count: groups.length,
          score: text.share(total.score),
        })}
      </h2>
      <p className={classes.text}>
        {[
          t('compare.covered', {
            coverage: text.of(total.known, total.entities),
          }),
          several &&
            lowest.score !== undefined &&
            t('compare.lowest', {
              title: text.title(lowest),
              score: text.share(lowest.score),
            }),
          several &&
            (fastest.change ?? 0) >= 0.005 &&
            t('compare.fastest', {
              title: text.title(fastest),
              change: text.change(fastest),
              count: Math.round((fastest.change ?? 0) * 100),
              days: String(days),
            }),
        ]
          .filter(Boolean)
          .join(' ')}{' '}
        {summary.asOf && (
          <span className={type.secondary}>
            {t('compare.asOf')} <FactAge at={summary.asOf} />
          </span>
        )}
      </p>
    </div>
  );
}
