import { makeStyles } from '@material-ui/core/styles';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import {
  FactAge,
  toShortVersion,
  UseEntityReadinessResult,
} from 'backstage-plugin-readiness-react';
import { BadgeButton } from '../badges/BadgeButton';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { ReassessButton } from './ReassessButton';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1.5),
    },
  }),
  { name: 'ReadinessAssessmentStamp' },
);

/** @internal */
export interface AssessmentStampProps
  extends Pick<UseEntityReadinessResult, 'evaluate' | 'evaluation'> {
  readiness: EntityReadiness;
}

/** Of what and when the result is: version, policy, age; and the way to a new one. @internal */
export function AssessmentStamp(props: AssessmentStampProps) {
  const { readiness, evaluate, evaluation } = props;
  const classes = useStyles();
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <div className={`${classes.root} ${type.secondary} ${type.numbers}`}>
      <span>
        {readiness.version &&
          `${t('stamp.version', { version: readiness.version })} · `}
        <span title={readiness.policyVersion}>
          {t('stamp.policy', {
            version: toShortVersion(readiness.policyVersion),
          })}
        </span>
        {' · '}
        <FactAge
          at={readiness.assessedAt}
          policyVersion={readiness.policyVersion}
        />
        {readiness.pending && ` · ${t('stamp.pending')}`}
      </span>
      <ReassessButton evaluate={evaluate} evaluation={evaluation} />
      <BadgeButton entityRef={readiness.entityRef} />
    </div>
  );
}
