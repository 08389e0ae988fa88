import { PreparedAssessment } from '../../assessment/preparedAssessment';
import { fleetRowsOf } from '../fleetRowsOf';
import { CheckPart, GatePart } from './EntityRecord';
import { toReviews } from './readEntityRecords';
import { WrittenRecord } from './WrittenHere';

/** What `readEntityRecords` would find of an entity after its assessment is stored. @internal */
export function toWrittenRecord({
  record,
  changed,
}: Required<PreparedAssessment>): WrittenRecord {
  const { entity, parts } = fleetRowsOf(record);
  const gates = parts.fleet_gates.map(
    ({ gate, status, since }): GatePart => [gate, status, since],
  );
  return {
    row: entity,
    gates,
    reviews: toReviews(
      parts.open_reviews.map(({ gate, standing }) => [gate, standing]),
      gates,
      entity.changed_at,
    ),
    sections: parts.fleet_sections.map(one => [
      `${one.scorecard}/${one.section}`,
      one.score,
    ]),
    dimensions: parts.fleet_dimensions.map(one => [one.dimension, one.score]),
    tags: parts.fleet_labels
      .filter(({ label }) => label === 'tag')
      .map(({ value }) => value)
      .sort(),
    sources: parts.fleet_missing_sources.map(one => [one.source, one.results]),
    levels: parts.fleet_levels.map(one => [one.scorecard, one.level]),
    checks: Object.entries(changed.standings).map(
      ([name, { status, since }]): CheckPart => [name, status, since],
    ),
  };
}
