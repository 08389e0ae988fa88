import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { POLICY_STREAM } from '../audit/AuditEntry';
import { AuditLog } from '../audit/AuditLog';
import { Clock } from '../clock';
import { IdempotencyStore } from '../facts/IdempotencyStore';
import { sha256 } from '../hash';
import { CampaignEditor, mayEdit } from './CampaignAccess';
import { CampaignDirectory } from './CampaignDirectory';
import { NewCampaign } from './CampaignPlan';
import { CampaignStore } from './CampaignStore';

const MAX_SLUG = 80;

/** @internal */
export interface CampaignServiceOptions {
  knex: Knex;
  store: CampaignStore;
  directory: CampaignDirectory;
  audit: AuditLog;
  idempotency: IdempotencyStore;
  clock: Clock;
}

/** Changes the campaigns of the portal. @internal */
export class CampaignService {
  readonly #options: CampaignServiceOptions;

  constructor(options: CampaignServiceOptions) {
    this.#options = options;
  }

  /**
   * Resolves to the name of the campaign.
   * @throws NotAllowedError when the editor may not own it.
   */
  async create(campaign: NewCampaign, editor: CampaignEditor): Promise<string> {
    requireOwned(campaign, editor);
    const { name } = await this.#once(editor, { campaign }, async tx => {
      const created = `${toSlug(campaign.title)}-${randomUUID().slice(0, 8)}`;
      await this.#options.store.add(tx, created, campaign);
      await this.#record(tx, editor, created, 'created', { campaign });
      return { name: created };
    });
    return name;
  }

  /**
   * @throws ConflictError for one of the policy, NotFoundError, NotAllowedError when the editor does not own it or
   * would give it away.
   */
  async update(
    name: string,
    campaign: NewCampaign,
    editor: CampaignEditor,
  ): Promise<void> {
    await this.#requireOfPortal(name);
    await this.#once(editor, { name, campaign }, async tx => {
      const { store } = this.#options;
      const known = await store.findLocked(tx, name);
      if (!known) {
        throw missing(name);
      }
      requireOwned(known, editor);
      requireOwned(campaign, editor);
      const { name: _name, declaredIn: _declared, ...before } = known;
      if (!isSame(before, campaign)) {
        await store.replace(tx, name, campaign);
        await this.#record(tx, editor, name, 'changed', { before, campaign });
      }
      return { name };
    });
  }

  /** @throws as `update`. */
  async remove(name: string, editor: CampaignEditor): Promise<void> {
    await this.#requireOfPortal(name);
    const { knex, store } = this.#options;
    await knex.transaction(async tx => {
      const known = await store.findLocked(tx, name);
      if (!known) {
        throw missing(name);
      }
      requireOwned(known, editor);
      await store.remove(tx, name);
      await this.#record(tx, editor, name, 'deleted', { before: known });
    });
  }

  async #requireOfPortal(name: string): Promise<void> {
    const plan = await this.#options.directory.find(name);
    if (!plan) {
      throw missing(name);
    }
    if (plan.declaredIn === 'policy') {
      throw new ConflictError(
        `The campaign '${name}' is declared by the policy; change its document`,
      );
    }
  }

  #once(
    { actor, idempotencyKey: key }: CampaignEditor,
    body: object,
    work: (tx: Knex.Transaction) => Promise<{ name: string }>,
  ): Promise<{ name: string }> {
    const { knex, idempotency, clock } = this.#options;
    if (key === undefined) {
      return knex.transaction(work);
    }
    const at = clock().toISOString();
    const bodyHash = sha256(JSON.stringify(body));
    return idempotency.once({ actor, key, bodyHash, at }, work);
  }

  async #record(
    tx: Knex.Transaction,
    { actor }: CampaignEditor,
    subject: string,
    what: 'created' | 'changed' | 'deleted',
    data: object,
  ): Promise<void> {
    await this.#options.audit.append(tx, {
      entityRef: POLICY_STREAM,
      at: this.#options.clock().toISOString(),
      ...{ actor, action: `campaign.${what}`, subject },
      data: JSON.parse(JSON.stringify(data)) as JsonObject,
    });
  }
}

function missing(name: string): NotFoundError {
  return new NotFoundError(`There is no campaign '${name}'`);
}

function requireOwned(
  { owner }: { owner: string },
  { editable }: CampaignEditor,
): void {
  if (!mayEdit(editable, owner)) {
    throw new NotAllowedError(
      `You may change campaigns of yourself and your groups only, not of '${owner}'`,
    );
  }
}

function toSlug(title: string): string {
  const words = title
    .toLocaleLowerCase('en-US')
    .normalize('NFKD')
    .match(/[a-z0-9]+/g);
  return (words ?? ['campaign']).join('-').slice(0, MAX_SLUG);
}

/** The keys of both may come in any order. */
function isSame(a: NewCampaign, b: NewCampaign): boolean {
  const text = ({ target, filter, milestones, ...rest }: NewCampaign) =>
    JSON.stringify([
      Object.entries(target).sort(),
      filter,
      milestones.map(({ title, date, share }) => [title, date, share]),
      [rest.title, rest.description, rest.owner, rest.startsAt, rest.deadline],
    ]);
  return text(a) === text(b);
}
