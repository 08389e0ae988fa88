import { readSloFacts } from './sloFacts';

function read(annotations: Record<string, string>) {
  return readSloFacts({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name: 'a', annotations },
  });
}

describe('readSloFacts', () => {
  it.each([
    [{}, { declared: false }],
    [{ 'readiness/slo-p95-ms': '250' }, { declared: true, latencyP95Ms: 250 }],
    [
      { 'readiness/slo-p95-ms': ' 0.5 ' },
      { declared: true, latencyP95Ms: 0.5 },
    ],
    [
      { 'readiness/slo-availability': '99.95' },
      { declared: true, availabilityPercent: 99.95 },
    ],
    [
      { 'readiness/slo-availability': '100' },
      { declared: true, availabilityPercent: 100 },
    ],
    [
      { 'readiness/slo-error-rate': '0' },
      { declared: true, errorRatePercent: 0 },
    ],
    [
      { 'readiness/slo-error-rate': '1e-1' },
      { declared: true, errorRatePercent: 0.1 },
    ],
  ])('reads %j', (annotations, expected) => {
    expect(read(annotations)).toEqual(expected);
  });

  it.each([
    ['readiness/slo-p95-ms', 'fast'],
    ['readiness/slo-p95-ms', '250ms'],
    ['readiness/slo-p95-ms', '-1'],
    ['readiness/slo-p95-ms', '0'],
    ['readiness/slo-p95-ms', '1e999'],
    ['readiness/slo-p95-ms', '0x10'],
    ['readiness/slo-p95-ms', ''],
    ['readiness/slo-availability', '100.1'],
    ['readiness/slo-availability', '99,9'],
    ['readiness/slo-availability', 'NaN'],
    ['readiness/slo-error-rate', '-0.1'],
    ['readiness/slo-error-rate', '101'],
  ])('refuses %s: "%s"', (annotation, value) => {
    expect(() => read({ [annotation]: value })).toThrow(
      `The annotation ${annotation} is "${value}"; it has to be a number of `,
    );
  });
});
