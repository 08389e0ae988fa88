import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { READINESS_ANNOTATION } from 'backstage-plugin-readiness-common';

/**
 * The values of the facts of the source `slo`; an objective that is not declared is left out.
 * @internal
 */
export interface SloFactValues {
  declared: boolean;
  latencyP95Ms?: number;
  availabilityPercent?: number;
  errorRatePercent?: number;
}

interface Range {
  expected: string;
  accepts(value: number): boolean;
}

const PERCENT: Range = {
  expected: 'a number of percent from 0 to 100',
  accepts: value => value >= 0 && value <= 100,
};

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/**
 * Reads the service level objectives that an entity declares in its annotations; pure.
 *
 * @throws InputError when an annotation is not a number in its range; the message names annotation and value.
 * @internal
 */
export function readSloFacts(entity: Entity): SloFactValues {
  const latencyP95Ms = readNumber(entity, READINESS_ANNOTATION.sloP95Ms, {
    expected: 'a number of milliseconds above 0',
    accepts: value => value > 0,
  });
  const availabilityPercent = readNumber(
    entity,
    READINESS_ANNOTATION.sloAvailability,
    PERCENT,
  );
  const errorRatePercent = readNumber(
    entity,
    READINESS_ANNOTATION.sloErrorRate,
    PERCENT,
  );
  const objectives = {
    ...(latencyP95Ms === undefined ? {} : { latencyP95Ms }),
    ...(availabilityPercent === undefined ? {} : { availabilityPercent }),
    ...(errorRatePercent === undefined ? {} : { errorRatePercent }),
  };
  return { declared: Object.keys(objectives).length > 0, ...objectives };
}

function readNumber(
  entity: Entity,
  annotation: string,
  range: Range,
): number | undefined {
  const text = entity.metadata.annotations?.[annotation];
  if (text === undefined) {
    return undefined;
  }
  const value = DECIMAL.test(text.trim()) ? Number(text) : NaN;
  if (!Number.isFinite(value) || !range.accepts(value)) {
    throw new InputError(
      `The annotation ${annotation} is "${text.slice(0, 100)}"; it has to be ${
        range.expected
      }.`,
    );
  }
  return value;
}
