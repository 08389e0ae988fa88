import { ConflictError, InputError } from '@backstage/errors';
import {
  ModeChangeInput,
  ModeReviewInput,
  READINESS_ANNOTATION,
} from 'backstage-plugin-readiness-common';
import { deliveryModeOf } from 'backstage-plugin-readiness-engine';
import { randomUUID } from 'crypto';
import { LockedEntity } from '../governance/CurrentStanding';
import { EntityWrites } from '../governance/EntityWrites';
import { MODE_CHANGED } from '../notifications/deliveryEvents';
import { declaredPractices, isSameComposition } from './declaredPractices';
import { requireKnownMode, requireKnownPractices } from './knownModes';
import {
  Composition,
  ModeInForce,
  modeInForce,
  StoredLedgerEntry,
} from './ledger';
import { LedgerStore } from './LedgerStore';
import { fileOf } from './whereDeclared';

/** @internal */
export interface DeliveryWriter {
  /** Entity ref of a user. */
  actor: string;
  idempotencyKey?: string;
}

/** An entity with its way of working, held against other writers. */
interface LockedMode extends LockedEntity {
  ledger: StoredLedgerEntry[];
  declared?: { name: string; since: string };
  /** Declared or chosen. */
  current?: ModeInForce;
  /** Name of the mode in force; the default of the profile where nobody declared or chose one. */
  inForce?: string;
}

/** What is put on record where the mode stays what it was. */
const RECORDED: Record<StoredLedgerEntry['kind'], string> = {
  change: 'delivery.practices-changed',
  review: 'delivery.reviewed',
  correction: 'delivery.entry-corrected',
};

/** Takes changes and reviews of how teams work. @internal */
export class ModeService {
  readonly #writes: EntityWrites;
  readonly #ledger: LedgerStore;

  constructor(options: { writes: EntityWrites; ledger: LedgerStore }) {
    this.#writes = options.writes;
    this.#ledger = options.ledger;
  }

  /**
   * Changes the mode, or corrects an entry of the ledger.
   * @throws InputError for what the policy does not know, ConflictError where the file declares another mode, or it
   * is the mode already.
   */
  async change(
    entityRef: string,
    input: ModeChangeInput,
    writer: DeliveryWriter,
  ): Promise<void> {
    await this.#write(entityRef, writer, ['delivery-mode', input], locked =>
      input.corrects === undefined
        ? toChange(input, locked)
        : toCorrection(input, input.corrects, locked),
    );
  }

  /**
   * Puts on record what a look at the way of working brought.
   * @throws as `change` does, and ConflictError where there is no mode to keep.
   */
  async review(
    entityRef: string,
    input: ModeReviewInput,
    writer: DeliveryWriter,
  ): Promise<void> {
    await this.#write(entityRef, writer, ['delivery-review', input], locked =>
      toReview(input, locked),
    );
  }

  async #write(
    entityRef: string,
    { actor, idempotencyKey }: DeliveryWriter,
    request: unknown,
    toEntry: (locked: LockedMode) => Partial<StoredLedgerEntry>,
  ): Promise<void> {
    await this.#writes.write(
      { entityRef, actor, idempotencyKey, request },
      async entity => {
        const locked = await withMode(entity);
        const { tx, at, assessment, ledger, declared, current, inForce } =
          locked;
        const entry = {
          ...{ id: randomUUID(), entityRef, at, decidedBy: actor },
          declaredIn: declared ? 'catalog' : 'portal',
          catalogMode: declared?.name,
          level: assessment.level?.name,
          score: assessment.score,
          version: assessment.version,
          evidence: [],
          ...toEntry(locked),
        } as StoredLedgerEntry;
        if (entry.reviewBy !== undefined && entry.reviewBy <= at.slice(0, 10)) {
          throw new InputError('reviewBy must be in the future');
        }
        await this.#ledger.add(tx, [entry]);
        const after = modeInForce(declared, [...ledger, entry]);
        await this.#writes.record(locked, {
          ...{ actor, subject: entry.to, reason: entry.learned, data: entry },
          action:
            after?.name === (entry.kind === 'review' ? inForce : current?.name)
              ? RECORDED[entry.kind]
              : MODE_CHANGED,
        });
        return { id: entry.id };
      },
    );
  }
}

/** What the file declares is read anew: it may have changed just before the entity was held. */
async function withMode(locked: LockedEntity): Promise<LockedMode> {
  const { tx, subject, records, policy, input } = locked;
  const row: {
    delivery_mode: string | null;
    delivery_mode_since: string | null;
  } = await tx('subjects')
    .where({ entity_ref: subject.entityRef })
    .first('delivery_mode', 'delivery_mode_since');
  const declared =
    row.delivery_mode !== null && row.delivery_mode_since !== null
      ? { name: row.delivery_mode, since: row.delivery_mode_since }
      : undefined;
  const ledger = records.delivery?.ledger ?? [];
  const current = modeInForce(declared, ledger);
  const inForce = current ?? deliveryModeOf(policy, input);
  return { ...locked, ledger, declared, current, inForce: inForce?.name };
}

