import { ReadinessChange } from 'backstage-plugin-readiness-common';
import {
  CHECK_STATUS_LOOK,
  CheckStatus,
  StatusChip,
  toPercent,
  toShortVersion,
  toWords,
} from 'backstage-plugin-readiness-react';
import { useTypeScale } from '../frame/useTypeScale';
import { useTexts } from '../texts';

function isCheckStatus(value: string): value is CheckStatus {
  return Object.hasOwn(CHECK_STATUS_LOOK, value);
}

/** @internal */
export interface ChangeValueProps {
  kind: ReadinessChange['kind'];
  value: string;
}

/** One side of a change, in the form of its kind: a status as shape and word, a score in %. @internal */
export function ChangeValue(props: ChangeValueProps) {
  const { kind, value } = props;
  const type = useTypeScale();
  const { t } = useTexts();
  switch (kind) {
    case 'check':
      return isCheckStatus(value) ? (
        <StatusChip status={value} />
      ) : (
        <span>{value}</span>
      );
    case 'score': {
      const score = Number(value);
      return (
        <span className={type.numbers}>
          {value === '' || Number.isNaN(score)
            ? value || t('score.none')
            : t('score.percent', { value: String(toPercent(score)) })}
        </span>
      );
    }
    case 'policy':
      return (
        <code className={type.mono} title={value}>
          {toShortVersion(value)}
        </code>
      );
    case 'version':
      return <code className={type.mono}>{value}</code>;
    default:
      return <span>{toWords(value)}</span>;
  }
}
