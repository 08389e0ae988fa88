import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { usePermission } from '@backstage/plugin-permission-react';
import CircularProgress from '@material-ui/core/CircularProgress';
import RefreshIcon from '@material-ui/icons/Refresh';
import { readinessEvaluatePermission } from 'backstage-plugin-readiness-common';
import {
  toPercent,
  UseEntityReadinessResult,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { QuietButton } from '../frame/QuietButton';
import { useTexts } from '../texts';

/** @internal */
export type ReassessButtonProps = Pick<
  UseEntityReadinessResult,
  'evaluate' | 'evaluation'
>;

/**
 * Has the entity assessed now, shows that it is at work, and says what came of it. Not there
 * for people who may not.
 *
 * @internal
 */
export function ReassessButton(props: ReassessButtonProps) {
  const { evaluate, evaluation } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  const { entity } = useEntity();
  const { allowed } = usePermission({
    permission: readinessEvaluatePermission,
    resourceRef: stringifyEntityRef(entity),
  });
  if (!allowed) {
    return null;
  }
  const running = evaluation.status === 'running';
  return (
    <>
      <QuietButton
        aria-disabled={running}
        startIcon={
          running ? (
            <CircularProgress size={14} aria-hidden />
          ) : (
            <RefreshIcon fontSize="small" />
          )
        }
        onClick={() => !running && evaluate()}
      >
        {running ? t('reassess.running') : t('reassess.action')}
      </QuietButton>
      <span role="status" aria-live="polite" className={type.visuallyHidden}>
        <Outcome {...props} />
      </span>
    </>
  );
}

function Outcome({ evaluation }: ReassessButtonProps) {
  const { t } = useTexts();
  switch (evaluation.status) {
    case 'running':
      return <>{t('reassess.running')}</>;
    case 'failed':
      return <>{t('reassess.failed', { message: evaluation.error.message })}</>;
    case 'done': {
      const { level, score } = evaluation.readiness;
      return (
        <>
          {t('reassess.done', {
            level: level?.title ?? t('reassess.noLevel'),
            score: score === undefined ? '–' : String(toPercent(score)),
          })}
        </>
      );
    }
    default:
      return null;
  }
}
