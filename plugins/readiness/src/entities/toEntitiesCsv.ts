import {
  FleetApi,
  FleetEntitiesRequest,
  FleetEntity,
} from 'backstage-plugin-readiness-common';
import { toCsvText } from '../frame/toCsvText';

const PAGE_SIZE = 500;

/**
 * Every entity of a list, also those on later pages.
 *
 * @internal
 */
export async function loadAllEntities(
  api: Pick<FleetApi, 'getEntities'>,
  request: Pick<FleetEntitiesRequest, 'filter' | 'sort'>,
): Promise<FleetEntity[]> {
  const all: FleetEntity[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.getEntities({
      ...request,
      limit: PAGE_SIZE,
      cursor,
    });
    all.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return all;
}

/**
 * Entities as CSV: all that the list knows, whatever columns are on screen.
 *
 * @internal
 */
export function toEntitiesCsv(items: FleetEntity[]): string {
  const gates = new Set(
    items.flatMap(item => item.gates.map(({ name }) => name)),
  );
  return toCsvText([
    [
      'entity',
      'title',
      'level',
      'score',
      'score_without_waivers',
      'change',
      'owner',
      'type',
      'system',
      'domain',
      'business_unit',
      'lifecycle',
      'delivery_mode',
      'profile',
      'risk_tier',
      'tags',
      'open_waivers',
      'stale',
      'assessed_at',
      'policy_version',
      ...[...gates].map(gate => `gate:${gate}`),
    ],
    ...items.map(item => [
      item.entityRef,
      item.title,
      item.level?.name,
      item.score,
      item.scoreWithoutWaivers,
      item.change,
      item.owner,
      item.type,
      item.system,
      item.domain,
      item.businessUnit,
      item.lifecycle,
      item.deliveryMode,
      item.profile,
      item.riskTier,
      item.tags.join(' '),
      item.openWaivers,
      String(item.stale),
      item.assessedAt,
      item.policyVersion,
      ...[...gates].map(
        name => item.gates.find(gate => gate.name === name)?.status,
      ),
    ]),
  ]);
}
