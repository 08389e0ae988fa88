import type { CliCommandContext } from '@backstage/cli-node';
import { cli } from 'cleye';
import { formatPolicyErrors } from '../output/formatPolicyErrors';
import { loadPolicy } from '../policy/loadPolicy';
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
        json: { type: Boolean, description: 'Write the result as JSON' },
      },
      help: {
        description:
          'Checks policy documents: schema, references between documents, expressions against the declared facts. Ends with 0 when they are valid, 1 when not, 2 when they could not be read.',
        examples: [`${info.usage} policies`, `${info.usage} check.yaml --json`],
      },
    },
    undefined,
    args,
  );
  await runCommand((): ExitCode => {
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    const { policy, errors, files } = loadPolicy({
      paths: requirePaths(parsed._, info.usage),
      declarationsFile: parsed.flags.declarations,
    });
    if (parsed.flags.json) {
      const result = { valid: !!policy, version: policy?.version, errors };
      process.stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
    } else if (policy) {
      process.stdout.write(
        `${policy.documents.length} documents in ${files.length} files are valid; policy version ${policy.version}\n`,
      );
    } else {
      process.stderr.write(formatPolicyErrors(errors));
    }
    return policy ? EXIT_CODE.ok : EXIT_CODE.notWell;
  });
};
