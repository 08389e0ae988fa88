import { makeStyles } from '@material-ui/core/styles';
import { Campaign } from 'backstage-plugin-readiness-common';
import {
  mutedColor,
  statusColor,
  toPercent,
  useNow,
} from 'backstage-plugin-readiness-react';
import classNames from 'classnames';
import { toDayText } from '../governance/days';
import { useTexts } from '../texts';
import { toMilestones, toShareDone } from './toMilestones';

const HEIGHT = 10;
const MARK = 18;

const useStyles = makeStyles(
  theme => ({
    root: { position: 'relative', height: MARK },
    track: {
      position: 'absolute',
      top: (MARK - HEIGHT) / 2,
      left: 0,
      right: 0,
      height: HEIGHT,
      borderRadius: HEIGHT / 2,
      overflow: 'hidden',
      boxSizing: 'border-box',
      border: `1px solid ${mutedColor(theme)}`,
    },
    done: {
      display: 'block',
      height: '100%',
      backgroundColor: theme.palette.primary.main,
      '@media (forced-colors: active)': {
        backgroundColor: 'CanvasText',
        forcedColorAdjust: 'none',
      },
    },
    /** A bar across the track where a milestone is; filled once it is reached. */
    mark: {
      position: 'absolute',
      top: 0,
      width: 5,
      height: MARK,
      marginLeft: -2.5,
      boxSizing: 'border-box',
      borderRadius: 2,
      border: `1px solid ${theme.palette.text.primary}`,
      backgroundColor: theme.palette.background.paper,
    },
    reached: { backgroundColor: theme.palette.text.primary },
    missed: {
      borderColor: statusColor(theme, 'warning'),
      borderStyle: 'dashed',
    },
    ahead: {},
  }),
  { name: 'ReadinessCampaignProgressBar' },
);

/** @internal */
export interface ProgressBarProps {
  campaign: Pick<Campaign, 'done' | 'entities' | 'milestones'>;
}

/** How much is done, with its milestones; the text alternative says the same in numbers. @internal */
export function ProgressBar({ campaign }: ProgressBarProps) {
  const classes = useStyles();
  const { t } = useTexts();
  const milestones = toMilestones(campaign, useNow());
  const percent = toPercent(toShareDone(campaign));
  const marks = milestones.map(({ title, date, share }) =>
    t('campaigns.milestoneMark', {
      title,
      percent: String(toPercent(share)),
      date: toDayText(date),
    }),
  );
  const numbers = {
    done: String(campaign.done),
    entities: String(campaign.entities),
    percent: String(percent),
  };
  return (
    <div
      role="img"
      className={classes.root}
      aria-label={
        marks.length > 0
          ? t('campaigns.progressLabel', {
              ...numbers,
              milestones: marks.join(', '),
            })
          : t('campaigns.progressLabelPlain', numbers)
      }
    >
      <span className={classes.track}>
        <span className={classes.done} style={{ width: `${percent}%` }} />
      </span>
      {milestones.map(({ share, standing, title }, index) => (
        <span
          key={title}
          title={marks[index]}
          className={classNames(classes.mark, classes[standing])}
          style={{ left: `${share * 100}%` }}
        />
      ))}
    </div>
  );
}
