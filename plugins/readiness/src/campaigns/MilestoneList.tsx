import { makeStyles } from '@material-ui/core/styles';
import {
  StatusShape,
  StatusShapeName,
  StatusTone,
  toPercent,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { toDayText } from '../governance/days';
import { usePartStyles } from '../governance/usePartStyles';
import { useTexts } from '../texts';
import { MilestoneView } from './toMilestones';

const LOOK: Record<
  MilestoneView['standing'],
  { shape: StatusShapeName; tone: StatusTone }
> = {
  reached: { shape: 'circle-check', tone: 'positive' },
  missed: { shape: 'square-cross', tone: 'warning' },
  ahead: { shape: 'circle', tone: 'neutral' },
};

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1, 4),
      listStyle: 'none',
      margin: theme.spacing(1.5, 0, 0),
      padding: 0,
    },
    item: { display: 'flex', gap: theme.spacing(1), minWidth: 0 },
  }),
  { name: 'ReadinessMilestoneList' },
);

/** The milestones of a campaign, each with whether it was reached. @internal */
export function MilestoneList(props: { milestones: MilestoneView[] }) {
  const classes = useStyles();
  const parts = usePartStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const toStanding = ({ standing, onTheDay }: MilestoneView) => {
    const day = { percent: String(toPercent(onTheDay ?? 0)) };
    switch (standing) {
      case 'reached':
        return onTheDay === undefined
          ? t('campaigns.milestoneReached')
          : t('campaigns.milestoneReachedOn', day);
      case 'missed':
        return onTheDay === undefined
          ? t('campaigns.milestoneMissed')
          : t('campaigns.milestoneMissedOn', day);
      default:
        return t('campaigns.milestoneAhead');
    }
  };
  return (
    <ul className={classes.list} aria-label={t('campaigns.milestones')}>
      {props.milestones.map(milestone => (
        <li key={milestone.title} className={classes.item}>
          <StatusShape {...LOOK[milestone.standing]} className={parts.icon} />
          <span className={parts.words}>
            <span className={type.strong}>{milestone.title}</span>
            {' · '}
            {toStanding(milestone)}
            <br />
            <span className={`${type.secondary} ${type.numbers}`}>
              {t('campaigns.milestoneLine', {
                percent: String(toPercent(milestone.share)),
                date: toDayText(milestone.date),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
