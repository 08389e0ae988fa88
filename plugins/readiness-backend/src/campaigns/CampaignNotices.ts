import { SchedulerService } from '@backstage/backend-plugin-api';
import { campaignGoal, campaignState } from 'backstage-plugin-readiness-engine';
import { Knex } from 'knex';
import { Clock } from '../clock';
import { chunked } from '../database/dialect';
import { FleetColumns } from '../fleet/columns/FleetColumns';
import { FleetModel } from '../fleet/columns/FleetModel';
import { selectSlots } from '../fleet/columns/selectSlots';
import { parseFleetFilter } from '../fleet/filter/parseFleetFilter';
import { dayBefore } from '../fleet/trends/days';
import { NotificationEvent } from '../notifications/NotificationEvent';
import { NotificationOutbox } from '../notifications/NotificationOutbox';
import { PolicyProvider } from '../policy/PolicyProvider';
import { CampaignDirectory } from './CampaignDirectory';
import { momentEvent, outcomeEvent, OwnerLeft } from './campaignEvents';
import { currentMoment, currentOutcome } from './campaignMoments';
import { CampaignPlan } from './CampaignPlan';
import { campaignStanding } from './campaignStanding';

const DAY_MS = 24 * 60 * 60_000;

/** @internal */
export interface CampaignNoticesOptions {
  knex: Knex;
  fleet: FleetModel;
  directory: CampaignDirectory;
  policies: PolicyProvider;
  outbox: NotificationOutbox;
  clock: Clock;
  /** How long before the deadline owners are reminded. */
  remindBeforeMs: number;
}

/** Tells owners what is left of theirs, and who drives a campaign how it stands; each once. @internal */
export class CampaignNotices {
  readonly #options: CampaignNoticesOptions;

  constructor(options: CampaignNoticesOptions) {
    this.#options = options;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'readiness-campaigns-due',
      frequency: { minutes: 10 },
      initialDelay: { minutes: 1 },
      timeout: { minutes: 10 },
      fn: signal => this.find(signal),
    });
  }

  async find(signal?: AbortSignal): Promise<void> {
    const { knex, fleet, directory, outbox } = this.#options;
    for (const plan of await directory.list()) {
      if (signal?.aborted) {
        return;
      }
      const events = await fleet.read(columns => this.#events(columns, plan));
      for (const some of chunked(events)) {
        await knex.transaction(tx => outbox.add(tx, some));
      }
    }
  }

  #events(columns: FleetColumns, plan: CampaignPlan): NotificationEvent[] {
    const { policies, clock, remindBeforeMs } = this.#options;
    const today = dayBefore(clock(), 0);
    const filter = parseFleetFilter(plan.filter);
    const slots = selectSlots(columns, { filter, seen: 'all' });
    const goal = campaignGoal(plan.target, policies.current()?.policy);
    const standing = campaignStanding(columns, slots, goal);
    const state = campaignState(plan, standing, today);
    const moment = currentMoment(
      plan,
      today,
      Math.round(remindBeforeMs / DAY_MS),
    );
    const outcome = currentOutcome(plan, state, today);
    const owners = moment ? leftByOwner(columns, standing.left) : [];
    return [
      ...(moment
        ? owners.map(left => momentEvent(plan, moment, goal.title, left))
        : []),
      ...(outcome ? [outcomeEvent(plan, outcome, standing)] : []),
    ];
  }
}

function leftByOwner(columns: FleetColumns, left: Int32Array): OwnerLeft[] {
  const owners = columns.dictionaries.owner;
  const titles = new Map<string, string[]>();
  for (const slot of left) {
    const owner = owners.text(columns.values.owner.values[slot]);
    if (owner !== null) {
      const known = titles.get(owner);
      if (known) {
        known.push(columns.titles[slot]);
      } else {
        titles.set(owner, [columns.titles[slot]]);
      }
    }
  }
  return [...titles].map(([owner, all]) => ({ owner, titles: all.sort() }));
}
