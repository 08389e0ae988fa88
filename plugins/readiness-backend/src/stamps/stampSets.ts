import {
  READINESS_STATUS_ANNOTATION,
  readinessGateAnnotation,
  ReadinessStamps,
  ReadinessStampsResponse,
} from 'backstage-plugin-readiness-common';
import { FleetColumns } from '../fleet/columns/FleetColumns';
import { ValueField } from '../fleet/filter/FleetFilter';

const FIELDS: [ValueField, string][] = [
  ['level', READINESS_STATUS_ANNOTATION.level],
  ['profile', READINESS_STATUS_ANNOTATION.profile],
  ['risk-tier', READINESS_STATUS_ANNOTATION.riskTier],
  ['delivery-mode', READINESS_STATUS_ANNOTATION.mode],
];

/** The stamps of these entities without those that are `none`. Many entities have the same ones. @internal */
export function stampSets(
  columns: FleetColumns,
  entityRefs: string[],
): Pick<ReadinessStampsResponse, 'sets' | 'entities' | 'gone'> {
  const read = [
    ...FIELDS.map(([field, annotation]) => ({
      annotation,
      codes: columns.values[field].values,
      texts: columns.dictionaries[field],
    })),
    ...[...columns.gates.all()].map(({ name, status }) => ({
      annotation: readinessGateAnnotation(name),
      codes: status.values,
      texts: columns.gates.statuses,
    })),
  ];
  const numbers = new Map<string, number>();
  const sets: ReadinessStamps[] = [];
  const entities: Record<string, number> = {};
  const gone: string[] = [];
  for (const entityRef of entityRefs) {
    const slot = columns.slotOf(entityRef);
    if (slot < 0) {
      gone.push(entityRef);
      continue;
    }
    const key = read.map(({ codes }) => codes[slot]).join();
    let number = numbers.get(key);
    if (number === undefined) {
      number = sets.length;
      numbers.set(key, number);
      const stamps: ReadinessStamps = {};
      for (const { annotation, codes, texts } of read) {
        const value = texts.text(codes[slot]);
        if (value !== null) {
          stamps[annotation] = value;
        }
      }
      sets.push(stamps);
    }
    entities[entityRef] = number;
  }
  return { sets, entities, gone };
}
