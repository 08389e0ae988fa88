import { makeStyles } from '@material-ui/core/styles';
import { mutedColor } from 'backstage-plugin-readiness-react';
import { ReadinessScorecard } from 'backstage-plugin-readiness-common';
import { Link } from 'react-router-dom';
import { useTexts } from '../texts';
import { toLowestSection, toSectionSearch } from './scorecardUrl';
import { useScoreText } from './useScoreText';

const useStyles = makeStyles(
  theme => ({
    list: {
      listStyle: 'none',
      margin: 0,
      padding: 0,
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius * 2,
      backgroundColor: theme.palette.background.paper,
      overflow: 'hidden',
      '& li + li': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    link: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      alignItems: 'baseline',
      columnGap: theme.spacing(2),
      padding: theme.spacing(1.25, 2),
      color: 'inherit',
      textDecoration: 'none',
      borderLeft: '3px solid transparent',
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
      '&[aria-current]': { borderLeftColor: theme.palette.primary.main },
      '&[aria-current] > :first-child': {
        fontWeight: 600,
      },
    },
    score: { fontVariantNumeric: 'tabular-nums' },
    bar: {
      gridColumn: '1 / -1',
      height: 4,
      marginTop: theme.spacing(0.75),
      borderRadius: 2,
      backgroundColor: theme.palette.divider,
      overflow: 'hidden',
    },
    fill: {
      display: 'block',
      height: '100%',
      backgroundColor: mutedColor(theme),
      '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
    },
    mark: {
      gridColumn: '1 / -1',
      marginTop: theme.spacing(0.5),
      color: mutedColor(theme),
    },
  }),
  { name: 'ReadinessSectionList' },
);

/** @internal */
export interface SectionListProps {
  scorecard: ReadinessScorecard;
  selected: string;
}

/** The sections with their scores, the lowest marked. @internal */
export function SectionList(props: SectionListProps) {
  const { scorecard, selected } = props;
  const classes = useStyles();
  const scoreText = useScoreText();
  const { t } = useTexts();
  const lowest = toLowestSection(scorecard);
  const marked = scorecard.sections.length > 1 ? lowest?.name : undefined;
  return (
    <nav aria-label={t('sections.label')}>
      <ul className={classes.list}>
        {scorecard.sections.map(section => (
          <li key={section.name}>
            <Link
              to={toSectionSearch(scorecard.name, section.name)}
              className={classes.link}
              aria-current={section.name === selected ? 'true' : undefined}
            >
              <span>{section.title}</span>
              <span className={classes.score}>
                {scoreText.section(scorecard, section)}
              </span>
              <span className={classes.bar} aria-hidden>
                <span
                  className={classes.fill}
                  style={{ width: `${(section.score ?? 0) * 100}%` }}
                />
              </span>
              {section.name === marked && (
                <span className={classes.mark}>{t('sections.lowest')}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
