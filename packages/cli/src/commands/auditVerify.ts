import type { CliCommandContext } from '@backstage/cli-node';
import { InputError } from '@backstage/errors';
import { ReadinessAuditVerdict } from 'backstage-plugin-readiness-common';
import { cli } from 'cleye';
import fs from 'node:fs';
import readline from 'node:readline';
import { z } from 'zod/v4';
import { verifyExport } from '../audit/verifyExport';
import { formatAuditVerdict, ToldVerdict } from '../output/formatAuditVerdict';
import { connect, SERVER_FLAGS } from '../server/connect';
import { toReadableError } from '../server/failures';
import { readEntityRef } from '../server/readEntityRef';
import { refuseUnknownFlags } from './parseFlags';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';

/** The log of what concerns no single entity; no ref is written like this, since refs have a colon. */
const POLICY_LOG = 'policy';

const answerSchema: z.ZodType<ReadinessAuditVerdict> = z.object({
  ok: z.boolean(),
  entities: z.number(),
  records: z.number(),
  broken: z.array(
    z.object({
      entityRef: z.string(),
      sequence: z.number(),
      reason: z.string(),
    }),
  ),
});

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      flags: {
        entity: {
          type: String,
          description:
            'Only its log, e.g. component:default/claims-triage or claims-triage, or policy for what was put in force; every log that you may see when absent',
        },
        file: {
          type: String,
          description:
            'JSON Lines export to verify without a backend, as GET /api/readiness/v1/audit/export?format=jsonl writes it; - is standard input',
        },
        ...SERVER_FLAGS,
        json: { type: Boolean, description: 'Write the verdict as JSON' },
      },
      help: {
        description:
          'Verifies the hash chain of audit logs and names the first record that is not as it was written. Asks the backend, or looks at an export. Ends with 0 when all are whole, 1 when one is not, 2 when they could not be looked at.',
        examples: [
          `${info.usage} --server https://portal.example.com`,
          `${info.usage} --entity claims-triage`,
          `${info.usage} --file readiness-audit-2026-01-15.jsonl --json`,
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
    const entityRef =
      flags.entity === undefined || flags.entity === POLICY_LOG
        ? flags.entity
        : readEntityRef(flags.entity, info.usage);
    const verdict =
      flags.file === undefined
        ? await askBackend(connect(flags), entityRef)
        : await readFile(flags.file, entityRef);
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(verdict, undefined, 2)}\n`
        : formatAuditVerdict(verdict),
    );
    return verdict.ok ? EXIT_CODE.ok : EXIT_CODE.notWell;
  });
};

async function askBackend(
  { client, token }: ReturnType<typeof connect>,
  entityRef: string | undefined,
): Promise<ToldVerdict> {
  let answer: unknown;
  try {
    answer = await client.governance.verifyAudit({ entityRef }, { token });
  } catch (error) {
    throw toReadableError(error);
  }
  const verdict = answerSchema.safeParse(answer);
  if (!verdict.success) {
    throw new InputError(
      'the backend answered with something else than a verdict',
    );
  }
  return verdict.data;
}

async function readFile(
  name: string,
  entityRef: string | undefined,
): Promise<ToldVerdict> {
  const input = name === '-' ? process.stdin : fs.createReadStream(name);
  const opened = new Promise<never>((_, reject) => {
    input.once('error', (error: Error) =>
      reject(new InputError(`cannot read ${name}: ${error.message}`)),
    );
  });
  const all = await Promise.race([
    verifyExport(readline.createInterface({ input, crlfDelay: Infinity })),
    opened,
  ]);
  const streams = all.filter(
    stream => entityRef === undefined || stream.entityRef === entityRef,
  );
  if (streams.length === 0) {
    throw new InputError(
      `there is no record${entityRef ? ` of ${entityRef}` : ''} in ${name}`,
    );
  }
  const broken = streams.flatMap(stream =>
    stream.broken ? [{ entityRef: stream.entityRef, ...stream.broken }] : [],
  );
  return {
    ok: broken.length === 0,
    entities: streams.length,
    records: streams.reduce((sum, { records }) => sum + records, 0),
    broken,
    chains: streams.map(({ entityRef: ref, first, last, lastHash }) => ({
      entityRef: ref,
      first,
      last,
      lastHash,
    })),
  };
}
