import { RequestHandler, Router } from 'express';
import { createOpenApiRouter } from '../schema/generated';
import { jsonBody } from './jsonBody';

const passOn: RequestHandler = (_req, _res, next) => next();

/**
 * The router that validates requests against the OpenAPI document. `POST /facts` validates its body
 * itself: it names every bad item by its JSON path, where the validator would stop at its first words.
 * @internal
 */
export function createValidatedRouter(): { outer: Router; router: Router } {
  const outer = Router();
  outer.use(...jsonBody());
  // Its response types want index signatures, which the interfaces of readiness-common do not have;
  // that answers fit the document is tested with real answers in openapi.test.ts.
  const router = createOpenApiRouter({
    middleware: [passOn],
    validatorOptions: { ignorePaths: /\/v1\/facts$/ },
  }) as unknown as Router;
  outer.use(router);
  return { outer, router };
}
