import type { CliCommandContext } from '@backstage/cli-node';
import { runPolicyTests } from 'backstage-plugin-readiness-engine';
import { cli } from 'cleye';
import { formatPolicyErrors } from '../output/formatPolicyErrors';
import { formatTestResults } from '../output/formatTestResults';
import { loadPolicy } from '../policy/loadPolicy';
import { sha256 } from '../policy/sha256';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';
import { refuseUnknownFlags, requirePaths } from './parseFlags';

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      parameters: ['[files or folders...]'],
      flags: {
        declarations: {
          type: String,
          description:
            'JSON file with the facts of your own sources, or the answer of GET /api/readiness/v1/policies',
        },
        verbose: { type: Boolean, description: 'List the tests that pass too' },
        json: { type: Boolean, description: 'Write the result as JSON' },
      },
      help: {
        description:
          'Runs the tests inside policy documents with the engine that the backend uses. Ends with 0 when all pass, 1 when one fails or the policy is invalid, 2 when there is nothing to run.',
        examples: [`${info.usage} policies`, `${info.usage} policies --json`],
      },
    },
    undefined,
    args,
  );
  await runCommand((): ExitCode => {
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    const { policy, errors } = loadPolicy({
      paths: requirePaths(parsed._, info.usage),
      declarationsFile: parsed.flags.declarations,
    });
    const results = policy ? runPolicyTests(policy, { hash: sha256 }) : [];
    const failed = results.filter(result => !result.ok).length;
    if (parsed.flags.json) {
      const passed = results.length - failed;
      const report = { valid: !!policy, errors, passed, failed, results };
      process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
    } else if (!policy) {
      process.stderr.write(formatPolicyErrors(errors));
    } else {
      process.stdout.write(
        formatTestResults(policy, results, { verbose: parsed.flags.verbose }),
      );
    }
    if (!policy || failed > 0) return EXIT_CODE.notWell;
    return results.length > 0 ? EXIT_CODE.ok : EXIT_CODE.couldNotRun;
  });
};
