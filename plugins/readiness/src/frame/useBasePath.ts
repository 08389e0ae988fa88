import { useLocation, useParams } from 'react-router-dom';

/**
 * The path at which the nearest route with a trailing `*` begins. Read from the address, since
 * what relative links mean below such a route depends on flags of the app's router.
 *
 * @internal
 */
export function useBasePath(): string {
  const path = useLocation().pathname.replace(/\/+$/, '');
  const rest = `/${useParams()['*'] ?? ''}`.replace(/\/+$/, '');
  return rest && path.endsWith(rest) ? path.slice(0, -rest.length) : path;
}
