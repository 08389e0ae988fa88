import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  ReadinessReviewItem,
  ReadinessReviews,
} from 'backstage-plugin-readiness-common';
import { toExactTime } from 'backstage-plugin-readiness-react';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { useTypeScale } from '../frame/useTypeScale';
import { GATES_PATH } from '../gates/gatesUrl';
import { REVIEWS_PATH, toReviewPath } from '../reviews/reviewsUrl';
import { rootRouteRef } from '../routes';
import { useTexts } from '../texts';
import { useListStyles } from './useListStyles';

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** How many reviews wait for me, those that wait longest, and the way to all. @internal */
export function WaitingForMe({ reviews }: { reviews: ReadinessReviews }) {
  const classes = useListStyles();
  const type = useTypeScale();
  const root = useRouteRef(rootRouteRef);
  const entityRoute = useRouteRef(entityRouteRef);
  const { t } = useTexts();
  const { mine } = reviews.counts;
  const toPath = (item: ReadinessReviewItem) =>
    item.gate
      ? toReviewPath(
          `${root()}/${REVIEWS_PATH}`,
          { entityRef: item.entityRef, gate: item.gate },
          new URLSearchParams(),
        )
      : `${entityRoute(
          parseEntityRef(item.entityRef),
        )}/${ENTITY_TAB_PATH}/${GATES_PATH}`;
  return (
    <section>
      <h3 className={type.heading}>
        {mine === 0
          ? t('home.nothingWaits')
          : t('home.waiting', { count: mine })}
      </h3>
      {mine > 0 && (
        <>
          <ul className={classes.list}>
            {reviews.items.map(item => (
              <li key={item.id} className={classes.row}>
                <Link to={toPath(item)}>
                  {item.title} · {item.entityTitle}
                </Link>
                <span
                  className={`${type.secondary} ${type.numbers}`}
                  title={toExactTime(item.waitingSince)}
                >
                  {t('home.since', {
                    date: day.format(new Date(item.waitingSince)),
                  })}
                </span>
              </li>
            ))}
          </ul>
          {root && (
            <Link to={`${root()}/${REVIEWS_PATH}`}>{t('home.allReviews')}</Link>
          )}
        </>
      )}
    </section>
  );
}
