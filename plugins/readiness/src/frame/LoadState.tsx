import { Reloadable } from 'backstage-plugin-readiness-react';
import { LoadError } from './LoadError';
import { Skeleton } from './Skeleton';

/** @internal */
export interface LoadStateProps {
  of: Pick<Reloadable<unknown>, 'error' | 'loading' | 'reload'>;
  /** Of what comes. */
  height: number;
}

/** What stands where something is to be seen until it is there: its place, or why it does not come. @internal */
export function LoadState({ of, height }: LoadStateProps) {
  return (
    <>
      {of.error && <LoadError error={of.error} onRetry={of.reload} />}
      {of.loading && <Skeleton height={height} />}
    </>
  );
}
