import { NotFoundError } from '@backstage/errors';
import { Campaign, EntityCampaign } from 'backstage-plugin-readiness-common';
import {
  CampaignGoal,
  campaignGoal,
  campaignState,
} from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { FleetColumns } from '../fleet/columns/FleetColumns';
import { FleetModel } from '../fleet/columns/FleetModel';
import { selectSlots } from '../fleet/columns/selectSlots';
import { positions } from '../fleet/entities/positions';
import { parseFleetFilter } from '../fleet/filter/parseFleetFilter';
import { SeenEntities } from '../fleet/filter/SeenEntities';
import { dayBefore, daysBetween } from '../fleet/trends/days';
import { PolicyProvider } from '../policy/PolicyProvider';
import { Editable, mayEdit } from './CampaignAccess';
import { CampaignDirectory } from './CampaignDirectory';
import { CampaignPlan } from './CampaignPlan';
import { campaignDays, goBack } from './campaignProgress';
import {
  CampaignStanding,
  campaignStanding,
  doneBySlot,
} from './campaignStanding';
import { reasonsLeft } from './reasonsLeft';

const MAX_LEFT = 500;
/** As long as history is kept. */
const MAX_DAYS = 800;

/** Who asks. @internal */
export interface CampaignCaller {
  seen: SeenEntities;
  editable: Editable;
}

/** @internal */
export interface CampaignReaderOptions {
  knex: Knex;
  fleet: FleetModel;
  directory: CampaignDirectory;
  policies: PolicyProvider;
  clock: Clock;
}

/** How far campaigns are, counting only what the caller may see. @internal */
export class CampaignReader {
  readonly #options: CampaignReaderOptions;

  constructor(options: CampaignReaderOptions) {
    this.#options = options;
  }

  /** Earliest deadline first; without entities left and progress. */
  async list(caller: CampaignCaller): Promise<Campaign[]> {
    const plans = sorted(await this.#options.directory.list());
    const campaigns: Campaign[] = [];
    for (const plan of plans) {
      const goal = this.#goal(plan);
      // A look for each: all of them at once would hold the event loop.
      const { standing } = await this.#options.fleet.read(columns =>
        this.#stand(columns, plan, goal, caller.seen),
      );
      campaigns.push(this.#toCampaign(plan, goal, standing, caller));
    }
    return campaigns;
  }

  /** @throws NotFoundError */
  async get(name: string, caller: CampaignCaller): Promise<Campaign> {
    const { knex, fleet, directory, clock } = this.#options;
    const plan = await directory.find(name);
    if (!plan) {
      throw new NotFoundError(`There is no campaign '${name}'`);
    }
    const goal = this.#goal(plan);
    const { standing, entityRefs, left } = await fleet.read(columns => {
      const found = this.#stand(columns, plan, goal, caller.seen);
      return {
        standing: found.standing,
        entityRefs: Array.from(found.slots, slot => String(columns.refs[slot])),
        left: firstLeft(columns, found.standing),
      };
    });
    const oldest = dayBefore(clock(), MAX_DAYS);
    const from = plan.startsAt > oldest ? plan.startsAt : oldest;
    const days = daysBetween(from, dayBefore(clock(), 0));
    const changes = await campaignDays(knex, goal, { entityRefs, after: from });
    const reasons = await reasonsLeft(
      knex,
      goal,
      left.map(({ entityRef }) => entityRef),
    );
    const progress = goBack(standing, changes, days);
    return {
      ...this.#toCampaign(plan, goal, standing, caller),
      milestones: plan.milestones.map(milestone => ({
        ...milestone,
        ...reachedOn(milestone.date, progress),
      })),
      left: left.map(one => ({
        ...one,
        reason: reasons.get(one.entityRef) ?? '',
      })),
      progress,
    };
  }

  /** Those that have begun and in whose scope an entity is, until the deadline where it is done. */
  async ofEntity(
    entityRef: string,
    seen: SeenEntities,
  ): Promise<EntityCampaign[]> {
    const today = this.#today();
    const plans = sorted(await this.#options.directory.list());
    const found: EntityCampaign[] = [];
    for (const plan of plans.filter(({ startsAt }) => startsAt <= today)) {
      const goal = this.#goal(plan);
      const standing = await this.#options.fleet.read(columns => {
        const slot = columns.slotOf(entityRef);
        const done = slot < 0 ? undefined : doneBySlot(columns, goal)(slot);
        const concerns =
          done !== undefined && (!done || today <= plan.deadline);
        const scope = concerns && this.#stand(columns, plan, goal, seen);
        return scope && scope.slots.includes(slot)
          ? {
              done: done === true,
              state: campaignState(plan, scope.standing, today),
            }
          : undefined;
      });
      if (standing) {
        const { name, title, deadline } = plan;
        found.push({
          ...{ name, title, deadline, targetTitle: goal.title },
          ...standing,
        });
      }
    }
    return found;
  }

  #stand(
    columns: FleetColumns,
    plan: CampaignPlan,
    goal: CampaignGoal,
    seen: SeenEntities,
  ): { slots: Int32Array; standing: CampaignStanding } {
    const filter = parseFleetFilter(plan.filter);
    const slots = selectSlots(columns, { filter, seen });
    return { slots, standing: campaignStanding(columns, slots, goal) };
  }

  #toCampaign(
    plan: CampaignPlan,
    goal: CampaignGoal,
    { done, entities }: CampaignStanding,
    { editable }: CampaignCaller,
  ): Campaign {
    return {
      ...plan,
      targetTitle: goal.title,
      ...{ entities, done, left: [], progress: [] },
      state: campaignState(plan, { done, entities }, this.#today()),
      may: {
        edit: plan.declaredIn === 'portal' && mayEdit(editable, plan.owner),
      },
    };
  }

  #goal(plan: CampaignPlan): CampaignGoal {
    return campaignGoal(plan.target, this.#options.policies.current()?.policy);
  }

  #today(): string {
    return dayBefore(this.#options.clock(), 0);
  }
}

function sorted(plans: CampaignPlan[]): CampaignPlan[] {
  const keyOf = ({ deadline, name }: CampaignPlan) => `${deadline} ${name}`;
  return [...plans].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function firstLeft(
  columns: FleetColumns,
  { left }: CampaignStanding,
): Omit<Campaign['left'][number], 'reason'>[] {
  const owners = columns.dictionaries.owner;
  const first = positions(columns, left, {
    request: { descending: false },
    ...{ sort: 'owner', limit: MAX_LEFT, since: '' },
  });
  return first.map(({ entityRef }) => {
    const slot = columns.slotOf(entityRef);
    const owner = owners.text(columns.values.owner.values[slot]) ?? undefined;
    return { entityRef, title: columns.titles[slot], owner };
  });
}

/** The share done at the end of a day that is over. */
function reachedOn(
  date: string,
  progress: Campaign['progress'],
): { reached?: number } {
  const point = progress.find(one => one.date === date);
  const isOver = date < (progress.at(-1)?.date ?? '');
  return point && isOver && point.entities > 0
    ? { reached: point.done / point.entities }
    : {};
}
