import { Link } from '@backstage/core-components';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { FleetEntity, FleetSummary } from 'backstage-plugin-readiness-common';
import { toPercent } from 'backstage-plugin-readiness-react';
import { ReactNode } from 'react';
import { FilterTerm } from '../fleet/fleetUrl';
import { sumOf } from '../fleetGates/gatesUrl';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

const WAITING = ['ready', 'in-review'];
const BLOCKED = ['blocked'];

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
    standing: { display: 'inline-flex', columnGap: theme.spacing(2) },
  }),
  { name: 'ReadinessHoldings' },
);

/** @internal */
export interface HoldingsProps {
  /** With gates as columns. */
  summary: FleetSummary;
  /** Lowest score first. */
  lowest: FleetEntity[];
  /** The list of those that have this besides; nothing where there is no page for it. */
  toPath: (terms: FilterTerm[]) => string | undefined;
}

/** Score, levels, gates that wait, lowest entities and open waivers of what something holds. @internal */
export function Holdings({ summary, lowest, toPath }: HoldingsProps) {
  const { total, columns } = summary;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
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
      const standing = [
        {
          statuses: WAITING,
          entities: sumOf(counts, WAITING),
          text: 'ownerCard.waiting',
        } as const,
        {
          statuses: BLOCKED,
          entities: sumOf(counts, BLOCKED),
          text: 'ownerCard.blocked',
        } as const,
      ].filter(({ entities }) => entities > 0);
      return { name, title, standing };
    })
    .filter(({ standing }) => standing.length > 0);
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
          {total.levels
            .filter(({ entities }) => entities > 0)
            .map(level => (
              <li key={level.name} className={classes.row}>
                <span>{level.title}</span>
                <Figure to={toPath([{ field: 'level', value: level.name }])}>
                  {t('ownerCard.levelOf', { count: level.entities })}
                </Figure>
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
          {gates.map(({ name, title, standing }) => (
            <li key={name} className={classes.row}>
              <span>{title}</span>
              <span className={classes.standing}>
                {standing.map(({ statuses, entities, text }) => (
                  <Figure
                    key={text}
                    to={toPath(
                      statuses.map(status => ({
                        field: 'gate',
                        value: `${name}:${status}`,
                      })),
                    )}
                  >
                    {t(text, { number: String(entities) })}
                    <span className={type.visuallyHidden}>: {title}</span>
                  </Figure>
                ))}
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

/** A number, which opens the entities behind it. */
function Figure(props: { to: string | undefined; children: ReactNode }) {
  const type = useTypeScale();
  return props.to ? (
    <Link to={props.to}>{props.children}</Link>
  ) : (
    <span className={type.secondary}>{props.children}</span>
  );
}
