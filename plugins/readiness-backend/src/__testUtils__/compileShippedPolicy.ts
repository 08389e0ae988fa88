import {
  catalogFacts,
  sloFacts,
} from 'backstage-plugin-readiness-backend-module-catalog';
import { repositoryFacts } from 'backstage-plugin-readiness-backend-module-repository';
import {
  CompiledPolicy,
  compilePolicy,
  formatPolicyError,
} from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from '../hash';

/** Where the policy stands that ships with the backend. */
export const SHIPPED_POLICY_FOLDER = path.resolve(__dirname, '../../policies');

/**
 * Compiles the policy that ships with the backend, with the documents of more folders beside it.
 * @throws Error that lists what is wrong with it
 */
export function compileShippedPolicy(folders: string[] = []): CompiledPolicy {
  const files = [SHIPPED_POLICY_FOLDER, ...folders].flatMap(folder =>
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({
        name,
        text: fs.readFileSync(path.join(folder, name), 'utf8'),
      })),
  );
  const { policy, errors } = compilePolicy({
    files,
    declarations: {
      catalog: catalogFacts,
      slo: sloFacts,
      repository: repositoryFacts,
    },
    hash: sha256,
  });
  if (!policy) {
    throw new Error(errors.map(formatPolicyError).join('\n'));
  }
  return policy;
}
