import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { FactAge, StatusShape } from 'backstage-plugin-readiness-react';
import { Notice } from '../frame/Notice';
import { useTexts } from '../texts';
import { toSentence, toStaleness } from './toStaleness';

const useStyles = makeStyles(
  theme => ({
    line: { display: 'flex', gap: theme.spacing(1), alignItems: 'center' },
  }),
  { name: 'ReadinessStaleNotice' },
);

/** @internal */
export interface StaleNoticeProps {
  readiness: EntityReadiness;
  /** One line, for the card. */
  compact?: boolean;
}

/** Says which sources are silent and what that means for the numbers below. @internal */
export function StaleNotice(props: StaleNoticeProps) {
  const classes = useStyles();
  const { t } = useTexts();
  const { failedSources, silentSources, staleChecks, noDataYet } = toStaleness(
    props.readiness,
  );
  const names = (sources: EntityReadiness['sources']) => ({
    count: sources.length,
    sources: sources.map(source => source.title).join(', '),
  });
  const failing = [...failedSources, ...silentSources];
  if (noDataYet) {
    return (
      <Notice
        shape="circle-question"
        tone="neutral"
        title={t('stale.noDataTitle')}
      >
        {t('stale.noDataText')}
      </Notice>
    );
  }
  if (failing.length === 0 && staleChecks === 0) {
    return null;
  }
  const failures = [
    failedSources.length > 0 && t('stale.sourcesTitle', names(failedSources)),
    silentSources.length > 0 && t('stale.silentTitle', names(silentSources)),
  ].filter(Boolean);
  const title =
    failures.length > 0
      ? failures.join('. ')
      : t('stale.checksTitle', { count: staleChecks });
  if (props.compact) {
    return (
      <div className={classes.line} role="note">
        <StatusShape shape="triangle" tone="warning" /> {title}
      </div>
    );
  }
  return (
    <Notice shape="triangle" tone="warning" title={title}>
      {failing.map(({ source, title: name, error, lastSuccessAt }) => (
        <div key={source}>
          {name}: {toSentence(error?.message ?? '')}
          {lastSuccessAt && (
            <>
              {' '}
              {t('stale.lastGood')} <FactAge at={lastSuccessAt} />.
            </>
          )}
        </div>
      ))}
      {failing.length > 0 && staleChecks > 0 && (
        <div>{t('stale.checksText', { count: staleChecks })}</div>
      )}
    </Notice>
  );
}
