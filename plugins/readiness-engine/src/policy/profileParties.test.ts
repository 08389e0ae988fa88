import { stringify } from 'yaml';
import { parsePolicy } from './parsePolicy';
import { groupsOf } from './profileParties';

const PROFILE = {
  apiVersion: 'readiness/v1',
  kind: 'GovernanceProfile',
  metadata: { name: 'unit' },
  spec: {
    scope: { groups: ['payments'], systems: ['cards'], domains: ['money'] },
    gates: [
      {
        name: 'release',
        title: 'Release',
        enforcement: 'warn',
        approvals: [
          {
            name: 'lead',
            title: 'Lead',
            groups: ['leads'],
            roles: ['owner'],
            escalateTo: ['heads', 'group:risk/heads', 'user:default/ada'],
          },
        ],
      },
    ],
    waivers: { acceptors: ['risk-office', 'group:default/risk'] },
    classification: {
      classifiers: ['default/owners'],
      approvers: ['risk-office'],
    },
    concerns: {
      escalateTo: ['group:Board'],
      resolvers: ['user-voice', 'group:default/care'],
    },
  },
};

describe('groupsOf', () => {
  it('finds every group in full, and neither roles, users, systems nor domains', () => {
    const { documents, errors } = parsePolicy([
      { name: 'unit.yaml', text: stringify(PROFILE) },
    ]);
    expect(errors).toEqual([]);
    expect(groupsOf(documents).map(({ ref }) => ref)).toEqual([
      'group:default/payments',
      'group:default/leads',
      'group:risk/heads',
      'group:default/risk',
      'group:default/owners',
      'group:default/board',
      'group:default/care',
    ]);
  });

  it('says where each stands', () => {
    const { documents } = parsePolicy([
      { name: 'unit.yaml', text: stringify(PROFILE) },
    ]);
    expect(groupsOf(documents)[1]).toEqual({
      ref: 'group:default/leads',
      file: 'unit.yaml',
      line: 21,
      column: 15,
      path: '$.spec.gates[0].approvals[0].groups[0]',
      document: 'GovernanceProfile/unit',
    });
  });
});
