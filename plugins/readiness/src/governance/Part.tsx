import { ReactNode, useId } from 'react';
import { useTypeScale } from '../frame/useTypeScale';
import { usePartStyles } from './usePartStyles';

/** @internal */
export interface PartProps {
  title: string;
  /** Rank of the heading on the page; 5 without. */
  level?: 3 | 4 | 5;
  children: ReactNode;
}

/** A part of a panel under its own heading. @internal */
export function Part(props: PartProps) {
  const { title, level = 5, children } = props;
  const classes = usePartStyles();
  const type = useTypeScale();
  const id = useId();
  const Heading = `h${level}` as const;
  return (
    <div role="group" className={classes.part} aria-labelledby={id}>
      <Heading
        id={id}
        className={`${classes.text} ${type.body} ${type.strong}`}
      >
        {title}
      </Heading>
      {children}
    </div>
  );
}
