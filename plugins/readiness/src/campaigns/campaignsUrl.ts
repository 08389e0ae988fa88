import { Campaign, CampaignInput } from 'backstage-plugin-readiness-common';
import { FilterField, FilterTerm, withFilter } from '../fleet/fleetUrl';
import { toToggledSearch } from '../frame/toToggledSearch';
import { withParam } from '../frame/withParam';
import { CAMPAIGN_STATES, CampaignState } from './campaignStates';

/** Path of the campaigns below the Readiness page. @internal */
export const CAMPAIGNS_PATH = 'campaigns';

/** How the entities left are ordered. @internal */
export const LEFT_ORDERS = ['owner', 'name'] as const;

/** @internal */
export type LeftOrder = (typeof LEFT_ORDERS)[number];

/** The key that opens the form for a new campaign; its value is the goal, where one is chosen. */
const NEW = 'new';
const EDIT = 'edit';

/** Which campaigns are on screen; the address says all of it. @internal */
export interface CampaignsSelection {
  states: CampaignState[];
  owner?: string;
  /** The form is open; its goal is filled in where one is named. */
  form?: { target?: CampaignInput['target'] };
}

/** What of one campaign is on screen. @internal */
export interface CampaignSelection {
  order: LeftOrder;
  table: boolean;
  editing: boolean;
}

/** A goal as one word: `check:<name>`, `gate:<name>`, `level:<scorecard>/<level>`. @internal */
export function toTargetText(target: Campaign['target']): string {
  if ('check' in target) {
    return `check:${target.check}`;
  }
  return 'gate' in target
    ? `gate:${target.gate}`
    : `level:${target.scorecard}/${target.level}`;
}

/** The goal that a word names. @internal */
export function readTarget(text: string): Campaign['target'] | undefined {
  const [, kind, name] = /^(check|gate|level):(.+)$/.exec(text) ?? [];
  switch (kind) {
    case 'check':
      return { check: name };
    case 'gate':
      return { gate: name };
    case 'level': {
      const [, scorecard, level] = /^(.+)\/([^/]+)$/.exec(name) ?? [];
      return level ? { scorecard, level } : undefined;
    }
    default:
      return undefined;
  }
}

/** @internal */
export function readCampaignsUrl(params: URLSearchParams): CampaignsSelection {
  const states = params.getAll('state');
  const target = params.get(NEW);
  return {
    states: CAMPAIGN_STATES.filter(known => states.includes(known)),
    owner: params.get('owner') ?? undefined,
    form: target === null ? undefined : { target: readTarget(target) },
  };
}

/** @internal */
export function readCampaignUrl(params: URLSearchParams): CampaignSelection {
  const order = params.get('order');
  return {
    order: LEFT_ORDERS.find(known => known === order) ?? 'owner',
    table: params.get('view') === 'table',
    editing: params.has(EDIT),
  };
}

/** The address with a state chosen, or no longer. @internal */
export function withState(
  params: URLSearchParams,
  state: string,
): URLSearchParams {
  return toToggledSearch(params, 'state', state);
}

/** What one looks for at the moment is no scope that stays. */
const PASSING: readonly FilterField[] = ['text', 'ref', 'changed-since'];

/**
 * The terms of a filter that may narrow a campaign: not what is passing, nor whether the goal
 * itself is reached, as entities would leave the campaign when they reach it.
 */
function toScope(
  filter: FilterTerm[],
  target: Campaign['target'] | undefined,
): FilterTerm[] {
  const goal = target && toTargetText(target);
  return filter.filter(
    ({ field, value }) =>
      !PASSING.includes(field) &&
      `${field}:${value.slice(0, value.lastIndexOf(':'))}` !== goal,
  );
}

/** The address of the list with the form open, as far as it is filled in. @internal */
export function toNewCampaignPath(
  campaignsPath: string,
  prefilled: { target?: Campaign['target']; filter?: FilterTerm[] } = {},
): string {
  const params = new URLSearchParams({
    [NEW]: prefilled.target ? toTargetText(prefilled.target) : '',
  });
  return `${campaignsPath}?${withFilter(
    params,
    toScope(prefilled.filter ?? [], prefilled.target),
  )}`;
}

/** @internal */
export function toCampaignPath(campaignsPath: string, name: string): string {
  return `${campaignsPath}/${encodeURIComponent(name)}`;
}

/** The address of a campaign with the form open. @internal */
export function withEditing(
  params: URLSearchParams,
  filter: FilterTerm[],
): URLSearchParams {
  return withFilter(withParam(params, EDIT, 'true'), filter);
}

/** The address without the form and its filter. @internal */
export function withoutForm(params: URLSearchParams): URLSearchParams {
  const next = withFilter(params, []);
  next.delete(NEW);
  next.delete(EDIT);
  return next;
}

/** Path and search of the entities of a scope. @internal */
export function toScopePath(entitiesPath: string, filter: string[]): string {
  const params = new URLSearchParams();
  filter.forEach(term => params.append('filter', term));
  const search = String(params);
  return search ? `${entitiesPath}?${search}` : entitiesPath;
}
