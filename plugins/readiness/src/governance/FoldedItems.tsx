import { ReactNode, useId, useState } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTypeScale } from '../frame/useTypeScale';
import { usePartStyles } from './usePartStyles';

/** @internal */
export interface FoldedItemsProps {
  /** What is folded, with its count. */
  title: string;
  /** Name of the list. */
  label: string;
  children: ReactNode;
}

/** What is over, behind its count. @internal */
export function FoldedItems(props: FoldedItemsProps) {
  const classes = usePartStyles();
  const type = useTypeScale();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <div>
      <Disclosure
        expanded={unfolded}
        controls={id}
        onToggle={() => setUnfolded(!unfolded)}
      >
        <span className={type.secondary}>{props.title}</span>
      </Disclosure>
      {unfolded && (
        <ul id={id} className={classes.list} aria-label={props.label}>
          {props.children}
        </ul>
      )}
    </div>
  );
}
