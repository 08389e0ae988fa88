import { CampaignDocument } from 'backstage-plugin-readiness-engine';
import { PolicyProvider } from '../policy/PolicyProvider';
import { CampaignPlan } from './CampaignPlan';
import { CampaignStore } from './CampaignStore';
import { toOwnerRef } from './toOwnerRef';

/** All campaigns: those of the policy in force and those of the portal. @internal */
export class CampaignDirectory {
  readonly #policies: PolicyProvider;
  readonly #store: CampaignStore;

  constructor(options: { policies: PolicyProvider; store: CampaignStore }) {
    this.#policies = options.policies;
    this.#store = options.store;
  }

  async list(): Promise<CampaignPlan[]> {
    const declared = this.#declared();
    const own = await this.#store.list();
    return [
      ...[...declared.values()].map(toPlan),
      ...own.filter(({ name }) => !declared.has(name)),
    ];
  }

  async find(name: string): Promise<CampaignPlan | undefined> {
    const document = this.#declared().get(name);
    return document ? toPlan(document) : this.#store.find(name);
  }

  #declared(): ReadonlyMap<string, CampaignDocument> {
    return this.#policies.current()?.policy.campaigns ?? new Map();
  }
}

function toPlan({ metadata, spec }: CampaignDocument): CampaignPlan {
  const { name, title = name, description, owner = '' } = metadata;
  const { target, filter = [], startsAt, deadline, milestones = [] } = spec;
  return {
    ...{ name, title, description, owner: toOwnerRef(owner) },
    ...{ target, filter, startsAt, deadline, milestones },
    declaredIn: 'policy',
  };
}
