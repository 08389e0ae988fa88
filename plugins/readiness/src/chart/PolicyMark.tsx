import { toShortVersion } from 'backstage-plugin-readiness-react';
import { ReferenceLine } from 'recharts';
import { useTexts } from '../texts';
import { useLabelStyle } from './useLabelStyle';

/** @internal */
export interface PolicyMarkProps {
  at: number;
  version: string;
  /** Without room for it there is no name. */
  named?: boolean;
  /** Room between line and name. */
  offset?: number;
}

/** Where another policy came into force. @internal */
export function PolicyMark(props: PolicyMarkProps) {
  const { at, version, named = true, offset } = props;
  const label = useLabelStyle();
  const { t } = useTexts();
  return (
    <ReferenceLine
      x={at}
      stroke={label.fill}
      strokeDasharray="3 3"
      label={
        named
          ? {
              value: t('chart.policyMark', {
                version: toShortVersion(version),
              }),
              position: 'top',
              offset,
              ...label,
            }
          : undefined
      }
    />
  );
}
