import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Campaign, CampaignInput } from 'backstage-plugin-readiness-common';
import { DateTime } from 'luxon';
import { toText } from '../../governance/dialogFields';
import { readTarget, toTargetText } from '../campaignsUrl';
import { toDaysLeft } from '../toDaysLeft';
import { TargetKind } from './toTargetOptions';

/** What is written in the form; all of it is text. @internal */
export interface CampaignDraft {
  kind: TargetKind;
  /** As one word, see `toTargetText`; empty where none is chosen. */
  target: string;
  title: string;
  description: string;
  owner: string;
  /** Days as `yyyy-mm-dd`. */
  startsAt: string;
  deadline: string;
  milestones: { title: string; date: string; percent: string }[];
}

/** What is wrong with what is written. @internal */
export interface DraftProblem {
  /** Path of the field. */
  field:
    | keyof CampaignDraft
    | `milestones.${number}.${'title' | 'date' | 'percent'}`;
  problem:
    | 'required'
    | 'notRef'
    | 'notDay'
    | 'deadlineFirst'
    | 'deadlinePast'
    | 'outside'
    | 'order'
    | 'share'
    | 'shareOrder';
}

const KINDS: Record<string, TargetKind> = {
  check: 'check',
  gate: 'gate',
  level: 'level',
};

function toDay(date: string): string {
  return date.slice(0, 10);
}

/** A new campaign, as far as it is known already. @internal */
export function newDraft(options: {
  target?: Campaign['target'];
  owner?: string;
  now: number;
}): CampaignDraft {
  const target = options.target ? toTargetText(options.target) : '';
  return {
    kind: KINDS[target.split(':')[0]] ?? 'check',
    target,
    title: '',
    description: '',
    owner: options.owner ?? '',
    startsAt: DateTime.fromMillis(options.now).toISODate() ?? '',
    deadline: '',
    milestones: [],
  };
}

/** A campaign as it stands. @internal */
export function toDraft(campaign: Campaign): CampaignDraft {
  const target = toTargetText(campaign.target);
  return {
    kind: KINDS[target.split(':')[0]],
    target,
    title: campaign.title,
    description: campaign.description ?? '',
    owner: campaign.owner,
    startsAt: toDay(campaign.startsAt),
    deadline: toDay(campaign.deadline),
    milestones: campaign.milestones.map(({ title, date, share }) => ({
      title,
      date: toDay(date),
      percent: String(Math.round(share * 100)),
    })),
  };
}

/** The ref of a user or group that a person wrote; a group where no kind is written. */
function toOwner(text: string): string | undefined {
  try {
    const ref = parseEntityRef(text.trim(), { defaultKind: 'group' });
    const kind = ref.kind.toLowerCase();
    return kind === 'group' || kind === 'user'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

function isDay(text: string): boolean {
  return DateTime.fromISO(text).isValid;
}

/** 0..1; nothing where it is not a percentage above 0. */
function toShare(percent: string): number | undefined {
  const value = Number(percent);
  return percent.trim() !== '' && value > 0 && value <= 100
    ? value / 100
    : undefined;
}

function* milestoneProblems(draft: CampaignDraft): Generator<DraftProblem> {
  let lastDate = '';
  let lastShare = 0;
  for (const [index, milestone] of draft.milestones.entries()) {
    const { title, date, percent } = milestone;
    const at = `milestones.${index}` as const;
    const share = toShare(percent);
    if (!toText(title)) {
      yield { field: `${at}.title`, problem: 'required' };
    }
    if (!isDay(date)) {
      yield { field: `${at}.date`, problem: date ? 'notDay' : 'required' };
    } else if (
      (draft.startsAt && date < draft.startsAt) ||
      (draft.deadline && date > draft.deadline)
    ) {
      yield { field: `${at}.date`, problem: 'outside' };
    } else if (date <= lastDate) {
      yield { field: `${at}.date`, problem: 'order' };
    }
    if (share === undefined) {
      yield { field: `${at}.percent`, problem: 'share' };
    } else if (share < lastShare) {
      yield { field: `${at}.percent`, problem: 'shareOrder' };
    }
    lastDate = date;
    lastShare = share ?? lastShare;
  }
}

/**
 * What is wrong with a draft, in the order of the form. A deadline may be over only where the
 * campaign had it before.
 *
 * @internal
 */
export function checkDraft(
  draft: CampaignDraft,
  options: { now: number; deadlineBefore?: string },
): DraftProblem[] {
  const { startsAt, deadline } = draft;
  const problems: DraftProblem[] = [];
  if (!draft.target) {
    problems.push({ field: 'target', problem: 'required' });
  }
  if (!toText(draft.title)) {
    problems.push({ field: 'title', problem: 'required' });
  }
  if (!toText(draft.owner)) {
    problems.push({ field: 'owner', problem: 'required' });
  } else if (!toOwner(draft.owner)) {
    problems.push({ field: 'owner', problem: 'notRef' });
  }
  if (startsAt && !isDay(startsAt)) {
    problems.push({ field: 'startsAt', problem: 'notDay' });
  }
  if (!isDay(deadline)) {
    const problem = deadline ? 'notDay' : 'required';
    problems.push({ field: 'deadline', problem });
  } else if (startsAt && deadline <= startsAt) {
    problems.push({ field: 'deadline', problem: 'deadlineFirst' });
  } else if (
    deadline !== options.deadlineBefore &&
    toDaysLeft(deadline, options.now) < 0
  ) {
    problems.push({ field: 'deadline', problem: 'deadlinePast' });
  }
  return [...problems, ...milestoneProblems(draft)];
}

/**
 * A draft in which nothing is wrong, as the server takes it.
 *
 * @internal
 */
export function toInput(draft: CampaignDraft, filter: string[]): CampaignInput {
  const target = readTarget(draft.target);
  const owner = toOwner(draft.owner);
  if (!target || !owner) {
    throw new Error('A draft is checked before it is sent');
  }
  return {
    title: draft.title.trim(),
    description: toText(draft.description),
    owner,
    target,
    filter,
    startsAt: toText(draft.startsAt),
    deadline: draft.deadline,
    milestones: draft.milestones.map(({ title, date, percent }) => ({
      title: title.trim(),
      date,
      share: Number(percent) / 100,
    })),
  };
}
