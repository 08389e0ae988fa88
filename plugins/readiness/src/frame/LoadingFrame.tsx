import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { ReactNode } from 'react';
import { readinessTranslationRef } from '../translation';
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
  const { t } = useTranslationRef(readinessTranslationRef);
  return (
    <div className={props.className}>
      <span role="status" className={type.visuallyHidden}>
        {t('state.loading')}
      </span>
      {props.children}
    </div>
  );
}
