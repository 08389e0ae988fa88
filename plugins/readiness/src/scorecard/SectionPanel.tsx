import { makeStyles } from '@material-ui/core/styles';
import {
  EntityReadiness,
  ReadinessScorecard,
  ReadinessSection,
} from 'backstage-plugin-readiness-common';
import { CheckStatus } from 'backstage-plugin-readiness-react';
import { useSearchParams } from 'react-router-dom';
import { Panel } from '../frame/Panel';
import { toToggledSearch } from '../frame/toToggledSearch';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { CheckItem } from './CheckItem';
import { FoldedChecks } from './FoldedChecks';
import { readScorecardUrl } from './scorecardUrl';
import { CheckRow, toCheckRows } from './toCheckRows';
import { useScoreText } from './useScoreText';

const HEADING_ID = 'readiness-section-title';

const useStyles = makeStyles(
  theme => ({
    header: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
    },
    explanation: { margin: theme.spacing(0.5, 0, 1) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    folded: { marginTop: theme.spacing(1) },
  }),
  { name: 'ReadinessSectionPanel' },
);

/** @internal */
export interface SectionPanelProps {
  readiness: EntityReadiness;
  scorecard: ReadinessScorecard;
  section: ReadinessSection;
}

/** One section: failures first, what needs nothing folded away with its count. @internal */
export function SectionPanel(props: SectionPanelProps) {
  const { readiness, scorecard, section } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const scoreText = useScoreText();
  const { t } = useTexts();
  const [params, setParams] = useSearchParams();
  const { expanded, unfolded } = readScorecardUrl(params, readiness);
  const { open, folded } = toCheckRows(section);

  // The address names the section from the first click on, so that the view stays when the
  // lowest section becomes another one.
  const pinned = () => {
    const next = new URLSearchParams(params);
    next.set('scorecard', scorecard.name);
    next.set('section', section.name);
    return next;
  };
  const toggleCheck = (check: string, status: CheckStatus) => {
    const next = toToggledSearch(pinned(), 'check', check);
    if (unfolded.has(status) && !next.getAll('show').includes(status)) {
      next.append('show', status);
    }
    setParams(next, { replace: true });
  };
  const toggleGroup = (status: CheckStatus, rows: CheckRow[]) => {
    const next = pinned();
    const others = (key: string, gone: string[]) => {
      const kept = next.getAll(key).filter(value => !gone.includes(value));
      next.delete(key);
      kept.forEach(value => next.append(key, value));
    };
    others('show', [status]);
    if (unfolded.has(status)) {
      others(
        'check',
        rows.map(({ check }) => check.name),
      );
    } else {
      next.append('show', status);
    }
    setParams(next, { replace: true });
  };
  const item = (row: CheckRow) => (
    <CheckItem
      key={row.check.name}
      row={row}
      sectionTitle={section.title}
      possible={section.possible}
      expanded={expanded.has(row.check.name)}
      onToggle={() => toggleCheck(row.check.name, row.check.status)}
    />
  );

  return (
    <Panel labelledBy={HEADING_ID}>
      <div className={classes.header}>
        <h3 id={HEADING_ID} className={type.heading}>
          {section.title}
        </h3>
        <span className={`${type.heading} ${type.numbers}`}>
          {scoreText.section(scorecard, section)}
        </span>
      </div>
      <p className={`${classes.explanation} ${type.secondary}`}>
        {section.explanation}
      </p>
      {open.length > 0 ? (
        <ul className={classes.list} aria-label={t('checks.open')}>
          {open.map(item)}
        </ul>
      ) : (
        <p>{t('checks.noneOpen')}</p>
      )}
      <div className={classes.folded}>
        {folded.map(({ status, rows }) => (
          <FoldedChecks
            key={status}
            status={status}
            count={rows.length}
            unfolded={unfolded.has(status)}
            onToggle={() => toggleGroup(status, rows)}
          >
            {rows.map(item)}
          </FoldedChecks>
        ))}
      </div>
    </Panel>
  );
}
