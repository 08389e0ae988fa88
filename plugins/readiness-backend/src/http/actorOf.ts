import { BackstageCredentials } from '@backstage/backend-plugin-api';

/** Stable name of a caller: the ref of a user, the subject of a service. @internal */
export function actorOf(credentials: BackstageCredentials): string {
  const principal = credentials.principal as
    | { type?: string; userEntityRef?: string; subject?: string }
    | undefined;
  const name = principal?.userEntityRef ?? principal?.subject ?? 'unknown';
  return `${principal?.type ?? 'unknown'}:${name}`;
}
