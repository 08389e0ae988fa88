import { ReactNode } from 'react';
import { useTexts } from '../texts';
import { useTypeScale } from './useTypeScale';

/** @internal */
export interface LoadingFrameProps {
  className: string;
  /** Place holders in the shape of what comes. */
  children: ReactNode;
}

/** Something before its first answer; a screen reader hears that it loads. @internal */
export function LoadingFrame(props: LoadingFrameProps) {
  const type = useTypeScale();
  const { t } = useTexts();
  return (
    <div className={props.className}>
      <span role="status" className={type.visuallyHidden}>
        {t('state.loading')}
      </span>
      {props.children}
    </div>
  );
}
