import type { CliCommandContext } from '@backstage/cli-node';
import { InputError, ResponseError } from '@backstage/errors';
import { PushedFacts } from 'backstage-plugin-readiness-common';
import { cli } from 'cleye';
import { z } from 'zod/v4';
import { readFactsFile } from '../evaluation/readFacts';
import { parseValues } from '../facts/parseValues';
import { toPushedFacts } from '../facts/toPushedFacts';
import { connect, SERVER_FLAGS } from '../server/connect';
import { toReadableError } from '../server/failures';
import { readEntityRef } from '../server/readEntityRef';
import { refuseUnknownFlags } from './parseFlags';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';

const refusalSchema = z.object({
  errors: z
    .array(z.object({ path: z.string(), message: z.string() }))
    .nonempty(),
});

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      flags: {
        entity: {
          type: String,
          description:
            'What the facts are about, e.g. component:default/claims-triage or claims-triage',
        },
        source: {
          type: String,
          description: 'Source of the facts given with --value, e.g. ci',
        },
        value: {
          type: [String],
          description:
            'name=value, e.g. unitTestsPass=true; text that looks like a number or like true in quotes: \'modelVersion="14"\'; may be repeated',
        },
        facts: {
          type: String,
          description:
            'JSON file as evaluate reads it: source, then fact, then its value or { value, observedAt, url, version }',
        },
        version: {
          type: String,
          description: 'Version of the entity that was looked at',
        },
        url: { type: String, description: 'Where it can be seen' },
        idempotencyKey: {
          type: String,
          description:
            'Sending the same facts again with this key, within a day, does nothing',
        },
        ...SERVER_FLAGS,
        json: { type: Boolean, description: 'Write the answer as JSON' },
      },
      help: {
        description:
          'Sends facts about an entity to the backend, all or none. Ends with 0 when they were accepted, 1 when they were refused, 2 when they could not be sent.',
        examples: [
          `${info.usage} --entity claims-triage --source ci --value unitTestsPass=true --value unitTestCoveragePercent=86 --version=14`,
          `${info.usage} --entity claims-triage --facts facts.json --idempotency-key build-1234`,
        ],
      },
    },
    undefined,
    args,
  );
  await runCommand(async (): Promise<ExitCode> => {
    const { flags } = parsed;
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    if (parsed._.length > 0) {
      throw new InputError(
        `unexpected ${parsed._[0]}; see ${info.usage} --help`,
      );
    }
    const entityRef = readEntityRef(flags.entity, info.usage);
    const { version, url } = flags;
    const facts: PushedFacts[] = flags.facts
      ? toPushedFacts(entityRef, readFactsFile(flags.facts), { version, url })
      : [];
    const values = parseValues(flags.value);
    if (Object.keys(values).length > 0) {
      if (!flags.source) {
        throw new InputError('--value needs the --source that saw it');
      }
      facts.push({ entityRef, source: flags.source, values, version, url });
    }
    if (facts.length === 0) {
      throw new InputError(`no fact given; see ${info.usage} --help`);
    }
    const { client, token } = connect(flags);
    try {
      const { idempotencyKey } = flags;
      const result = await client.pushFacts(facts, { token, idempotencyKey });
      process.stdout.write(
        flags.json
          ? `${JSON.stringify(result, undefined, 2)}\n`
          : `${result.accepted} accepted, ${result.unchanged} of them unchanged\n`,
      );
      return EXIT_CODE.ok;
    } catch (error) {
      const refusals = readRefusals(error);
      if (!refusals) {
        throw toReadableError(error);
      }
      process.stderr.write(`${refusals.join('\n')}\nnothing was stored\n`);
      return EXIT_CODE.notWell;
    }
  });
};

/** The bad places of a push that was looked at and refused. */
function readRefusals(error: unknown): string[] | undefined {
  if (!(error instanceof ResponseError) || error.statusCode !== 400) {
    return undefined;
  }
  const refusal = refusalSchema.safeParse(error.body.error);
  return refusal.data?.errors.map(({ path, message }) => `${path} ${message}`);
}
