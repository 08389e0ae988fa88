import type { CliCommandContext } from '@backstage/cli-node';
import { InputError } from '@backstage/errors';
import { assess } from 'backstage-plugin-readiness-engine';
import { cli } from 'cleye';
import { readEntity } from '../evaluation/readEntity';
import { readFacts } from '../evaluation/readFacts';
import { toAssessmentInput } from '../evaluation/toAssessmentInput';
import { formatAssessment } from '../output/formatAssessment';
import { formatPolicyErrors } from '../output/formatPolicyErrors';
import { loadPolicy } from '../policy/loadPolicy';
import { sha256 } from '../policy/sha256';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';
import { readTime, refuseUnknownFlags } from './parseFlags';

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      flags: {
        policy: {
          type: [String],
          description: 'File or folder of policy documents; may be repeated',
        },
        entity: {
          type: String,
          description: 'catalog-info.yaml of the entity',
        },
        ref: {
          type: String,
          description:
            'Which entity of that file, e.g. component:default/claims-triage',
        },
        facts: {
          type: String,
          description:
            'JSON file: source, then fact, then its value or { value, observedAt, url, version }',
        },
        ownerPath: {
          type: [String],
          description:
            'The owning group, then its parents, to find the governance profile; may be repeated',
        },
        now: {
          type: String,
          description:
            'Assess as of this ISO 8601 time; the current time when absent',
        },
        declarations: {
          type: String,
          description:
            'JSON file with the facts of your own sources, or the answer of GET /api/readiness/v1/policies',
        },
        json: {
          type: Boolean,
          description: 'Write the whole assessment as JSON',
        },
      },
      help: {
        description:
          'Assesses one entity from files, with the engine that the backend uses. Ends with 0 when it was assessed, 1 when the policy or the facts are invalid, 2 when a file could not be read.',
        examples: [
          `${info.usage} --policy policies --entity catalog-info.yaml --facts facts.json`,
        ],
      },
    },
    undefined,
    args,
  );
  await runCommand((): ExitCode => {
    const { flags } = parsed;
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    if (flags.policy.length === 0 || !flags.entity) {
      throw new InputError(
        `--policy and --entity are needed; see ${info.usage} --help`,
      );
    }
    const { policy, errors } = loadPolicy({
      paths: flags.policy,
      declarationsFile: flags.declarations,
    });
    if (!policy) {
      process.stderr.write(formatPolicyErrors(errors));
      return EXIT_CODE.notWell;
    }
    const now = readTime(flags.now);
    const { facts, problems } = readFacts(
      flags.facts,
      policy.declarations,
      now,
    );
    if (problems.length > 0) {
      process.stderr.write(`${problems.join('\n')}\n`);
      return EXIT_CODE.notWell;
    }
    const entity = readEntity(flags.entity, flags.ref);
    const input = toAssessmentInput({
      entity,
      facts,
      ownerPath: flags.ownerPath,
      now,
    });
    const assessment = assess(policy, input, { hash: sha256 });
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(assessment, undefined, 2)}\n`
        : formatAssessment(policy, assessment),
    );
    return EXIT_CODE.ok;
  });
};
