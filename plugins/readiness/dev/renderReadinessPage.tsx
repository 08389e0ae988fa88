import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import {
  readinessApiMock,
  ReadinessApiMockOptions,
} from 'backstage-plugin-readiness-react/testUtils';
import { configure } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { ReadinessPageContent } from '../src/page/ReadinessPageContent';

// The whole page with its lazy parts takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

function Address() {
  const { pathname, search } = useLocation();
  return <output data-address>{`${pathname}${search}`}</output>;
}

/** Renders the Readiness page at a path below it, with its address in words. */
export function renderReadinessPage(
  path: string,
  options: ReadinessApiMockOptions,
  may: boolean = true,
) {
  return renderInTestApp(
    <>
      <h1>Readiness</h1>
      <ReadinessPageContent />
      <Address />
    </>,
    {
      mountPath: '/readiness',
      initialRouteEntries: [`/readiness${path}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      apis: [
        [readinessApiRef, readinessApiMock(options)],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: may ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
          }),
        ],
      ],
    },
  );
}
