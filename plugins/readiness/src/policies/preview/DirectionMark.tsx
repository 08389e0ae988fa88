import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { readinessTranslationRef } from '../../translation';
import { Direction } from './toDirection';

const LOOK: Record<Direction, { shape: StatusShapeName; tone: StatusTone }> = {
  worse: { shape: 'triangle', tone: 'warning' },
  better: { shape: 'circle-check', tone: 'positive' },
  other: { shape: 'circle', tone: 'neutral' },
};

/** Better, worse or just different, in word and shape. @internal */
export function DirectionMark(props: { direction: Direction }) {
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <StatusShape {...LOOK[props.direction]} />{' '}
      {t(`direction.${props.direction}`)}
    </span>
  );
}
