import { CustomErrorBase, InputError, isError } from '@backstage/errors';
import express, { ErrorRequestHandler, RequestHandler } from 'express';

const MAX_BODY = '10mb';

/** A body that is too large; becomes status 413. @internal */
export class PayloadTooLargeError extends CustomErrorBase {
  name = 'PayloadTooLargeError' as const;
  readonly statusCode = 413;
}

/**
 * Reads JSON bodies. Stands before the OpenAPI validation, which would turn every failure into a 400.
 * @internal
 */
export function jsonBody(): (RequestHandler | ErrorRequestHandler)[] {
  const explain: ErrorRequestHandler = (error, _req, _res, next) => {
    const type = isError(error) ? error.type : undefined;
    if (type === 'entity.too.large') {
      next(
        new PayloadTooLargeError(
          `The body has more than ${MAX_BODY}; split it into several calls`,
        ),
      );
    } else if (type === 'entity.parse.failed') {
      next(new InputError(`The body is no JSON: ${error.message}`));
    } else {
      next(error);
    }
  };
  return [express.json({ limit: MAX_BODY }), explain];
}
