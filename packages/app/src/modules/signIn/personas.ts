import { ConfigApi } from '@backstage/frontend-plugin-api';

/** What the sign-in page says about one person. */
export interface Persona {
  /** Sent to the backend to say who signs in. */
  id: string;
  name: string;
  role: string;
  summary: string;
  can: string[];
}

/** The personas under `auth.providers.demo`, in the order of the file; none outside a demo. */
export function readPersonas(config: ConfigApi): Persona[] {
  const personas = config.getOptionalConfig('auth.providers.demo.personas');
  return (personas?.keys() ?? []).map(id => ({
    id,
    name: personas!.getString(`${id}.name`),
    role: personas!.getString(`${id}.role`),
    summary: personas!.getString(`${id}.summary`),
    can: personas!.getStringArray(`${id}.can`),
  }));
}
