import { exampleCampaign } from '../../../dev/exampleCampaigns';
import {
  CampaignDraft,
  checkDraft,
  newDraft,
  toDraft,
  toInput,
} from './campaignDraft';

const NOW = Date.parse('2026-05-10T12:00:00Z');

const DRAFT: CampaignDraft = {
  kind: 'check',
  target: 'check:runbook-present',
  title: 'Runbooks',
  description: '',
  owner: 'platform',
  startsAt: '2026-05-10',
  deadline: '2026-08-01',
  milestones: [
    { title: 'Half', date: '2026-06-15', percent: '50' },
    { title: 'Most', date: '2026-07-15', percent: '80' },
  ],
};

function withMilestone(
  index: number,
  change: Partial<CampaignDraft['milestones'][number]>,
): Partial<CampaignDraft> {
  return {
    milestones: DRAFT.milestones.map((milestone, at) =>
      at === index ? { ...milestone, ...change } : milestone,
    ),
  };
}

describe('the draft of a campaign', () => {
  it('is sent as the server takes it', () => {
    expect(checkDraft(DRAFT, { now: NOW })).toEqual([]);
    expect(toInput(DRAFT, ['type=ml-service'])).toEqual({
      title: 'Runbooks',
      owner: 'group:default/platform',
      target: { check: 'runbook-present' },
      filter: ['type=ml-service'],
      startsAt: '2026-05-10',
      deadline: '2026-08-01',
      milestones: [
        { title: 'Half', date: '2026-06-15', share: 0.5 },
        { title: 'Most', date: '2026-07-15', share: 0.8 },
      ],
    });
  });

  it.each<[Partial<CampaignDraft>, string, string]>([
    [{ target: '' }, 'target', 'required'],
    [{ title: '  ' }, 'title', 'required'],
    [{ owner: '' }, 'owner', 'required'],
    [{ owner: 'component:default/x' }, 'owner', 'notRef'],
    [{ owner: 'a b:c' }, 'owner', 'notRef'],
    [{ deadline: '' }, 'deadline', 'required'],
    [{ deadline: '2026-05-10', milestones: [] }, 'deadline', 'deadlineFirst'],
    [
      { startsAt: '2026-01-01', deadline: '2026-05-09', milestones: [] },
      'deadline',
      'deadlinePast',
    ],
    [withMilestone(0, { title: '' }), 'milestones.0.title', 'required'],
    [withMilestone(0, { date: '' }), 'milestones.0.date', 'required'],
    [withMilestone(0, { date: '2026-05-09' }), 'milestones.0.date', 'outside'],
    [withMilestone(1, { date: '2026-08-02' }), 'milestones.1.date', 'outside'],
    [withMilestone(1, { date: '2026-06-15' }), 'milestones.1.date', 'order'],
    [withMilestone(0, { percent: '0' }), 'milestones.0.percent', 'share'],
    [withMilestone(1, { percent: '101' }), 'milestones.1.percent', 'share'],
    [withMilestone(1, { percent: '40' }), 'milestones.1.percent', 'shareOrder'],
  ])('says what is wrong with %j', (change, field, problem) => {
    expect(checkDraft({ ...DRAFT, ...change }, { now: NOW })).toEqual([
      { field, problem },
    ]);
  });

  it('lets a deadline that is over stay as it is', () => {
    const draft = { ...DRAFT, startsAt: '', deadline: '2026-05-01' };
    expect(
      checkDraft(
        { ...draft, milestones: [] },
        { now: NOW, deadlineBefore: '2026-05-01' },
      ),
    ).toEqual([]);
  });

  it.each([
    [{ check: 'a' }, 'check', 'check:a'],
    [{ gate: 'b' }, 'gate', 'gate:b'],
    [{ scorecard: 'c', level: 'd' }, 'level', 'level:c/d'],
    [undefined, 'check', ''],
  ])('begins with the goal %j', (target, kind, text) => {
    expect(newDraft({ target, now: NOW })).toMatchObject({
      kind,
      target: text,
      startsAt: '2026-05-10',
    });
  });

  it('holds all that a campaign says', () => {
    const campaign = exampleCampaign('2026-05-10T12:00:00Z');
    const { title, description, owner, target, startsAt, deadline } = campaign;
    expect(toInput(toDraft(campaign), campaign.filter)).toEqual({
      title,
      description,
      owner,
      target,
      filter: campaign.filter,
      startsAt,
      deadline,
      milestones: [
        { title: 'The first', date: '2026-04-25', share: 0.25 },
        { title: 'Most', date: '2026-05-15', share: 0.8 },
      ],
    });
  });
});
