import type { CliCommandContext } from '@backstage/cli-node';
import { InputError } from '@backstage/errors';
import {
  PolicyPreview,
  PolicyPreviewRequest,
} from 'backstage-plugin-readiness-common';
import { cli } from 'cleye';
import { z } from 'zod/v4';
import { formatPolicyErrors } from '../output/formatPolicyErrors';
import { formatPreview } from '../output/formatPreview';
import { formatPreviewMarkdown } from '../output/formatPreviewMarkdown';
import { readPolicyFiles } from '../policy/readPolicyFiles';
import { connect, SERVER_FLAGS } from '../server/connect';
import { toReadableError } from '../server/failures';
import { refuseUnknownFlags, requirePaths } from './parseFlags';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';

const FORMATS = ['text', 'json', 'markdown'] as const;
const MODES = ['overlay', 'replace'] as const;

// A pull request is merged because of this answer, so it is not taken on trust.
const answerSchema = z.looseObject({
  errors: z.array(z.looseObject({ message: z.string() })),
  total: z.number(),
  changed: z.number(),
  regressions: z.number(),
  transitions: z.array(z.looseObject({ entities: z.number() })),
  entities: z.array(z.looseObject({ entityRef: z.string() })),
});

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      parameters: ['[files or folders...]'],
      flags: {
        mode: {
          type: String,
          description:
            'overlay (default): the documents replace those of the same kind and name of the policy in force; replace: they take the place of all configured files',
        },
        format: {
          type: String,
          description:
            'text (default), json, or markdown for a comment on a pull request',
        },
        failOn: {
          type: String,
          description:
            'regression: end with 1 when a gate or level of an entity gets worse',
        },
        ...SERVER_FLAGS,
      },
      help: {
        description:
          'Sets a draft policy against what the backend knows at this moment and tells what would change; nothing is stored. Ends with 0 when that is allowed, 1 when the draft has errors or --fail-on holds, 2 when there is no answer.',
        examples: [
          `${info.usage} policies --server https://portal.example.com`,
          `${info.usage} check.yaml --fail-on regression`,
          `${info.usage} policies --mode replace --format markdown > comment.md`,
        ],
      },
    },
    undefined,
    args,
  );
  await runCommand(async (): Promise<ExitCode> => {
    const { flags } = parsed;
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    const paths = requirePaths(parsed._, info.usage);
    const format = readChoice('format', flags.format, FORMATS) ?? 'text';
    const mode = readChoice('mode', flags.mode, MODES);
    const failOn = readChoice('fail-on', flags.failOn, ['regression'] as const);
    const files = readPolicyFiles(paths).map(({ name, text }) => ({
      path: name,
      content: text,
    }));
    const preview = await ask(connect(flags), { files, mode });
    if (format === 'json') {
      process.stdout.write(`${JSON.stringify(preview, undefined, 2)}\n`);
    } else if (format === 'markdown') {
      process.stdout.write(formatPreviewMarkdown(preview));
    } else if (preview.errors.length > 0) {
      process.stderr.write(formatPolicyErrors(preview.errors));
    } else {
      process.stdout.write(formatPreview(preview));
    }
    const hasRegressed =
      failOn === 'regression' && (preview.regressions ?? 0) > 0;
    return preview.errors.length > 0 || hasRegressed
      ? EXIT_CODE.notWell
      : EXIT_CODE.ok;
  });
};

async function ask(
  { client, token }: ReturnType<typeof connect>,
  request: PolicyPreviewRequest,
): Promise<PolicyPreview> {
  let preview: PolicyPreview;
  try {
    preview = await client.governance.previewPolicies(request, { token });
  } catch (error) {
    throw toReadableError(error);
  }
  if (!answerSchema.safeParse(preview).success) {
    throw new InputError(
      'the backend answered with something else than a preview',
    );
  }
  return preview;
}

function readChoice<TChoice extends string>(
  flag: string,
  value: string | undefined,
  choices: readonly TChoice[],
): TChoice | undefined {
  const choice = choices.find(one => one === value);
  if (value !== undefined && !choice) {
    throw new InputError(
      `--${flag} is ${choices.join(' or ')}, not '${value}'`,
    );
  }
  return choice;
}
