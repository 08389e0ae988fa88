import { CampaignMilestone, CampaignTarget } from '../policy/documents';
import { CAMPAIGN_FILTER, CAMPAIGN_FILTER_FIELDS } from './campaignFilter';

/** A campaign as somebody wrote it, in a file or a form. @public */
export interface WrittenCampaign {
  owner?: string;
  target: CampaignTarget;
  filter?: readonly string[];
  /** ISO 8601 dates. */
  startsAt: string;
  deadline: string;
  milestones?: readonly CampaignMilestone[];
}

/** What there is to campaign for. @public */
export interface CampaignGoals {
  hasCheck(name: string): boolean;
  hasGate(name: string): boolean;
  hasScorecard(name: string): boolean;
  /** Names of its levels; absent where they are not known. */
  levelsOf(scorecard: string): readonly string[] | undefined;
}

/** What is wrong with a campaign. @public */
export interface CampaignIssue {
  /** Within the campaign, e.g. `['milestones', 1, 'date']`. */
  path: (string | number)[];
  code: string;
  message: string;
}

const OWNER =
  /^((user|group):)?([a-z0-9]+([-_.][a-z0-9]+)*\/)?[a-z0-9]+([-_.][a-z0-9]+)*$/i;

/**
 * All that is wrong with a campaign whose parts have the right shape, by its parts.
 * @public
 */
export function campaignIssues(
  campaign: WrittenCampaign,
  goals: CampaignGoals,
): CampaignIssue[] {
  return [
    ...ownerIssues(campaign),
    ...targetIssues(campaign, goals),
    ...filterIssues(campaign, goals),
    ...dateIssues(campaign),
  ];
}

function ownerIssues({ owner }: WrittenCampaign): CampaignIssue[] {
  if (owner === undefined) {
    const message = "'owner' is missing: who drives the campaign";
    return [{ path: ['owner'], code: 'missing-key', message }];
  }
  return OWNER.test(owner)
    ? []
    : [
        {
          path: ['owner'],
          code: 'invalid-ref',
          message: `'${owner}' is no reference to a group or user, e.g. group:default/example`,
        },
      ];
}

function unknown(
  path: CampaignIssue['path'],
  what: string,
  name: string,
): CampaignIssue[] {
  const message = `unknown ${what} '${name}'`;
  return [{ path, code: `unknown-${what}`, message }];
}

function targetIssues(
  { target }: WrittenCampaign,
  goals: CampaignGoals,
): CampaignIssue[] {
  if ('check' in target) {
    return goals.hasCheck(target.check)
      ? []
      : unknown(['target', 'check'], 'check', target.check);
  }
  if ('gate' in target) {
    return goals.hasGate(target.gate)
      ? []
      : unknown(['target', 'gate'], 'gate', target.gate);
  }
  const { scorecard, level } = target;
  if (!goals.hasScorecard(scorecard)) {
    return unknown(['target', 'scorecard'], 'scorecard', scorecard);
  }
  const levels = goals.levelsOf(scorecard);
  return !levels || levels.includes(level)
    ? []
    : [
        {
          path: ['target', 'level'],
          code: 'unknown-level',
          message: `scorecard '${scorecard}' has no level '${level}'`,
        },
      ];
}

function filterIssues(
  { filter = [], target }: WrittenCampaign,
  goals: CampaignGoals,
): CampaignIssue[] {
  return filter.flatMap((term, index): CampaignIssue[] => {
    const path = ['filter', index];
    const split = term.indexOf('=');
    const field = term.slice(0, Math.max(split, 0));
    const value = term.slice(split + 1).trim();
    const format = Object.hasOwn(CAMPAIGN_FILTER, field)
      ? CAMPAIGN_FILTER[field]
      : undefined;
    if (!format) {
      const message = `a campaign cannot be narrowed by '${term}'; write <field>=<value> with one of ${CAMPAIGN_FILTER_FIELDS.join(
        ', ',
      )}`;
      return [{ path, code: 'invalid-filter', message }];
    }
    if (!format.test(value)) {
      const message = `'${value}' is no value of '${field}'`;
      return [{ path, code: 'invalid-filter', message }];
    }
    const [name] = value.split(':');
    if ((target as Record<string, string>)[field] === name) {
      const message = `'${term}' is about the target: entities would leave the campaign when they reach it`;
      return [{ path, code: 'filters-by-target', message }];
    }
    if (field === 'check' && !goals.hasCheck(name)) {
      return unknown(path, 'check', name);
    }
    return field === 'gate' && !goals.hasGate(name)
      ? unknown(path, 'gate', name)
      : [];
  });
}

function dateIssues({
  startsAt,
  deadline,
  milestones = [],
}: WrittenCampaign): CampaignIssue[] {
  const issues: CampaignIssue[] = [];
  const report = (path: CampaignIssue['path'], message: string) =>
    issues.push({ path, code: 'invalid-date', message });
  if (deadline <= startsAt) {
    report(
      ['deadline'],
      `the deadline ${deadline} must be after the start ${startsAt}`,
    );
  }
  let last: CampaignMilestone | undefined;
  for (const [index, milestone] of milestones.entries()) {
    const { date, share } = milestone;
    if (date < startsAt || date > deadline) {
      report(
        ['milestones', index, 'date'],
        `${date} must be from ${startsAt} to ${deadline}`,
      );
    } else if (last && date <= last.date) {
      report(
        ['milestones', index, 'date'],
        `milestones go from early to late: ${date} must be after ${last.date}`,
      );
    }
    if (last && share < last.share) {
      issues.push({
        path: ['milestones', index, 'share'],
        code: 'invalid-share',
        message: `shares do not fall: ${share} must be at least ${last.share}`,
      });
    }
    last = milestone;
  }
  return issues;
}
