import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { ReadinessScorecard } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { useTexts } from '../texts';
import { toSectionSearch } from './scorecardUrl';
import { useScoreText } from './useScoreText';

const useStyles = makeStyles(
  theme => ({
    list: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      listStyle: 'none',
      margin: theme.spacing(0, 0, 2),
      padding: 0,
    },
    link: {
      display: 'block',
      padding: theme.spacing(0.5, 1.5),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 999,
      color: mutedColor(theme),
      textDecoration: 'none',
      fontVariantNumeric: 'tabular-nums',
      '&:hover': { color: theme.palette.text.primary },
      '&[aria-current]': {
        color: theme.palette.text.primary,
        borderColor: theme.palette.primary.main,
        boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
        backgroundColor: theme.palette.background.paper,
      },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
  }),
  { name: 'ReadinessScorecardSwitch' },
);

/** @internal */
export interface ScorecardSwitchProps {
  scorecards: ReadinessScorecard[];
  selected: string;
}

/** The scorecards that apply, each with its score. @internal */
export function ScorecardSwitch(props: ScorecardSwitchProps) {
  const classes = useStyles();
  const scoreText = useScoreText();
  const { t } = useTexts();
  return (
    <nav aria-label={t('scorecard.switch')}>
      <ul className={classes.list}>
        {props.scorecards.map(scorecard => (
          <li key={scorecard.name}>
            <Link
              to={toSectionSearch(scorecard.name)}
              className={classes.link}
              aria-current={
                scorecard.name === props.selected ? 'true' : undefined
              }
            >
              {scorecard.title} · {scoreText.total(scorecard)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
