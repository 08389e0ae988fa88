import { ComponentProps } from 'react';
import { Line } from 'recharts';

/** A line of values that hold until the next; where there is none it has a gap. @internal */
export function StepLine(props: ComponentProps<typeof Line>) {
  return (
    <Line
      type="stepAfter"
      strokeWidth={2}
      connectNulls={false}
      isAnimationActive={false}
      {...props}
    />
  );
}