function toChange(
  input: ModeChangeInput,
  locked: LockedMode,
): Partial<StoredLedgerEntry> {
  const { policy, current, inForce, declared, subject } = locked;
  const { mode, learned, evidence = [], reviewBy } = input;
  if (declared && declared.name !== mode) {
    throw declaredError(subject, declared.name);
  }
  requireKnownMode(policy, mode);
  const practices = toPractices(input, locked, mode);
  const isSame = isSameComposition(practices, current?.practices);
  if (current?.name === mode && isSame) {
    throw new ConflictError(
      `The delivery mode is '${mode}' already; a review keeps it on record`,
    );
  }
  return {
    ...{ kind: 'change', from: inForce, to: mode, learned },
    ...{ evidence, practices, reviewBy },
  };
}

/**
 * The practices that an entry puts on record; without a word about them those of before, as long as the mode stays.
 * @throws InputError for unknown ones, ConflictError where the file declares others.
 */
function toPractices(
  input: Pick<ModeChangeInput, 'practices'>,
  { policy, current, subject }: LockedMode,
  mode: string,
): Composition | undefined {
  const declared = declaredPractices(subject.entity);
  const asked = requireKnownPractices(policy, mode, input.practices);
  if (declared && asked && !isSameComposition(asked, declared)) {
    throw new ConflictError(
      `The catalog declares the practices; change the annotation '${
        READINESS_ANNOTATION.practices
      }' in ${fileOf(subject.entity)}`,
    );
  }
  return asked ?? (current?.name === mode ? current.practices : undefined);
}

function toReview(
  input: ModeReviewInput,
  locked: LockedMode,
): Partial<StoredLedgerEntry> {
  const { policy, inForce, declared, subject } = locked;
  const { decision, learned, evidence = [], reviewBy, changes } = input;
  const to = decision === 'keep' ? inForce : input.mode;
  if (to === undefined) {
    throw new ConflictError('There is no delivery mode to keep; choose one');
  }
  if (decision === 'keep' && input.mode !== undefined && input.mode !== to) {
    throw new InputError(`mode: to keep is to keep '${to}'`);
  }
  if (decision === 'change') {
    if (declared && declared.name !== to) {
      throw declaredError(subject, declared.name);
    }
    if (inForce === to) {
      throw new InputError(`mode: it is '${to}' already; keep it`);
    }
    requireKnownMode(policy, to);
  }
  const practices = toPractices(input, locked, to);
  return {
    ...{ kind: 'review', from: inForce, to, learned, changes },
    ...{ evidence, practices, reviewBy },
  };
}

function toCorrection(
  input: ModeChangeInput,
  corrects: string,
  { policy, ledger, declared, subject }: LockedMode,
): Partial<StoredLedgerEntry> {
  const corrected = ledger.find(({ id }) => id === corrects);
  if (!corrected) {
    throw new InputError(
      `corrects: the ledger of '${subject.entityRef}' has no entry '${corrects}'`,
    );
  }
  const correction = ledger.find(entry => entry.corrects === corrects);
  if (correction) {
    throw new ConflictError(
      `The entry is corrected already, by '${correction.id}'; correct that one`,
    );
  }
  const { from, to, declaredIn, catalogMode } = corrected;
  if (input.mode !== to) {
    // What a file said is what it said; only the words about it may be wrong.
    if (declared || declaredIn === 'catalog') {
      throw declaredError(subject, declared?.name ?? to);
    }
    requireKnownMode(policy, input.mode);
  }
  const practices = requireKnownPractices(policy, input.mode, input.practices);
  return {
    ...{ kind: 'correction', corrects, from, to: input.mode },
    ...{ declaredIn, catalogMode, changes: corrected.changes },
    learned: input.learned,
    evidence: input.evidence ?? corrected.evidence,
    practices: practices ?? corrected.practices,
    reviewBy: input.reviewBy ?? corrected.reviewBy,
    level: corrected.level,
    score: corrected.score,
    version: corrected.version,
  };
}

function declaredError(
  { entity }: LockedEntity['subject'],
  mode: string,
): ConflictError {
  return new ConflictError(
    `The catalog declares the delivery mode '${mode}'; change the annotation '${
      READINESS_ANNOTATION.deliveryMode
    }' in ${fileOf(entity)}`,
  );
}
