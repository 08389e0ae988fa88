import { Campaign } from 'backstage-plugin-readiness-common';
import { toCsvText } from '../frame/toCsvText';
import { toByName } from './toLeftGroups';

/** The entities left as CSV, all of them. @internal */
export function toLeftCsv(campaign: Campaign): string {
  return toCsvText([
    ['campaign', 'goal', 'deadline', 'entity', 'title', 'owner', 'missing'],
    ...toByName(campaign.left).map(({ entityRef, title, owner, reason }) => [
      campaign.name,
      campaign.targetTitle,
      campaign.deadline,
      entityRef,
      title,
      owner,
      reason,
    ]),
  ]);
}

/** Progress by day as CSV, oldest first. @internal */
export function toProgressCsv(campaign: Campaign): string {
  return toCsvText([
    ['campaign', 'date', 'done', 'entities'],
    ...campaign.progress.map(({ date, done, entities }) => [
      campaign.name,
      date,
      done,
      entities,
    ]),
  ]);
}
