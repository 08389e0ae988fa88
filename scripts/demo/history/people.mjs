// The people of examples/org, as whom the demo's sign-in lets one in while history is made.
import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

/**
 * @param {string} examplesDir
 * @returns {object} as `auth.providers.demo.personas`, by the name of the user
 */
export function readPeople(examplesDir) {
  const folder = path.join(examplesDir, 'org');
  const users = fs
    .readdirSync(folder)
    .flatMap(name =>
      parseAllDocuments(fs.readFileSync(path.join(folder, name), 'utf8')),
    )
    .map(document => document.toJS())
    .filter(entity => entity?.kind === 'User');
  return Object.fromEntries(
    users.map(({ metadata }) => [
      metadata.name,
      {
        name: metadata.title,
        userEntityRef: `user:default/${metadata.name}`,
      },
    ]),
  );
}

/**
 * @param {{ baseUrl: string }} backend
 * @returns {(user: string) => Promise<string>} a Backstage token of a user
 */
export function signIn(backend) {
  const tokens = new Map();
  return async user => {
    if (!tokens.has(user)) {
      const response = await fetch(`${backend.baseUrl}/api/auth/demo/refresh`, {
        headers: { 'x-demo-persona': user },
      });
      const body = await response.json();
      if (!response.ok) {
        throw new Error(`${user} could not sign in: ${JSON.stringify(body)}`);
      }
      tokens.set(user, body.backstageIdentity.token);
    }
    return tokens.get(user);
  };
}
