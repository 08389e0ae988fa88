import {
  InputError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';

/**
 * Whether the backend could not say anything, as opposed to refusing: no answer in time, too many
 * requests, or an error of its own.
 * @internal
 */
export function isUnavailable(error: unknown): error is Error {
  return (
    error instanceof ServiceUnavailableError ||
    (error instanceof ResponseError &&
      (error.statusCode >= 500 || error.statusCode === 429))
  );
}

/** The words of the backend instead of the number that it answered with. @internal */
export function toReadableError(error: unknown): unknown {
  if (!(error instanceof ResponseError)) {
    return error;
  }
  const message = describeResponse(error);
  return isUnavailable(error)
    ? new ServiceUnavailableError(message)
    : new InputError(message);
}

function describeResponse({ statusCode, body }: ResponseError): string {
  if (statusCode === 401) {
    return 'the backend does not accept the token, or none was given; set READINESS_TOKEN (401)';
  }
  if (statusCode === 403) {
    return 'whoever the token belongs to may not do this (403)';
  }
  return `${body.error.message} (${statusCode})`;
}
