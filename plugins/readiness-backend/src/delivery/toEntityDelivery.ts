import {
  EntityDelivery,
  ReadinessAdvice,
  ReadinessLedgerEntry,
  ReadinessMode,
} from 'backstage-plugin-readiness-common';
import {
  Advice,
  Assessment,
  CompiledPolicy,
  composeMode,
  DELIVERY_STAGES,
  DeliveryInput,
  DeliveryModeDocument,
  holdersOf,
  practicesOf,
} from 'backstage-plugin-readiness-engine';
import { Subject } from '../subjects/SubjectStore';
import { StoredAdviceAnswer } from './AdviceAnswerStore';
import { holds } from './AdviceService';
import { declaredPractices, isSameComposition } from './declaredPractices';
import { NO_MODE, StoredLedgerEntry } from './ledger';
import { editUrlOf } from './whereDeclared';

/** What an answer about one entity is made of. @internal */
export interface EntityDeliveryParts {
  policy: CompiledPolicy;
  subject: Subject;
  assessment: Assessment;
  input: DeliveryInput;
  /** Oldest first. */
  ledger: StoredLedgerEntry[];
}

/** The mode in force, with what the team made of it. @internal */
export function toCurrentMode({
  policy,
  subject,
  input,
}: EntityDeliveryParts): EntityDelivery['current'] {
  const { deliveryMode, delivery = {} } = input;
  if (!deliveryMode) {
    return undefined;
  }
  const { name, since, declaredIn } = deliveryMode;
  const composed = composeMode(policy, name, delivery.practices);
  const mode = composed ? toMode(composed.document) : unknownMode(name);
  return {
    ...mode,
    practices: composed?.practices ?? [],
    leftOut: composed?.leftOut ?? [],
    since,
    declaredIn,
    editUrl: declaredIn === 'catalog' ? editUrlOf(subject.entity) : undefined,
    roles: mode.crew.map(({ role, purpose }) => ({
      ...{ role, purpose },
      heldBy: holdersOf(delivery.crew, role),
    })),
  };
}

/** Where the team said which practices it takes. @internal */
export function toComposedIn({
  subject,
  input,
}: Pick<
  EntityDeliveryParts,
  'subject' | 'input'
>): EntityDelivery['composedIn'] {
  if (declaredPractices(subject.entity)) {
    return 'catalog';
  }
  return isSameComposition(input.delivery?.practices) ? undefined : 'portal';
}

/** All modes, in the order of their stages. @internal */
export function toModes(policy: CompiledPolicy): ReadinessMode[] {
  const rank = ({ spec }: DeliveryModeDocument) =>
    DELIVERY_STAGES.indexOf(spec.stage);
  return [...policy.deliveryModes.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(toMode);
}

/** @internal */
export function toPractices(
  policy: CompiledPolicy,
): ReadinessMode['practices'] {
  return practicesOf(policy);
}

/** Newest first, with titles. @internal */
export function toLedger({
  policy,
  ledger,
}: Pick<EntityDeliveryParts, 'policy' | 'ledger'>): ReadinessLedgerEntry[] {
  const correctedBy = new Map(
    ledger.flatMap(({ id, corrects }) => (corrects ? [[corrects, id]] : [])),
  );
  return ledger
    .map(({ entityRef: _entity, catalogMode: _declared, ...entry }) => ({
      ...entry,
      fromTitle: entry.from && titleOfMode(policy, entry.from),
      toTitle: titleOfMode(policy, entry.to),
      correctedBy: correctedBy.get(entry.id),
    }))
    .reverse();
}

/** Open ones first, important ones first. @internal */
export function toReadinessAdvice(
  advice: Advice[],
  answers: StoredAdviceAnswer[],
  now: string,
): ReadinessAdvice[] {
  const shown = advice.map(({ fingerprint, suggests, ...one }) => {
    const answered = answers.find(answer =>
      holds(answer, { ...one, fingerprint }, now),
    );
    const { practice, mode, role } = suggests;
    return {
      ...one,
      suggests: {
        ...(practice && {
          practice: {
            name: practice.name,
            title: practice.title,
            purpose: practice.purpose,
          },
        }),
        ...(mode && { mode }),
        ...(role && { role }),
      },
      ...(answered && { answer: toAnswer(answered) }),
    };
  });
  return [
    ...shown.filter(one => !('answer' in one)),
    ...shown.filter(one => 'answer' in one),
  ];
}

function toAnswer({
  rule: _rule,
  fingerprint: _fingerprint,
  ...answer
}: StoredAdviceAnswer): ReadinessAdvice['answer'] {
  return answer;
}

function toMode({ metadata, spec }: DeliveryModeDocument): ReadinessMode {
  const { stage, summary, practices = [], cadence, touchpoints = [] } = spec;
  return {
    name: metadata.name,
    title: metadata.title ?? metadata.name,
    ...{ stage, summary, practices, cadence, touchpoints },
    crew: spec.crew ?? [],
    expects: { gates: spec.expects.gates, sections: spec.expects.sections },
  };
}

/** What a file declares may be no mode of the policy. */
function unknownMode(name: string): ReadinessMode {
  return {
    ...{ name, title: name, stage: '', practices: [], touchpoints: [] },
    summary: `The policy has no delivery mode '${name}', so everything is expected.`,
    crew: [],
    expects: { gates: 'all', sections: 'all' },
  };
}

function titleOfMode(policy: CompiledPolicy, name: string): string {
  return name === NO_MODE
    ? 'No delivery mode'
    : policy.deliveryModes.get(name)?.metadata.title ?? name;
}
