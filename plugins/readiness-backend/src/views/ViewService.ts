import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { FleetView } from 'backstage-plugin-readiness-common';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { sha256 } from '../hash';
import { NewView } from './parseView';
import { ViewStore } from './ViewStore';

const MAX_PER_PERSON = 100;

/** Views of the Readiness page that people keep and share. @internal */
export class ViewService {
  readonly #knex: Knex;
  readonly #store: ViewStore;
  readonly #idempotency: IdempotencyStore;
  readonly #clock: Clock;

  constructor(options: { knex: Knex; clock: Clock }) {
    this.#knex = options.knex;
    this.#store = new ViewStore(options);
    this.#idempotency = new IdempotencyStore(options);
    this.#clock = options.clock;
  }

  list(person: string): Promise<FleetView[]> {
    return this.#store.list(person);
  }

  /** @throws ConflictError when the person keeps as many as one may. */
  async save(
    view: NewView,
    owner: string,
    idempotencyKey?: string,
  ): Promise<FleetView> {
    const at = this.#clock().toISOString();
    const add = async (tx: Knex.Transaction) => {
      if ((await this.#store.countLocked(tx, owner)) >= MAX_PER_PERSON) {
        throw new ConflictError(
          `You keep ${MAX_PER_PERSON} views already; delete one first`,
        );
      }
      const id = randomUUID();
      await this.#store.add(tx, { ...view, id, owner, created_at: at });
      return { ...view, id, owner, mine: true };
    };
    if (idempotencyKey === undefined) {
      return this.#knex.transaction(add);
    }
    const bodyHash = sha256(JSON.stringify({ view }));
    return this.#idempotency.once(
      { actor: owner, key: idempotencyKey, bodyHash, at },
      add,
    );
  }

  /**
   * @throws NotFoundError when there is none that the person sees, NotAllowedError when it is another
   * person's.
   */
  async remove(id: string, person: string): Promise<void> {
    const view = await this.#store.find(id, person);
    if (!view) {
      throw new NotFoundError(`There is no view '${id}'`);
    }
    if (!view.mine) {
      throw new NotAllowedError('Only who saved a view may delete it');
    }
    await this.#store.remove(id, person);
  }
}
