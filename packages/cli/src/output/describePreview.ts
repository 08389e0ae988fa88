import {
  PolicyPreview,
  PolicyPreviewEntity,
} from 'backstage-plugin-readiness-common';

const NOTHING = 'nothing';

/** `3 of 40 entities change, 1 of them for the worse`. @internal */
export function describeCounts(preview: PolicyPreview): string {
  const { total, changed, regressions = 0 } = preview;
  if (changed === 0) {
    return `none of ${plural(total, 'entity', 'entities')} changes`;
  }
  const worse =
    regressions > 0
      ? `${regressions} of them for the worse`
      : 'none for the worse';
  return `${changed} of ${plural(total, 'entity', 'entities')} ${
    changed === 1 ? 'changes' : 'change'
  }, ${worse}`;
}

/** What changes about an entity, a few words each; checks last. @internal */
export function describeEntity(entity: PolicyPreviewEntity): string[] {
  const { level, scorecards = [], score, profile, riskTier } = entity;
  const { gates, checks } = entity;
  return [
    ...(level ? [`level ${move(level.from?.title, level.to?.title)}`] : []),
    ...(score ? [`score ${move(percent(score.from), percent(score.to))}`] : []),
    ...(profile ? [`profile ${move(profile.from, profile.to)}`] : []),
    ...(riskTier ? [`risk tier ${move(riskTier.from, riskTier.to)}`] : []),
    // Where there is one scorecard its level is the overall one, and said already.
    ...(scorecards.length > 1 || !level ? scorecards : []).map(
      ({ title, from, to }) =>
        `level of ${title} ${move(from?.title, to?.title)}`,
    ),
    ...gates.map(({ title, from, to }) => `gate ${title} ${move(from, to)}`),
    ...checks.map(({ title, from, to }) => `${title} ${move(from, to)}`),
  ];
}

/** What a transition is about. @internal */
export function describeTransition({
  kind,
  name,
  title,
}: PolicyPreview['transitions'][number]): string {
  if (kind === 'gate') {
    return `Gate ${title}`;
  }
  return name === '' ? 'Level' : `Level of ${title}`;
}

/** `1 entity`, `2 entities`. @internal */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function move(from: string | undefined, to: string | undefined): string {
  return `${from ?? NOTHING} → ${to ?? NOTHING}`;
}

function percent(score: number | undefined): string | undefined {
  return score === undefined ? undefined : `${Math.round(score * 1000) / 10} %`;
}
