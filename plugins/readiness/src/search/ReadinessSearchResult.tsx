import { Link } from '@backstage/core-components';
import {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import ListItemIcon from '@material-ui/core/ListItemIcon';
import { makeStyles } from '@material-ui/core/styles';
import { LevelBadge, toPercent } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toFound } from './toFound';

const useStyles = makeStyles(
  theme => ({
    item: {
      display: 'grid',
      gap: theme.spacing(0.5),
      minWidth: 0,
      overflowWrap: 'anywhere',
    },
    title: { margin: 0 },
    standing: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      gap: theme.spacing(0, 2),
    },
    text: { margin: 0 },
  }),
  { name: 'ReadinessSearchResult' },
);

/** @internal */
export interface ReadinessSearchResultProps {
  icon?: ReactNode;
  result?: SearchDocument;
  highlight?: ResultHighlight;
}

/** An entity that a search for readiness found: its level and score first, then what matched. @internal */
export function ReadinessSearchResult(props: ReadinessSearchResultProps) {
  const { icon, result, highlight } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  if (!result) {
    return null;
  }
  const { level, score } = toFound(result);
  const marked = (field: 'title' | 'text') =>
    highlight?.fields[field] ? (
      <HighlightedSearchResultText
        text={highlight.fields[field]}
        preTag={highlight.preTag}
        postTag={highlight.postTag}
      />
    ) : (
      result[field]
    );
  return (
    <>
      {icon && <ListItemIcon>{icon}</ListItemIcon>}
      <div className={`${classes.item} ${type.body}`}>
        <h3 className={`${classes.title} ${type.heading}`}>
          <Link noTrack to={result.location}>
            {marked('title')}
          </Link>
        </h3>
        <div className={`${classes.standing} ${type.numbers}`}>
          <LevelBadge level={level} />
          {score !== undefined && (
            <span>
              {t('search.score', {
                value: t('score.percent', { value: String(toPercent(score)) }),
              })}
            </span>
          )}
        </div>
        <p className={`${classes.text} ${type.secondary}`}>{marked('text')}</p>
      </div>
    </>
  );
}
