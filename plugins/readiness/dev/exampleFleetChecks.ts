import { FleetChecks } from 'backstage-plugin-readiness-common';

/** Three checks: one that fails often, one that lacks data, one that all pass. */
export function exampleFleetChecks(): FleetChecks {
  return {
    items: [
      {
        name: 'drift-alerts',
        title: 'Drift raises an alert',
        dimension: 'operations',
        stream: 'ml-engineering',
        weight: 7,
        counts: { fail: 12, unknown: 3, pass: 20, waived: 1, upcoming: 4 },
        concerned: 36,
        newlyFailing: 2,
        value: 105,
        sources: ['prometheus'],
      },
      {
        name: 'lineage',
        title: 'Training data has a lineage',
        dimension: 'data',
        stream: 'data-engineering',
        weight: 5,
        counts: { unknown: 9, pass: 27 },
        concerned: 36,
        newlyFailing: 0,
        value: 45,
        sources: ['openlineage'],
      },
      {
        name: 'owner',
        title: 'Somebody owns it',
        dimension: 'governance',
        stream: '',
        weight: 3,
        counts: { pass: 36 },
        concerned: 36,
        newlyFailing: 0,
        value: 0,
        sources: ['catalog'],
      },
    ],
    unknownBySource: [
      { source: 'openlineage', title: 'OpenLineage', results: 9, entities: 8 },
    ],
    entities: 36,
  };
}
