import { ProductContext } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { AdviceAnswerStore } from './AdviceAnswerStore';
import { StoredLedgerEntry } from './ledger';
import { LedgerStore } from './LedgerStore';
import { ProductContextStore, StoredContextValue } from './ProductContextStore';

/** What the portal knows about how a team works on one entity. @internal */
export interface DeliveryRecords {
  /** Oldest first. */
  ledger: StoredLedgerEntry[];
  context: StoredContextValue[];
}

/** @internal */
export class DeliveryStore {
  readonly ledger: LedgerStore;
  readonly context: ProductContextStore;
  readonly answers: AdviceAnswerStore;

  constructor(options: { knex: Knex }) {
    this.ledger = new LedgerStore(options);
    this.context = new ProductContextStore(options);
    this.answers = new AdviceAnswerStore(options);
  }

  /** By entity ref; entities about which nothing is known are left out. */
  async get(
    entityRefs: string[],
    knex?: Knex,
  ): Promise<Map<string, DeliveryRecords>> {
    const ledger = await this.ledger.get(entityRefs, knex);
    const context = await this.context.get(entityRefs, knex);
    const known = new Set([...ledger.keys(), ...context.keys()]);
    return new Map(
      [...known].map(ref => [
        ref,
        { ledger: ledger.get(ref) ?? [], context: context.get(ref) ?? [] },
      ]),
    );
  }
}

/** The product context of the portal, as predicates see it. @internal */
export function toProductContext(values: StoredContextValue[]): ProductContext {
  return Object.fromEntries(values.map(({ field, value }) => [field, value]));
}
