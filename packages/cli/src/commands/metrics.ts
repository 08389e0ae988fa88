import type { CliCommandContext } from '@backstage/cli-node';
import { InputError } from '@backstage/errors';
import { deliveryMetrics } from 'backstage-plugin-readiness-engine';
import { cli } from 'cleye';
import { readDeployments, readIncidents } from '../metrics/readEvents';
import { formatMetrics } from '../output/formatMetrics';
import { readTime, refuseUnknownFlags } from './parseFlags';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      flags: {
        deployments: {
          type: String,
          description:
            'JSON or YAML file: a list of { at, id, committedAt, failed }, of which only at is needed',
        },
        incidents: {
          type: String,
          description:
            'JSON or YAML file: a list of { openedAt, resolvedAt, severity, deployment }, of which only openedAt is needed',
        },
        days: {
          type: Number,
          default: 30,
          description: 'How many days to look back',
        },
        now: {
          type: String,
          description:
            'Compute as of this ISO 8601 time; the current time when absent',
        },
        json: {
          type: Boolean,
          description: 'Write facts, as push --facts reads them',
        },
      },
      help: {
        description:
          'Computes deployment frequency, lead time, change failure rate, time to restore and counts of incidents, with no server. Ends with 0 when they were computed, 1 when a file holds something else, 2 when a file could not be read.',
        examples: [
          `${info.usage} --deployments deployments.json --incidents incidents.json --json > facts.json`,
        ],
      },
    },
    undefined,
    args,
  );
  await runCommand((): ExitCode => {
    const { flags } = parsed;
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    if (!flags.deployments && !flags.incidents) {
      throw new InputError(
        `--deployments or --incidents is needed; see ${info.usage} --help`,
      );
    }
    if (!(flags.days > 0)) {
      throw new InputError('--days must be a number above 0');
    }
    const deployments = flags.deployments
      ? readDeployments(flags.deployments)
      : undefined;
    const incidents = flags.incidents
      ? readIncidents(flags.incidents)
      : undefined;
    const problems = [deployments, incidents].flatMap(
      events => events?.problems ?? [],
    );
    if (problems.length > 0) {
      process.stderr.write(`${problems.join('\n')}\n`);
      return EXIT_CODE.notWell;
    }
    const metrics = deliveryMetrics({
      deployments: deployments?.list,
      incidents: incidents?.list,
      now: readTime(flags.now),
      windowDays: flags.days,
    });
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(metrics, undefined, 2)}\n`
        : formatMetrics(metrics, flags.days),
    );
    return EXIT_CODE.ok;
  });
};
