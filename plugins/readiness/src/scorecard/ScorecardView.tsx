import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { CampaignsPanel } from '../campaigns/EntityCampaigns';
import { Notice } from '../frame/Notice';
import { useTexts } from '../texts';
import { NextActionsPanel } from './NextActionsPanel';
import { ScorecardAnswer } from './ScorecardAnswer';
import { ScorecardSwitch } from './ScorecardSwitch';
import { SectionList } from './SectionList';
import { SectionPanel } from './SectionPanel';
import { readScorecardUrl } from './scorecardUrl';
import { toCountingFirst, toDeciding } from './toDeciding';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2.5),
      alignItems: 'start',
      [theme.breakpoints.up('md')]: {
        gridTemplateColumns: '264px minmax(0, 1fr)',
      },
    },
    wide: { gridColumn: '1 / -1' },
    notice: { '&:empty': { display: 'none' } },
  }),
  { name: 'ReadinessScorecardView' },
);

/** @internal */
export interface ScorecardViewProps {
  readiness: EntityReadiness;
  /** What to know about the numbers; below the answer, as the answer comes first. */
  notice?: ReactNode;
}

/**
 * Why the entity is as ready as it is: what holds it back, sections, checks, next actions.
 *
 * @internal
 */
export function ScorecardView(props: ScorecardViewProps) {
  const { readiness } = props;
  const classes = useStyles();
  const { t } = useTexts();
  const [params] = useSearchParams();
  const { scorecard, section } = readScorecardUrl(params, readiness);

  if (!scorecard || !section) {
    return (
      <Notice shape="dash" tone="neutral" title={t('scorecard.noneTitle')}>
        {t('scorecard.noneText')}
      </Notice>
    );
  }
  return (
    <div className={classes.root}>
      <div className={classes.wide}>
        {readiness.scorecards.length > 1 && (
          <ScorecardSwitch
            scorecards={toCountingFirst(readiness.scorecards)}
            selected={scorecard.name}
          />
        )}
        <ScorecardAnswer
          scorecard={scorecard}
          nextActions={readiness.nextActions}
          deciding={toDeciding(readiness)}
        />
      </div>
      <div className={`${classes.wide} ${classes.notice}`}>{props.notice}</div>
      <SectionList scorecard={scorecard} selected={section.name} />
      <SectionPanel
        key={`${scorecard.name}/${section.name}`}
        scorecard={scorecard}
        section={section}
        readiness={readiness}
      />
      <div className={classes.wide}>
        <NextActionsPanel nextActions={readiness.nextActions} />
      </div>
      <div className={`${classes.wide} ${classes.notice}`}>
        <CampaignsPanel entityRef={readiness.entityRef} />
      </div>
    </div>
  );
}
