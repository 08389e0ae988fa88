import { ResponseError } from '@backstage/errors';

/** Why something cannot be shown, as far as it changes what a person can do. @internal */
export type LoadFailure = 'forbidden' | 'failed';

/** @internal */
export function toLoadFailure(error: Error): LoadFailure {
  const status =
    error.name === 'ResponseError'
      ? (error as ResponseError).response?.status ??
        (error as ResponseError).statusCode
      : undefined;
  return status === 403 || error.name === 'NotAllowedError'
    ? 'forbidden'
    : 'failed';
}

/**
 * What the server said: the error behind an answer that is no success.
 *
 * @internal
 */
export function toServerError(error: Error): Error {
  return error.name === 'ResponseError'
    ? (error as ResponseError).cause ?? error
    : error;
}
