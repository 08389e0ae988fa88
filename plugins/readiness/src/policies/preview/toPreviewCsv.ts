import { PolicyPreviewEntity } from 'backstage-plugin-readiness-common';
import { CsvCell, toCsvText } from '../../frame/toCsvText';
import { toDirection } from './toDirection';

/**
 * What changes as CSV: a row for every gate, level and check of every entity.
 *
 * @internal
 */
export function toPreviewCsv(entities: PolicyPreviewEntity[]): string {
  const rows = entities.flatMap((entity): CsvCell[][] => {
    const row = (kind: string, name: string, from?: string, to?: string) => [
      entity.entityRef,
      entity.title,
      entity.owner,
      toDirection(entity),
      kind,
      name,
      from,
      to,
    ];
    const { level, profile, riskTier } = entity;
    return [
      ...(level ? [row('level', '', level.from?.title, level.to?.title)] : []),
      ...(entity.scorecards ?? []).map(({ name, from, to }) =>
        row('scorecard', name, from?.title, to?.title),
      ),
      ...entity.gates.map(({ name, from, to }) => row('gate', name, from, to)),
      ...entity.checks.map(({ name, from, to }) =>
        row('check', name, from, to),
      ),
      ...(profile ? [row('profile', '', profile.from, profile.to)] : []),
      ...(riskTier ? [row('risk-tier', '', riskTier.from, riskTier.to)] : []),
    ];
  });
  return toCsvText([
    ['entity', 'title', 'owner', 'direction', 'kind', 'name', 'from', 'to'],
    ...rows,
  ]);
}
