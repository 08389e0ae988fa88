import { Link } from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import { ReadinessFact } from 'backstage-plugin-readiness-common';
import { FactAge } from 'backstage-plugin-readiness-react';
import { DataTable } from '../frame/DataTable';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toSafeUrl } from './toSafeUrl';
import { useFactText } from './useFactText';

const useStyles = makeStyles(
  {
    name: { display: 'block' },
    value: { fontWeight: 600 },
  },
  { name: 'ReadinessFactsTable' },
);

/** @internal */
export interface FactsTableProps {
  facts: ReadinessFact[];
  label: string;
}

/** The facts a result rests on: value with unit, age, version, and where they were seen. @internal */
export function FactsTable(props: FactsTableProps) {
  const classes = useStyles();
  const type = useTypeScale();
  const factText = useFactText();
  const { t } = useTexts();
  return (
    <DataTable
      label={props.label}
      columns={[
        t('facts.fact'),
        t('facts.value'),
        t('facts.seen'),
        t('facts.version'),
        t('facts.source'),
      ]}
      rows={props.facts.map(fact => {
        const url = toSafeUrl(fact.url);
        return {
          key: fact.name,
          cells: [
            <span key="name">
              <span className={classes.name}>{fact.title}</span>
              <code className={`${type.mono} ${type.secondary}`}>
                {fact.name}
              </code>
            </span>,
            <span key="value" className={classes.value}>
              {factText(fact)}
            </span>,
            <span key="seen">
              {fact.observedAt ? (
                <FactAge at={fact.observedAt} />
              ) : (
                t('facts.never')
              )}
              {fact.stale && ` · ${t('facts.stale')}`}
            </span>,
            fact.version,
            url && (
              <Link key="source" to={url}>
                {t('facts.open')}
              </Link>
            ),
          ],
        };
      })}
    />
  );
}
