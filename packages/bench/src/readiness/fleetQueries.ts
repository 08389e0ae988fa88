import { nameOf } from '../fleet/entities';

/** A question about the fleet: as the page asks it, and the bare SQL that answers the same. */
export interface FleetQuery {
  name: string;
  path: string;
  sql: string;
}

const LIST_COLUMNS = `entity_ref, title, owner, level_name, score, failed, unknown`;

const FACETS = [
  'owner',
  'parent_group',
  'business_unit',
  'system',
  'domain',
  'type',
  'lifecycle',
  'delivery_mode',
  'profile',
  'risk_tier',
  'level_name',
];

/** Every question that the pages of the fleet ask. */
export const FLEET_QUERIES: FleetQuery[] = [
  {
    name: 'sections by team',
    path: '/fleet/summary?groupBy=owner&show=sections',
    sql: `select e.owner, s.scorecard, s.section, avg(s.score) as score, count(s.score) as known, count(*) as entities
      from fleet_sections s join fleet_entities e on e.entity_ref = s.entity_ref
      group by e.owner, s.scorecard, s.section`,
  },
  {
    name: 'gates by business unit',
    path: '/fleet/summary?groupBy=business-unit&show=gates',
    sql: `select e.business_unit, g.gate, g.status, count(*) as entities
      from fleet_gates g join fleet_entities e on e.entity_ref = g.entity_ref
      group by e.business_unit, g.gate, g.status`,
  },
  {
    name: 'sections by team, one type only',
    path: '/fleet/summary?groupBy=owner&show=sections&filter=type%3Dagent',
    sql: `select e.owner, s.scorecard, s.section, avg(s.score) as score, count(s.score) as known, count(*) as entities
      from fleet_sections s join fleet_entities e on e.entity_ref = s.entity_ref
      where e.type = 'agent' group by e.owner, s.scorecard, s.section`,
  },
  {
    name: 'trends by business unit',
    path: '/fleet/trends?groupBy=business-unit',
    sql: `select e.business_unit, d.day, count(*) as entities, avg(d.score) as score
      from score_days d join fleet_entities e on e.entity_ref = d.entity_ref
      group by e.business_unit, d.day`,
  },
  {
    name: 'checks',
    path: '/fleet/checks',
    sql: `select check_name, status, count(*) as results from check_results group by check_name, status`,
  },
  {
    name: 'gates by team',
    path: '/fleet/gates?groupBy=owner',
    sql: `select e.owner, g.gate, g.status, count(*) as entities, min(g.since) as oldest
      from fleet_gates g join fleet_entities e on e.entity_ref = g.entity_ref
      group by e.owner, g.gate, g.status`,
  },
  {
    name: 'facets',
    path: '/fleet/facets',
    sql: FACETS.map(
      column =>
        `select '${column}' as field, ${column} as value, count(*) as entities from fleet_entities group by ${column}`,
    ).join(' union all '),
  },
  {
    name: 'list, lowest score first',
    path: '/entities?sort=score&limit=50',
    sql: `select ${LIST_COLUMNS} from fleet_entities order by score_sort, entity_ref limit 50`,
  },
  {
    name: 'list, failing one check',
    path: '/entities?sort=score&limit=50&filter=check%3Dbench-check-07%3Afail',
    sql: `select ${LIST_COLUMNS} from fleet_entities e where exists (
        select 1 from check_results c where c.entity_ref = e.entity_ref
        and c.check_name = 'bench-check-07' and c.status = 'fail')
      order by score_sort, entity_ref limit 50`,
  },
  {
    name: 'one entity',
    path: `/entities/component/default/${nameOf(7)}`,
    sql: `select * from assessments a join assessment_details d on d.entity_ref = a.entity_ref
      join check_results c on c.entity_ref = a.entity_ref
      where a.entity_ref = 'component:default/${nameOf(7)}'`,
  },
];
