import { parseEntityRef } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import {
  GateRequirement,
  ReadinessGateReview,
} from 'backstage-plugin-readiness-common';
import { ENTITY_TAB_PATH } from '../entity/useTabPath';
import { Panel } from '../frame/Panel';
import { useTypeScale } from '../frame/useTypeScale';
import { RequirementItem } from '../gates/RequirementItem';
import { useTexts } from '../texts';

/** What may stop an approval first. */
const ORDER: readonly GateRequirement['status'][] = [
  'missing',
  'waived',
  'met',
  'not-applicable',
];

const useStyles = makeStyles(
  { list: { listStyle: 'none', margin: 0, padding: 0 } },
  { name: 'ReadinessReviewRequirements' },
);

/** All that the gate asks for, what is missing first, with the way to the checks behind it. @internal */
export function ReviewRequirements(props: { review: ReadinessGateReview }) {
  const { gate, entityRef } = props.review;
  const classes = useStyles();
  const type = useTypeScale();
  const entityRoute = useRouteRef(entityRouteRef);
  const { t } = useTexts();
  const scorecardPath = `${entityRoute(
    parseEntityRef(entityRef),
  )}/${ENTITY_TAB_PATH}`;
  const requirements = ORDER.flatMap(status =>
    gate.requirements.filter(requirement => requirement.status === status),
  );
  return (
    <Panel labelledBy="readiness-review-requirements">
      <h2 id="readiness-review-requirements" className={type.heading}>
        {t('reviews.requirements')} · {requirements.length}
      </h2>
      {requirements.length === 0 ? (
        <p className={type.secondary}>{t('reviews.nothingAsked')}</p>
      ) : (
        <ul className={classes.list} aria-label={t('reviews.requirements')}>
          {requirements.map(requirement => (
            <RequirementItem
              key={`${requirement.kind}/${requirement.name}`}
              row={{
                requirement,
                linked: requirement.kind === 'check',
              }}
              scorecardPath={scorecardPath}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
