import {
  StatusShape,
  StatusShapeName,
  StatusTone,
} from 'backstage-plugin-readiness-react';
import { useTexts } from '../../texts';
import { Direction } from './toDirection';

const LOOK: Record<Direction, { shape: StatusShapeName; tone: StatusTone }> = {
  worse: { shape: 'triangle', tone: 'warning' },
  better: { shape: 'circle-check', tone: 'positive' },
  other: { shape: 'circle', tone: 'neutral' },
};

/** Better, worse or just different, in word and shape. @internal */
export function DirectionMark(props: { direction: Direction }) {
  const { t } = useTexts();
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      <StatusShape {...LOOK[props.direction]} />{' '}
      {t(`direction.${props.direction}`)}
    </span>
  );
}
