import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { FleetEntity, FleetSummary } from 'backstage-plugin-readiness-common';
import { toPercent } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { readinessTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: { display: 'grid', gap: theme.spacing(1.5) },
    list: { listStyle: 'none', margin: 0, padding: 0 },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
    },
    text: { margin: 0 },
  }),
  { name: 'ReadinessHoldings' },
);

/** @internal */
export interface HoldingsProps {
  /** With gates as columns. */
  summary: FleetSummary;
  /** Lowest score first. */
  lowest: FleetEntity[];
}

/** Score, levels, gates that wait, lowest entities and open waivers of what something holds. @internal */
export function Holdings({ summary, lowest }: HoldingsProps) {
  const { total, columns } = summary;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTranslationRef(readinessTranslationRef);
  if (total.entities === 0) {
    return <p className={classes.text}>{t('ownerCard.none')}</p>;
  }
  const of = {
    known: String(total.known),
    entities: String(total.entities),
  };
  const gates = columns
    .map(({ name, title }) => {
      const counts = total.cells[name]?.counts ?? {};
      return {
        name,
        title,
        waiting: (counts.ready ?? 0) + (counts['in-review'] ?? 0),
        blocked: counts.blocked ?? 0,
      };
    })
    .filter(({ waiting, blocked }) => waiting + blocked > 0);
  return (
    <div className={`${classes.root} ${type.numbers}`}>
      {total.score === undefined ? (
        <p className={classes.text}>{t('ownerCard.noScore', of)}</p>
      ) : (
        <p className={classes.text}>
          <span className={type.headline}>
            {t('score.percent', { value: String(toPercent(total.score)) })}
          </span>{' '}
          <span className={type.secondary}>{t('ownerCard.score', of)}</span>
        </p>
      )}
      <section>
        <h3 className={type.heading}>{t('ownerCard.levels')}</h3>
        <ul className={classes.list}>
          {total.levels.map(level => (
            <li key={level.name} className={classes.row}>
              <span>{level.title}</span>
              <span className={type.secondary}>
                {t('ownerCard.levelOf', { count: level.entities })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={type.heading}>{t('ownerCard.gates')}</h3>
        {gates.length === 0 && (
          <p className={classes.text}>{t('ownerCard.noneWaiting')}</p>
        )}
        <ul className={classes.list}>
          {gates.map(({ name, title, waiting, blocked }) => (
            <li key={name} className={classes.row}>
              <span>{title}</span>
              <span className={type.secondary}>
                {t('ownerCard.waiting', {
                  waiting: String(waiting),
                  blocked: String(blocked),
                })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h3 className={type.heading}>{t('ownerCard.lowest')}</h3>
        <ul className={classes.list}>
          {lowest.map(({ entityRef, title, score }) => (
            <li key={entityRef} className={classes.row}>
              <EntityRefLink entityRef={entityRef} title={title} />
              <span className={type.secondary}>
                {score === undefined
                  ? t('score.none')
                  : t('score.percent', { value: String(toPercent(score)) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {total.openWaivers > 0 && (
        <p className={`${classes.text} ${type.secondary}`}>
          {t('ownerCard.waivers', { count: total.openWaivers })}
        </p>
      )}
    </div>
  );
}
