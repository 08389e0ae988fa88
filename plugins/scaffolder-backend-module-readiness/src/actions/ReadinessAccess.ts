import { AuthService } from '@backstage/backend-plugin-api';
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, ResponseError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import { ReadinessApi } from 'backstage-plugin-readiness-common';

/** What the actions work with. @internal */
export interface ReadinessAccess {
  auth: AuthService;
  client: ReadinessApi;
}

/** A token to ask Readiness with, as whoever started the task. @internal */
export async function tokenOf(
  auth: AuthService,
  ctx: Pick<ActionContext<{}>, 'getInitiatorCredentials'>,
): Promise<string> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await ctx.getInitiatorCredentials(),
    targetPluginId: 'readiness',
  });
  return token;
}

/**
 * A full reference from what a template writes: `claims-triage` is `component:default/claims-triage`.
 * @throws InputError for what is none
 * @internal
 */
export function fullRef(entityRef: string): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(entityRef, {
        defaultKind: 'component',
        defaultNamespace: DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    throw new InputError(`'${entityRef}' is no reference of an entity`);
  }
}

/** The words of the backend, with every bad place it named, for the log of the task. @internal */
export function inWords(error: unknown): unknown {
  if (!(error instanceof ResponseError)) {
    return error;
  }
  const { message, errors } = error.body.error;
  const places = (Array.isArray(errors) ? errors : []).map(place => {
    const { path, message: why } = place as { path: string; message: string };
    return `${path} ${why}`;
  });
  return new Error(
    `Readiness: ${[message, ...places].join('; ')} (${error.statusCode})`,
    { cause: error },
  );
}
