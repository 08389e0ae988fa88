import { NotFoundError } from '@backstage/errors';

/** Why there is nothing to show about an entity that the caller may see. @internal */
export function notAssessedError(entityRef: string): NotFoundError {
  return new NotFoundError(
    `Entity '${entityRef}' is not assessed: it does not match 'readiness.subjects', or it was registered a moment ago`,
  );
}
