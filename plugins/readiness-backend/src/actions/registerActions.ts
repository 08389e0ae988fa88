import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Authorizer } from '../http/Authorizer';
import { ActionAccess } from './ActionAccess';
import { ReadActionsOptions, registerReadActions } from './readActions';
import { registerWriteActions, WriteActionsOptions } from './writeActions';

/** @internal */
export type ActionsOptions = Omit<
  ReadActionsOptions & WriteActionsOptions,
  'access'
> & { authorizer: Authorizer; visibility: EntityVisibility };

/** Offers what agents and scripts may ask for, within the rights of who asks. @internal */
export function registerActions(
  registry: ActionsRegistryService,
  options: ActionsOptions,
): void {
  const access = new ActionAccess(options);
  registerReadActions(registry, { ...options, access });
  registerWriteActions(registry, { ...options, access });
}
