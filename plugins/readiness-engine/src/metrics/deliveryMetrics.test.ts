import fc from 'fast-check';
import {
  deliveryMetrics,
  DeliveryMetricsInput,
  Deployment,
  Incident,
} from './deliveryMetrics';

fc.configureGlobal({ numRuns: Number(process.env.LAW_RUNS ?? 200) });

const NOW = '2026-03-31T12:00:00.000Z';
const HOUR_MS = 60 * 60_000;
const ago = (hours: number) =>
  new Date(Date.parse(NOW) - hours * HOUR_MS).toISOString();
const DAY = 24;

const deployments: Deployment[] = [
  { id: 'v1', at: ago(40 * DAY), committedAt: ago(41 * DAY) },
  { id: 'v2', at: ago(20 * DAY), committedAt: ago(20 * DAY + 6) },
  {
    id: 'v3',
    at: ago(10 * DAY),
    committedAt: ago(10 * DAY + 30),
    failed: true,
  },
  { id: 'v4', at: ago(2 * DAY), committedAt: ago(2 * DAY + 12) },
  { id: 'v5', at: ago(1 * DAY) },
];
const incidents: Incident[] = [
  {
    ...{ openedAt: ago(50 * DAY), resolvedAt: ago(49 * DAY) },
    deployment: 'v1',
  },
  { openedAt: ago(31 * DAY), resolvedAt: ago(29 * DAY), severity: 'high' },
  {
    ...{ openedAt: ago(2 * DAY - 1), resolvedAt: ago(2 * DAY - 5) },
    deployment: 'v4',
  },
  { openedAt: ago(9), severity: 'critical' },
  { openedAt: ago(8), severity: 'low' },
];

describe('metrics of delivery', () => {
  it('are the four keys of DORA, and how many incidents there are', () => {
    expect(deliveryMetrics({ deployments, incidents, now: NOW })).toEqual({
      delivery: {
        // four in thirty days
        deploymentsPerWeek: 0.9,
        // 6, 12 and 30 hours; of the last one nobody knows
        leadTimeHours: 12,
        // v3 by its own word, v4 because an incident names it
        changeFailureRatePercent: 50,
        // 48 and 4 hours, by when they were resolved
        timeToRestoreHours: 26,
      },
      incidents: { open: 2, openSevere: 1, last30Days: 3 },
    });
  });

  it('looks back as far as it is told', () => {
    const { delivery, incidents: counts } = deliveryMetrics({
      ...{ deployments, incidents, now: NOW, windowDays: 7 },
    });
    expect(delivery).toEqual({
      ...{ deploymentsPerWeek: 2, leadTimeHours: 12 },
      ...{ changeFailureRatePercent: 50, timeToRestoreHours: 4 },
    });
    expect(counts.last30Days).toBe(3);
  });

  it('does not know what nobody counts', () => {
    expect(deliveryMetrics({ now: NOW })).toEqual({
      ...{ delivery: {}, incidents: {} },
    });
    expect(
      deliveryMetrics({ deployments: [{ at: ago(1) }], now: NOW }),
    ).toEqual({ delivery: { deploymentsPerWeek: 0.2 }, incidents: {} });
    expect(
      deliveryMetrics({ deployments: [], incidents: [], now: NOW }),
    ).toEqual({
      delivery: { deploymentsPerWeek: 0 },
      incidents: { open: 0, openSevere: 0, last30Days: 0 },
    });
  });

  it('does not look into the future', () => {
    expect(
      deliveryMetrics({
        deployments: [{ id: 'v1', at: ago(-1) }],
        incidents: [
          { openedAt: ago(-2) },
          { openedAt: ago(2), resolvedAt: ago(-3) },
        ],
        now: NOW,
      }),
    ).toEqual({
      delivery: { deploymentsPerWeek: 0 },
      incidents: { open: 1, openSevere: 0, last30Days: 1 },
    });
  });
});

describe('laws of the metrics of delivery', () => {
  const time = fc.integer({ min: -200, max: 2000 }).map(ago);

  const deploymentArbitrary: fc.Arbitrary<Deployment> = fc.record(
    {
      id: fc.constantFrom('v1', 'v2', 'v3'),
      at: time,
      committedAt: time,
      failed: fc.boolean(),
    },
    { requiredKeys: ['at'] },
  );
  const incidentArbitrary: fc.Arbitrary<Incident> = fc.record(
    {
      openedAt: time,
      resolvedAt: time,
      severity: fc.constantFrom('low', 'medium', 'high', 'critical'),
      deployment: fc.constantFrom('v1', 'v2', 'v3'),
    },
    { requiredKeys: ['openedAt'] },
  );
  const inputArbitrary = fc.record({
    deployments: fc.array(deploymentArbitrary, { maxLength: 12 }),
    incidents: fc.array(incidentArbitrary, { maxLength: 12 }),
    now: fc.constant(NOW),
    windowDays: fc.integer({ min: 1, max: 90 }),
  });

  it('no number is below zero, a share is at most all', () => {
    fc.assert(
      fc.property(inputArbitrary, input => {
        const { delivery, incidents: counts } = deliveryMetrics(input);
        for (const value of [
          ...Object.values(delivery),
          ...Object.values(counts),
        ]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(value)).toBe(true);
        }
        expect(delivery.changeFailureRatePercent ?? 0).toBeLessThanOrEqual(100);
        expect(counts.openSevere).toBeLessThanOrEqual(counts.open!);
      }),
    );
  });

  it('the order of what happened does not matter', () => {
    const shuffled = inputArbitrary.chain(input =>
      fc.tuple(
        fc.constant<DeliveryMetricsInput>(input),
        fc.record<DeliveryMetricsInput>({
          ...{
            now: fc.constant(NOW),
            windowDays: fc.constant(input.windowDays),
          },
          deployments: fc.shuffledSubarray(input.deployments, {
            minLength: input.deployments.length,
          }),
          incidents: fc.shuffledSubarray(input.incidents, {
            minLength: input.incidents.length,
          }),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(deliveryMetrics(other)).toEqual(deliveryMetrics(one));
      }),
    );
  });

  it('what comes later changes nothing of today', () => {
    fc.assert(
      fc.property(inputArbitrary, deploymentArbitrary, (input, later) => {
        const at = ago(
          -1 - Math.abs(Date.parse(later.at) - Date.parse(NOW)) / HOUR_MS,
        );
        expect(
          deliveryMetrics({
            ...input,
            deployments: [...input.deployments, { ...later, at }],
          }),
        ).toEqual(deliveryMetrics(input));
      }),
    );
  });
});
