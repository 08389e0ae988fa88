import { compileShippedPolicy } from '../__testUtils__/compileShippedPolicy';
import { toMovedFact, watchedFacts } from './movedFacts';

describe('facts that a report of what changed tells of', () => {
  const watched = watchedFacts(compileShippedPolicy());
  const moved = (fact: string, from: number, to: number) =>
    toMovedFact(
      {
        ...{ entityRef: 'component:default/a', fact, at: '2026-01-15' },
        ...{ from: JSON.stringify(from), to: JSON.stringify(to) },
      },
      watched,
    );

  it('are those that checks look at, in the direction that they want', () => {
    expect(moved('ci.unitTestCoveragePercent', 60, 90)).toMatchObject({
      ...{ kind: 'metric', title: 'unit test coverage', unit: '%' },
      ...{ from: '60', to: '90', direction: 'up' },
    });
  });

  it('and those declared to have a better way, which no check looks at', () => {
    expect(moved('delivery.deploymentsPerWeek', 1, 2.5)).toMatchObject({
      ...{ kind: 'metric', title: 'deployment frequency', direction: 'up' },
    });
    expect(moved('delivery.leadTimeHours', 12, 30)).toMatchObject({
      ...{ kind: 'metric', unit: 'h', direction: 'down' },
    });
    expect(moved('incidents.open', 0, 1)).toMatchObject({
      ...{ kind: 'incident', title: 'open incidents', direction: 'down' },
    });
  });

  it('and nothing else', () => {
    expect(watched.has('ci.unitTestsPass')).toBe(false);
    expect(moved('nobody.knows', 1, 2)).toBeUndefined();
  });
});
