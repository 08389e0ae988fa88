import { SignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import { DemoSignInPage } from './DemoSignInPage';
import { readPersonas } from './personas';

/** The personas in a demo; anywhere else the guest sign-in of Backstage, to be replaced by a real provider. */
export function PortalSignInPage(props: SignInPageProps) {
  const config = useApi(configApiRef);
  const personas = readPersonas(config);
  if (personas.length === 0) {
    return (
      <SignInPage
        onSignInSuccess={props.onSignInSuccess}
        providers={['guest']}
      />
    );
  }
  return (
    <DemoSignInPage
      organisation={config.getOptionalString('organization.name') ?? 'Demo'}
      personas={personas}
      onSignInSuccess={props.onSignInSuccess}
    />
  );
}
