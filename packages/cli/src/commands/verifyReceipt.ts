import type { CliCommandContext } from '@backstage/cli-node';
import { InputError } from '@backstage/errors';
import { cli } from 'cleye';
import type { JSONWebKeySet } from 'jose';
import { formatReceipt } from '../output/formatReceipt';
import { checkReceipt } from '../receipt/checkReceipt';
import { checkKeys, readKeys } from '../receipt/readKeys';
import { readReceipt } from '../receipt/readReceipt';
import { connect, readTimeout, SERVER_FLAGS } from '../server/connect';
import { toReadableError } from '../server/failures';
import { readEntityRef } from '../server/readEntityRef';
import { refuseUnknownFlags } from './parseFlags';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      parameters: ['[receipt]'],
      flags: {
        keys: {
          type: String,
          description:
            'JSON Web Key Set of the backend: an address (…/api/readiness/v1/receipts/keys) or a file; asked from the backend when absent',
        },
        entity: {
          type: String,
          description: 'Entity that the receipt has to be about',
        },
        gate: {
          type: String,
          description: 'Gate that the receipt has to be about',
        },
        version: {
          type: String,
          description: 'Version that the receipt has to be about',
        },
        allowOnly: {
          type: Boolean,
          description:
            'The gate must have passed: an allow is refused that comes only from a gate that observes or warns',
        },
        ...SERVER_FLAGS,
        json: {
          type: Boolean,
          description: 'Write what was found as JSON',
        },
      },
      help: {
        description:
          'Checks the receipt of a gate decision: its signature, that it has not expired, that it is about what you want, and that it allows. With --keys in a file nobody is asked. The receipt is a compact JWS, a file, or - for standard input; both may hold the JSON of readiness gate. Ends with 0 when it is good and allows, 1 when not, 2 when it could not be checked.',
        examples: [
          `${info.usage} decision.json --keys keys.json --gate deployment-ready --entity claims-triage --version=14`,
          `${info.usage} - --keys https://portal.example.com/api/readiness/v1/receipts/keys --allow-only`,
        ],
      },
    },
    undefined,
    args,
  );
  await runCommand(async (): Promise<ExitCode> => {
    const { flags } = parsed;
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    const [argument, ...more] = parsed._;
    if (!argument || more.length > 0) {
      throw new InputError(`one receipt is needed; see ${info.usage} --help`);
    }
    const checked = await checkReceipt(
      readReceipt(argument),
      await findKeys(flags),
      {
        entityRef:
          flags.entity === undefined
            ? undefined
            : readEntityRef(flags.entity, info.usage),
        gate: flags.gate,
        version: flags.version,
        passedOnly: flags.allowOnly,
      },
    );
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(checked, undefined, 2)}\n`
        : formatReceipt(checked),
    );
    return checked.ok ? EXIT_CODE.ok : EXIT_CODE.notWell;
  });
};

async function findKeys(
  flags: { keys?: string } & Parameters<typeof connect>[0],
): Promise<JSONWebKeySet> {
  if (flags.keys !== undefined) {
    return readKeys(flags.keys, readTimeout(flags.timeout));
  }
  const { client, token } = connect(flags);
  try {
    const keys = await client.governance.getReceiptKeys({ token });
    return checkKeys(keys, 'what the backend answered');
  } catch (error) {
    throw toReadableError(error);
  }
}
