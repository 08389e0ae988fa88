import { Knex } from 'knex';
import { lockRows } from '../database/dialect';
import { CampaignPlan, NewCampaign } from './CampaignPlan';
import { CampaignRow } from './tables';

/** The campaigns of the portal. @internal */
export class CampaignStore {
  readonly #knex: Knex;

  constructor(options: { knex: Knex }) {
    this.#knex = options.knex;
  }

  async list(): Promise<CampaignPlan[]> {
    const rows = await this.#knex<CampaignRow>('campaigns').orderBy('name');
    return rows.map(toPlan);
  }

  async find(name: string): Promise<CampaignPlan | undefined> {
    const row = await this.#knex<CampaignRow>('campaigns')
      .where({ name })
      .first();
    return row && toPlan(row);
  }

  /** As it is until the transaction ends. */
  async findLocked(
    tx: Knex.Transaction,
    name: string,
  ): Promise<CampaignPlan | undefined> {
    const [row]: CampaignRow[] = await lockRows(
      tx,
      tx<CampaignRow>('campaigns').where({ name }).select('*'),
    );
    return row && toPlan(row);
  }

  async add(
    tx: Knex.Transaction,
    name: string,
    campaign: NewCampaign,
  ): Promise<void> {
    await tx<CampaignRow>('campaigns').insert(toRow(name, campaign));
  }

  async replace(
    tx: Knex.Transaction,
    name: string,
    campaign: NewCampaign,
  ): Promise<void> {
    await tx<CampaignRow>('campaigns')
      .where({ name })
      .update(toRow(name, campaign));
  }

  async remove(tx: Knex.Transaction, name: string): Promise<void> {
    await tx<CampaignRow>('campaigns').where({ name }).delete();
  }
}

function toRow(name: string, campaign: NewCampaign): CampaignRow {
  return {
    name,
    title: campaign.title,
    description: campaign.description ?? null,
    owner: campaign.owner,
    target: JSON.stringify(campaign.target),
    filter: JSON.stringify(campaign.filter),
    starts_at: campaign.startsAt,
    deadline: campaign.deadline,
    milestones: JSON.stringify(campaign.milestones),
  };
}

function toPlan(row: CampaignRow): CampaignPlan {
  return {
    name: row.name,
    title: row.title,
    description: row.description ?? undefined,
    owner: row.owner,
    target: JSON.parse(row.target),
    filter: JSON.parse(row.filter),
    startsAt: row.starts_at,
    deadline: row.deadline,
    milestones: JSON.parse(row.milestones),
    declaredIn: 'portal',
  };
}
