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

  function events(after: GateResult, before?: GateResult[]) {
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
      after: assessment([after]),
      records: {
        reviews: {
          release: {
            submissions: [{ id: 's1', by: 'user:default/fred', at: '' }],
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
