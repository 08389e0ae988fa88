import { Assessment, GateResult } from 'backstage-plugin-readiness-engine';
import { anEntity } from '../__testUtils__/entities';
import { AssessmentToRecord } from '../assessment/AssessmentStore';
import { Audience } from '../governance/roles/Audience';
import { RoleResolver } from '../governance/roles/RoleResolver';
import { gateEvents } from './gateEvents';

const ENTITY = anEntity('a', {
  metadata: {
    annotations: { 'readiness/crew': 'validator=vera, sponsor=sam' },
  },
});

describe('gateEvents', () => {
  const audience = new Audience({
    roles: new RoleResolver({ roles: { legal: ['group:default/counsel'] } }),
  });

  function aGate(overrides: Partial<GateResult>): GateResult {
    return {
      ...{ name: 'release', title: 'Release', enforcement: 'enforce' },
      ...{ status: 'passed', reason: 'It is.', since: '2026-11-01T00:00:00Z' },
      ...{ requirements: [], missing: [], fingerprint: 'f', basis: {} },
      approvals: { given: 0, of: 0, steps: [] },
      ...overrides,
    };
  }

  function events(after: GateResult | GateResult[], before?: GateResult[]) {
    const assessment = (gates: GateResult[]) =>
      ({ entityRef: 'component:default/a', gates } as Assessment);
    const record = {
      subject: {
        entityRef: 'component:default/a',
        title: 'Claims triage',
        owner: 'group:default/fraud',
        entity: ENTITY,
      },
      before: before && { assessment: assessment(before) },
      after: assessment([after].flat()),
      records: {
        reviews: {
          release: {
            submissions: [{ id: 's1', by: 'user:default/fred', at: '' }],
            decisions: [],
          },
          deploy: {
            submissions: [{ id: 's2', by: 'user:default/dora', at: '' }],
            decisions: [],
          },
        },
      },
    };
    return gateEvents(record as unknown as AssessmentToRecord, audience);
  }

  it('tells owner and submitter that a pass ran out', () => {
    const expired = aGate({ status: 'expired', reason: 'It ran out.' });
    expect(events(expired, [aGate({})])).toMatchObject([
      {
        kind: 'gate-expired',
        recipients: ['group:default/fraud', 'user:default/fred'],
        payload: {
          title: 'Release of Claims triage has expired',
          description: 'It ran out.',
          severity: 'high',
        },
      },
    ]);
    expect(events(expired, [expired])).toEqual([]);
  });

  it('tells once of gates that are lost together, by the first', () => {
    const named = (status: GateResult['status']) =>
      ['release', 'deploy', 'scale'].map(name =>
        aGate({ name, title: `Gate ${name}`, status, reason: `${name}: no.` }),
      );
    const [before, after] = [named('passed'), named('regressed')];
    expect(events(after, before)).toMatchObject([
      {
        kind: 'gate-regressed',
        occurrence: ['release', '2026-11-01T00:00:00Z'],
        recipients: [
          'group:default/fraud',
          'user:default/fred',
          'user:default/dora',
        ],
        payload: {
          title:
            'Gate release of Claims triage is no longer passed, and 2 more gates with it',
          description: 'release: no.',
        },
      },
    ]);
    const expired = [before[0], named('expired')[1], after[2]];
    expect(events(expired, before)).toMatchObject([
      {
        kind: 'gate-expired',
        recipients: ['group:default/fraud', 'user:default/dora'],
        payload: {
          title:
            'Gate deploy of Claims triage has expired, and one more gate with it',
        },
      },
    ]);
    // One that was lost before is no news, whatever follows.
    expect(events(after, [after[0], before[1], after[2]])).toMatchObject([
      {
        recipients: ['group:default/fraud', 'user:default/dora'],
        payload: { title: 'Gate deploy of Claims triage is no longer passed' },
      },
    ]);
  });

  it('asks those who have a role, in the crew or in the organisation', () => {
    const step = { name: 'check', title: 'Check', given: 0, of: 1, by: [] };
    const waiting = aGate({
      status: 'in-review',
      approvals: {
        ...{ given: 0, of: 1, next: 'check' },
        steps: [{ ...step, groups: ['risk'], roles: ['validator', 'legal'] }],
      },
    });
    expect(events(waiting, [aGate({ status: 'ready' })])).toMatchObject([
      {
        kind: 'review-requested',
        recipients: [
          'group:default/risk',
          'group:default/counsel',
          'user:default/vera',
        ],
        excluded: ['user:default/fred'],
      },
    ]);
    expect(events(waiting, [waiting])).toEqual([]);
  });

  it('says nothing about what the first assessment finds', () => {
    expect(events(aGate({ status: 'regressed' }))).toEqual([]);
  });
});
