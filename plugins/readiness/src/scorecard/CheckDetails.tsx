import { MarkdownContent } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { FactAge, toPoints, toWords } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { Notice } from '../frame/Notice';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { FactsTable } from './FactsTable';
import { CheckRow } from './toCheckRows';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
      paddingTop: theme.spacing(1.5),
    },
    part: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
    },
    text: { margin: 0, maxWidth: '80ch' },
    markdown: {
      maxWidth: '80ch',
      overflowWrap: 'anywhere',
      // Code of a remedy scrolls in its own frame.
      '& pre': { overflowX: 'auto' },
      '& > div > :first-child': { marginTop: 0 },
      '& > div > :last-child': { marginBottom: 0 },
    },
  }),
  { name: 'ReadinessCheckDetails' },
);

/** @internal */
export interface CheckDetailsProps {
  row: CheckRow;
  sectionTitle: string;
  possible: number;
  status: ReactNode;
}

/** Everything behind a check's status: evidence, remedy, and what it is worth. @internal */
export function CheckDetails(props: CheckDetailsProps) {
  const { row, status } = props;
  const { check } = row;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  const sourceErrors = Object.entries(check.sourceErrors ?? {});
  return (
    <div className={classes.root}>
      {check.description && <p className={classes.text}>{check.description}</p>}
      {sourceErrors.map(([source, error]) => (
        <Notice
          key={source}
          shape="triangle"
          tone="warning"
          title={t('check.sourceError', { source })}
        >
          {error.message} (<FactAge at={error.at} />)
        </Notice>
      ))}
      {check.facts.length > 0 && (
        <div className={classes.part}>
          <h5 className={`${type.body} ${type.strong}`} style={{ margin: 0 }}>
            {t('check.facts')}
          </h5>
          <FactsTable facts={check.facts} label={t('check.facts')} />
        </div>
      )}
      {check.status !== 'pass' && check.remedy && (
        <div className={classes.part}>
          <h5 className={`${type.body} ${type.strong}`} style={{ margin: 0 }}>
            {t('check.remedy')}
          </h5>
          <div className={classes.markdown}>
            <MarkdownContent content={check.remedy} dialect="gfm" />
          </div>
        </div>
      )}
      <p className={`${classes.text} ${type.secondary} ${type.numbers}`}>
        {status} · {t('check.changed')} <FactAge at={check.since} />
        {' · '}
        {row.weighed &&
        check.status !== 'upcoming' &&
        check.status !== 'not-applicable'
          ? t('check.share', {
              weight: toPoints(row.weight),
              possible: toPoints(props.possible),
              section: props.sectionTitle,
            })
          : t('check.weight', { weight: toPoints(row.weight) })}{' '}
        (
        {t('check.weightParts', {
          impact: toPoints(check.weight.impact),
          risk: toPoints(check.weight.risk),
          compliance: toPoints(check.weight.compliance),
        })}
        ){' · '}
        {toWords(check.dimension)} · {toWords(check.stream)}
      </p>
    </div>
  );
}
