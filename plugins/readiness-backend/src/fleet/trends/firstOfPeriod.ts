import { Knex } from 'knex';

/**
 * The first change after the end of a day of each of some entities that changed since: what the entity was at the end of
 * that day is in `known_before`, `score_before` and `level_before`. Entities that are not in it are now what they
 * were then.
 * @internal
 */
export function firstOfPeriod(
  knex: Knex,
  day: string,
  entityRefs: string[],
): Knex.QueryBuilder {
  const numbered = knex('score_days')
    .whereIn('entity_ref', entityRefs)
    .where('day', '>', day)
    .select('entity_ref', 'known_before', 'score_before', 'level_before')
    .select(
      knex.raw(
        'row_number() over (partition by entity_ref order by day) as place',
      ),
    );
  return knex(numbered.as('numbered')).where('place', 1).select('*');
}
