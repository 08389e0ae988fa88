import { exampleCampaign, exampleCampaigns } from '../../dev/exampleCampaigns';
import { toOrdered } from './campaignStates';
import {
  readCampaignsUrl,
  readTarget,
  toNewCampaignPath,
  toTargetText,
  withoutForm,
} from './campaignsUrl';
import { toLeftCsv, toProgressCsv } from './toCampaignCsv';
import { toDaysLeft } from './toDaysLeft';
import { toLeftGroups } from './toLeftGroups';
import { toMilestones } from './toMilestones';
import { toProgressChart } from './toProgressChart';

const NOW = '2026-05-10T12:00:00Z';
const AT = Date.parse(NOW);

describe('the model of campaigns', () => {
  it('puts what is under way first, then what is to come, then what has ended', () => {
    expect(toOrdered(exampleCampaigns(NOW)).map(({ name }) => name)).toEqual([
      'managed',
      'runbooks',
      'slo',
      'lineage',
    ]);
    const ended = ['2026-01-01', '2026-03-01'].map(deadline => ({
      state: 'over' as const,
      deadline,
    }));
    expect(toOrdered(ended).map(({ deadline }) => deadline)).toEqual([
      '2026-03-01',
      '2026-01-01',
    ]);
  });

  it.each([
    [{ check: 'has-runbook' }],
    [{ gate: 'model-validated' }],
    [{ scorecard: 'ml-model', level: 'managed' }],
  ])('writes the goal %j in the address and reads it back', target => {
    expect(readTarget(toTargetText(target))).toEqual(target);
  });

  it('ignores goals and states that it does not know', () => {
    expect(readTarget('colour:red')).toBeUndefined();
    expect(readTarget('level:managed')).toBeUndefined();
    const params = new URLSearchParams('state=running&state=odd&owner=x');
    expect(readCampaignsUrl(params)).toEqual({
      states: ['running'],
      owner: 'x',
      form: undefined,
    });
  });

  it('fills in the form by the address, and leaves nothing of it behind', () => {
    const path = toNewCampaignPath('/readiness/campaigns', {
      target: { check: 'a' },
      filter: [
        { field: 'type', value: 'ml-service' },
        { field: 'text', value: 'claims' },
        { field: 'check', value: 'a:fail' },
      ],
    });
    expect(path).toBe(
      '/readiness/campaigns?new=check%3Aa&filter=type%3Dml-service',
    );
    const params = new URLSearchParams(`${path.split('?')[1]}&state=late`);
    expect(readCampaignsUrl(params).form).toEqual({ target: { check: 'a' } });
    expect(String(withoutForm(params))).toBe('state=late');
  });

  it('counts days from today, whatever the hour', () => {
    expect(toDaysLeft('2026-05-11', AT)).toBe(1);
    expect(toDaysLeft('2026-05-10', AT)).toBe(0);
    expect(toDaysLeft('2026-05-09', AT)).toBe(-1);
  });

  it('judges a milestone on its day, and before that by what is done', () => {
    const campaign = exampleCampaign(NOW, {
      done: 5,
      entities: 8,
      milestones: [
        { title: 'later', date: '2026-05-20', share: 0.7 },
        { title: 'early', date: '2026-05-19', share: 0.6 },
        { title: 'missed', date: '2026-04-01', share: 0.5, reached: 0.4 },
        { title: 'passed by', date: '2026-04-02', share: 0.9 },
        { title: 'made', date: '2026-05-01', share: 0.5, reached: 0.5 },
      ],
    });
    expect(
      toMilestones(campaign, AT).map(({ title, standing, onTheDay }) => [
        title,
        standing,
        onTheDay,
      ]),
    ).toEqual([
      ['missed', 'missed', 0.4],
      ['passed by', 'missed', undefined],
      ['made', 'reached', 0.5],
      ['early', 'reached', undefined],
      ['later', 'ahead', undefined],
    ]);
  });

  it('draws days without entities in scope as a gap, up to the deadline', () => {
    const chart = toProgressChart(
      exampleCampaign(NOW, {
        progress: [
          { date: '2026-04-10', done: 0, entities: 0 },
          { date: '2026-04-11', done: 1, entities: 3 },
        ],
      }),
      AT,
    );
    expect(chart.rows.map(({ percent }) => percent)).toEqual([null, 33.3]);
    expect(chart.to).toBe(Date.parse('2026-05-30'));
    expect(chart.milestones.map(({ percent }) => percent)).toEqual([25, 80]);
  });

  it('groups what is left by owner, the most first and nobody last', () => {
    const left = [
      ...exampleCampaign(NOW).left,
      ...['a', 'b', 'c'].map(title => ({
        entityRef: `component:default/${title}`,
        title,
        reason: 'Not done.',
      })),
    ];
    expect(
      toLeftGroups(left).map(({ owner, entities }) => [
        owner,
        entities.map(({ title }) => title),
      ]),
    ).toEqual([
      ['group:default/retail', ['Basket recommender', 'Churn model']],
      ['group:default/claims', ['Claims triage']],
      [undefined, ['a', 'b', 'c']],
    ]);
  });

  it('exports what is left and the progress', () => {
    const campaign = exampleCampaign(NOW);
    expect(toLeftCsv(campaign).split('\r\n').slice(0, 2)).toEqual([
      'campaign,goal,deadline,entity,title,owner,missing',
      'runbooks,A runbook exists,2026-05-30,component:default/basket-recommender,Basket recommender,group:default/retail,It has no runbook.',
    ]);
    expect(toProgressCsv(campaign).split('\r\n').slice(0, 2)).toEqual([
      'campaign,date,done,entities',
      'runbooks,2026-04-10,1,8',
    ]);
  });
});
