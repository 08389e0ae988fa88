import { exampleDelivery } from 'backstage-plugin-readiness-react/testUtils';
import { toModeBands, toTimeline } from './toTimeline';

const { ledger } = exampleDelivery();
const first = ledger.at(-1)!;

describe('toTimeline', () => {
  it('puts both in one order, and tells a change of mode once', () => {
    const change = {
      id: '1',
      subject: '',
      title: 'Delivery mode',
      policyVersion: 'p',
    };
    const soon = new Date(Date.parse(first.at) + 60_000).toISOString();
    const items = toTimeline(ledger, [
      { ...change, kind: 'mode', at: soon, to: 'explore' },
      { ...change, id: '2', kind: 'mode', at: soon, to: 'sunset' },
      { ...change, id: '3', kind: 'check', at: soon, to: 'pass' },
      {
        ...change,
        ...{ id: '4', kind: 'gate', at: '2020-01-01T00:00:00Z' },
        ...{ from: 'blocked', to: 'passed' },
      },
      // what the first assessment found
      { ...change, id: '5', kind: 'gate', at: soon, to: 'blocked' },
    ]);
    expect(items.map(({ key }) => key)).toEqual([
      'entry/l-4',
      'entry/l-3',
      'entry/l-2',
      'event/2',
      'entry/l-1',
      'event/4',
    ]);
  });

  it('draws modes as bands; reviews that keep and corrections do not break them', () => {
    const from = Date.parse(first.at) + 1_000;
    const to = Date.parse('2026-03-14T10:00:00.000Z');
    const bands = toModeBands(ledger, { from, to });
    expect(bands).toEqual([
      { from, to: Date.parse(ledger[2].at), title: 'Explore the problem' },
      {
        from: Date.parse(ledger[2].at),
        to,
        title: 'Prototype with users',
      },
    ]);
  });
});
