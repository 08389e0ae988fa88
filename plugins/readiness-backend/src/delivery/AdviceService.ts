import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { AdviceAnswerInput } from 'backstage-plugin-readiness-common';
import {
  Advice,
  adviceFor,
  CompiledPolicy,
} from 'backstage-plugin-readiness-engine';
import { EntityWrites } from '../governance/EntityWrites';
import { Roles } from '../governance/Parties';
import { sha256 } from '../hash';
import { AdviceAnswerStore, StoredAdviceAnswer } from './AdviceAnswerStore';
import { DeliveryWriter } from './ModeService';
import { toDeliveryInput } from './toDeliveryInput';

const NOT_NOW_MS = 30 * 24 * 60 * 60_000;

/** Takes answers to advice. @internal */
export class AdviceService {
  readonly #options: {
    writes: EntityWrites;
    answers: AdviceAnswerStore;
    roles: Pick<Roles, 'groupsFor'>;
  };

  constructor(options: {
    writes: EntityWrites;
    answers: AdviceAnswerStore;
    roles: Pick<Roles, 'groupsFor'>;
  }) {
    this.#options = options;
  }

  /**
   * Answers an advice as it is given now.
   * @throws NotFoundError for an unknown rule, ConflictError where it does not advise anything now.
   */
  async answer(
    entityRef: string,
    rule: string,
    input: AdviceAnswerInput,
    { actor, idempotencyKey }: DeliveryWriter,
  ): Promise<void> {
    const { writes, answers, roles } = this.#options;
    await writes.write(
      {
        ...{ entityRef, actor, idempotencyKey },
        request: ['advice', rule, input],
        assessed: false,
      },
      async locked => {
        const { tx, at, policy, subject, records } = locked;
        requireRule(policy, rule);
        const ledger = records.delivery?.ledger ?? [];
        const given = adviceFor(
          policy,
          toDeliveryInput({ ...locked, ...{ policy, subject, ledger, roles } }),
          { hash: sha256 },
        ).find(advice => advice.rule === rule);
        if (!given) {
          throw new ConflictError(
            `'${rule}' advises nothing for '${entityRef}' now; its facts have changed`,
          );
        }
        const answer: StoredAdviceAnswer = {
          ...{ rule, answer: input.answer, reason: input.reason },
          ...{ by: actor, at, until: untilOf(input, at) },
          fingerprint: given.fingerprint,
        };
        await answers.put(tx, entityRef, answer);
        await writes.record(locked, {
          ...{ actor, action: 'delivery.advice-answered', subject: rule },
          ...{ reason: input.reason, data: answer },
        });
        return { rule };
      },
    );
  }
}

/** Whether an answer keeps an advice quiet. @internal */
export function holds(
  answer: StoredAdviceAnswer,
  advice: Pick<Advice, 'rule' | 'fingerprint'>,
  now: string,
): boolean {
  return (
    answer.rule === advice.rule &&
    answer.fingerprint === advice.fingerprint &&
    (answer.until === undefined || answer.until > now)
  );
}

function untilOf(
  { answer, until }: AdviceAnswerInput,
  at: string,
): string | undefined {
  if (answer !== 'not-now') {
    return undefined;
  }
  if (until !== undefined && until <= at) {
    throw new InputError('until must be in the future');
  }
  return until ?? new Date(Date.parse(at) + NOT_NOW_MS).toISOString();
}

function requireRule(policy: CompiledPolicy, rule: string): void {
  if (!policy.adviceRules.has(rule)) {
    const names = [...policy.adviceRules.keys()].join(', ') || 'none';
    throw new NotFoundError(
      `The policy has no advice rule '${rule}'; there are ${names}`,
    );
  }
}
