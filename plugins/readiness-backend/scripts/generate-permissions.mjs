/* Writes the table of routes in docs/permissions.md; run by `yarn generate:permissions`. */
import { readFileSync, writeFileSync } from 'fs';
import { fileURLToPath } from 'url';
// Node strips the types itself.
import { fleetRouteAccess } from '../src/permissions/fleetRouteAccess.ts';
import { routeAccess } from '../src/permissions/routeAccess.ts';
import { writeRouteAccessTable } from '../src/permissions/routeAccessTable.ts';

const target = fileURLToPath(
  new URL('../../../docs/permissions.md', import.meta.url),
);
const text = readFileSync(target, 'utf8');
const routes = [...routeAccess, ...fleetRouteAccess];
writeFileSync(target, writeRouteAccessTable(text, routes));
