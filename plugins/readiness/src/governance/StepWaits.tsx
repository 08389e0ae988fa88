import { ApprovalStepProgress } from 'backstage-plugin-readiness-common';
import { FactAge, useNow } from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';
import { toDayText } from './days';
import { WaitsFor } from './WaitsFor';

/** Whom a step waits for, since when and until when, or that it is late and who is told then. @internal */
export function StepWaits({ step }: { step: ApprovalStepProgress }) {
  const { dueAt, escalateTo = [] } = step;
  const type = useTypeScale();
  const now = useNow();
  const { t } = useTexts();
  const due = () => {
    if (!dueAt) {
      return null;
    }
    const date = toDayText(dueAt);
    return (
      <>
        {' · '}
        {Date.parse(dueAt) < now ? (
          <span className={type.strong}>
            {t('contributed.steps.overdue', { date })}
          </span>
        ) : (
          t('contributed.steps.due', { date })
        )}
        {escalateTo.length > 0 && (
          <>
            {', '}
            {t('contributed.steps.escalates')} <WaitsFor groups={escalateTo} />
          </>
        )}
      </>
    );
  };
  return (
    <>
      {t('contributed.steps.waits')}{' '}
      <WaitsFor groups={step.groups} roles={step.roles} />
      {step.since && (
        <>
          {' · '}
          {t('contributed.steps.since')} <FactAge at={step.since} />
        </>
      )}
      {due()}
    </>
  );
}
