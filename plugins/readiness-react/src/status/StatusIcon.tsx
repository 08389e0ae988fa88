import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { readinessReactTranslationRef } from '../translation';
import { StatusShape } from './StatusShape';
import { CHECK_STATUS_LOOK, CheckStatus } from './statuses';

/** @public */
export interface StatusIconProps {
  status: CheckStatus;
  /** The word stands beside it, so that readers need not hear it twice. */
  decorative?: boolean;
  className?: string;
}

/**
 * The shape of a check's status.
 *
 * @public
 */
export function StatusIcon(props: StatusIconProps) {
  const { t } = useTranslationRef(readinessReactTranslationRef);
  return (
    <StatusShape
      {...CHECK_STATUS_LOOK[props.status]}
      label={props.decorative ? undefined : t(`checkStatus.${props.status}`)}
      className={props.className}
    />
  );
}
