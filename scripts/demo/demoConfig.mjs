// What the start script needs to know of app-config.demo.yaml.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * @param {string} root folder of the repository
 * @returns {{ token: string, personas: { id: string, name: string, role: string }[] }}
 *   the service token of the demo's pipelines, and who one can sign in as
 */
export function readDemoConfig(root) {
  const file = path.join(root, 'app-config.demo.yaml');
  const config = parse(fs.readFileSync(file, 'utf8'));
  const personas = config.auth.providers.demo.personas;
  return {
    token: config.backend.auth.externalAccess[0].options.token,
    personas: Object.entries(personas).map(([id, persona]) => ({
      id,
      name: persona.name,
      role: persona.role,
    })),
  };
}
