import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { toPercent } from 'backstage-plugin-readiness-react';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { useTypeScale } from '../frame/useTypeScale';
import { rootRouteRef } from '../routes';
import { useTexts } from '../texts';
import { HomeAnswer } from './useHomeAnswer';
import { useListStyles } from './useListStyles';

/** The lowest entities of my teams with level and score, and where to go on. @internal */
export function MyTeams({ answer }: { answer: HomeAnswer }) {
  const { lowest, entities, withWaivers, filter } = answer;
  const classes = useListStyles();
  const type = useTypeScale();
  const root = useRouteRef(rootRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { t } = useTexts();
  const toPath = (page: string, terms: string[]) =>
    `${root?.()}/${page}?${new URLSearchParams(
      terms.map(term => ['filter', term]),
    )}`;
  return (
    <section>
      <h3 className={type.heading}>{t('home.teams')}</h3>
      {entities === 0 && <p className={classes.text}>{t('home.noTeam')}</p>}
      <ul className={`${classes.list} ${type.numbers}`}>
        {lowest.map(({ entityRef, title, level, score }) => (
          <li key={entityRef} className={classes.row}>
            <Link
              to={`${entityRoute(
                parseEntityRef(entityRef),
              )}/${ENTITY_TAB_PATH}`}
            >
              {title ?? parseEntityRef(entityRef).name}
            </Link>
            <span className={type.secondary}>
              {[
                level?.title,
                score === undefined
                  ? t('score.none')
                  : t('score.percent', { value: String(toPercent(score)) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {entities > 0 && (
        <div className={classes.links}>
          <Link to={toPath('checks', filter)}>{t('home.nextSteps')}</Link>
          <Link to={toPath('entities', filter)}>
            {t('home.allEntities', { count: entities })}
          </Link>
          {withWaivers > 0 && (
            <Link to={toPath('entities', [...filter, 'has-waivers=true'])}>
              {t('home.waivers', { count: withWaivers })}
            </Link>
          )}
        </div>
      )}
    </section>
  );
}
