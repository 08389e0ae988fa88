import type { CliCommandContext } from '@backstage/cli-node';
import { InputError } from '@backstage/errors';
import { ReadinessGateDecision } from 'backstage-plugin-readiness-common';
import { cli } from 'cleye';
import { z } from 'zod/v4';
import { formatGateDecision, ToldDecision } from '../output/formatGateDecision';
import { connect, SERVER_FLAGS } from '../server/connect';
import { isUnavailable, toReadableError } from '../server/failures';
import { readEntityRef } from '../server/readEntityRef';
import { refuseUnknownFlags } from './parseFlags';
import { EXIT_CODE, ExitCode, runCommand } from './runCommand';

// A pipeline goes on because of this answer, so it is not taken on trust.
const answerSchema = z.looseObject({
  decision: z.enum(['allow', 'deny']),
  reasons: z.array(z.string()).min(1),
});

export default async ({ args, info }: CliCommandContext) => {
  const parsed = cli(
    {
      name: info.usage,
      parameters: ['[gate]'],
      flags: {
        entity: {
          type: String,
          description:
            'Whose gate, e.g. component:default/claims-triage or claims-triage',
        },
        ...SERVER_FLAGS,
        ifUnavailable: {
          type: String,
          description:
            'allow or deny when the backend does not answer, is overloaded or has an error of its own; ends with 2 when absent. Refusals (401, 403, 404) always end with 2',
        },
        json: { type: Boolean, description: 'Write the decision as JSON' },
      },
      help: {
        description:
          'Asks the backend whether a pipeline may go on at a gate. Ends with 0 to allow, 1 to deny, 2 when there is no decision. A gate that observes or warns always allows and says what it found.',
        examples: [
          `${info.usage} deployment-ready --entity claims-triage --server https://portal.example.com`,
          `${info.usage} deployment-ready --entity claims-triage --if-unavailable deny --json`,
        ],
      },
    },
    undefined,
    args,
  );
  await runCommand(async (): Promise<ExitCode> => {
    const { flags } = parsed;
    refuseUnknownFlags(parsed.unknownFlags, info.usage);
    const [gate, ...more] = parsed._;
    if (!gate || more.length > 0) {
      throw new InputError(`one gate is needed; see ${info.usage} --help`);
    }
    const entityRef = readEntityRef(flags.entity, info.usage);
    const fallback = readFallback(flags.ifUnavailable);
    const { client, token } = connect(flags);
    let told: ToldDecision;
    try {
      const answer = await client.getGateDecision(entityRef, gate, { token });
      told = { entityRef, gate, ...checkAnswer(answer) };
    } catch (failure) {
      const error = toReadableError(failure);
      if (!fallback || !isUnavailable(error)) {
        throw error;
      }
      told = {
        entityRef,
        gate,
        decision: fallback,
        unavailable: true,
        reasons: [
          `The backend made no decision; --if-unavailable says ${fallback}.`,
          error.message,
        ],
      };
    }
    process.stdout.write(
      flags.json
        ? `${JSON.stringify(told, undefined, 2)}\n`
        : formatGateDecision(told),
    );
    return told.decision === 'allow' ? EXIT_CODE.ok : EXIT_CODE.notWell;
  });
};

function readFallback(value: string | undefined): 'allow' | 'deny' | undefined {
  if (value === undefined || value === 'allow' || value === 'deny') {
    return value;
  }
  throw new InputError(`--if-unavailable is allow or deny, not '${value}'`);
}

function checkAnswer(answer: ReadinessGateDecision): ReadinessGateDecision {
  if (!answerSchema.safeParse(answer).success) {
    throw new InputError(
      'the backend answered with something else than a decision',
    );
  }
  return answer;
}
