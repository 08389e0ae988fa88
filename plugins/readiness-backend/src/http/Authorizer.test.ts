import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readinessGateDecidePermission } from 'backstage-plugin-readiness-common';
import { Request } from 'express';
import { Authorizer } from './Authorizer';

describe('Authorizer.requirePersonOn', () => {
  const request = {} as Request;
  const { principal, ...credentials } = mockCredentials.user();

  function anAuthorizer(options: { actor?: string; result: AuthorizeResult }) {
    const { actor, result } = options;
    const httpAuth = mockServices.httpAuth.mock();
    httpAuth.credentials.mockResolvedValue({
      ...credentials,
      principal: {
        ...principal,
        ...(actor && { actor: { type: 'service', subject: actor } }),
      },
    });
    const permissions = mockServices.permissions.mock();
    permissions.authorize.mockResolvedValue([
      { result } as { result: AuthorizeResult.ALLOW },
    ]);
    return new Authorizer({ httpAuth, permissions });
  }
  const ask = (authorizer: Authorizer) =>
    authorizer.requirePersonOn(
      request,
      readinessGateDecidePermission,
      async () => 'component:default/claims-triage',
    );

  it('lets a person with the permission pass', async () => {
    const result = AuthorizeResult.ALLOW;
    await expect(ask(anAuthorizer({ result }))).resolves.toMatchObject({
      credentials: { principal: { type: 'user' } },
      entityRef: 'component:default/claims-triage',
    });
    await expect(
      ask(anAuthorizer({ result: AuthorizeResult.DENY })),
    ).rejects.toThrow(NotAllowedError);
  });

  it('refuses who acts on behalf of a person', async () => {
    const agent = anAuthorizer({
      actor: 'plugin:agent',
      result: AuthorizeResult.ALLOW,
    });
    await expect(ask(agent)).rejects.toThrow(
      'Only a person may do this, in person',
    );
  });
});
