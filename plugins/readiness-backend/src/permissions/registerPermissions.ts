import { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import { isResourcePermission } from '@backstage/plugin-permission-common';
import {
  readinessPermissions,
  RESOURCE_TYPE_READINESS_ENTITY,
} from 'backstage-plugin-readiness-common';
import {
  readinessEntityResourceRef,
  readinessPermissionRules,
} from 'backstage-plugin-readiness-node';
import { EntityResources } from './EntityResources';

/** Tells the permission framework what can be allowed, and by which rules. @internal */
export function registerPermissions(
  registry: PermissionsRegistryService,
  resources: EntityResources,
): void {
  const onEntities = readinessPermissions.filter(permission =>
    isResourcePermission(permission, RESOURCE_TYPE_READINESS_ENTITY),
  );
  registry.addPermissions(
    readinessPermissions.filter(
      permission => !isResourcePermission(permission),
    ),
  );
  registry.addResourceType({
    resourceRef: readinessEntityResourceRef,
    permissions: onEntities,
    rules: Object.values(readinessPermissionRules),
    getResources: refs => resources.get(refs),
  });
}
