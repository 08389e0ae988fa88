import { ReactElement, useId, useState } from 'react';
import { Disclosure } from '../frame/Disclosure';
import { useTypeScale } from '../frame/useTypeScale';
import { usePartStyles } from './usePartStyles';

/** @internal */
export interface ItemListsProps {
  /** Name of the list of what is not over. */
  label: string;
  items: ReactElement[];
  /** What is over. */
  folded: {
    /** With its count. */
    title: string;
    /** Name of its list. */
    label: string;
    items: ReactElement[];
  };
}

/** What matters now, and below it what is over, behind its count. @internal */
export function ItemLists(props: ItemListsProps) {
  const { items, folded } = props;
  const classes = usePartStyles();
  const type = useTypeScale();
  const id = useId();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      {items.length > 0 && (
        <ul className={classes.list} aria-label={props.label}>
          {items}
        </ul>
      )}
      {folded.items.length > 0 && (
        <div>
          <Disclosure
            expanded={unfolded}
            controls={id}
            onToggle={() => setUnfolded(!unfolded)}
          >
            <span className={type.secondary}>{folded.title}</span>
          </Disclosure>
          {unfolded && (
            <ul id={id} className={classes.list} aria-label={folded.label}>
              {folded.items}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
