import {
  AssessmentInput,
  assess,
  Enforcement,
  GateActor,
  GateReviewDecision,
  GateReviewRecord,
  GateStatusInput,
  gateStatus,
  groupsOf,
  mayDecide,
  maySubmit,
  parsePolicy,
} from 'backstage-plugin-readiness-engine';
import fs from 'node:fs';
import path from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import {
  compileShippedPolicy,
  SHIPPED_POLICY_FOLDER,
} from '../__testUtils__/compileShippedPolicy';
import { sha256 } from '../hash';

const ROOT = path.resolve(__dirname, '../../../..');
const DEMO_POLICIES = path.join(ROOT, 'examples/policies');
const NOW = '2026-07-01T12:00:00Z';

function read(...names: string[]): string {
  return fs.readFileSync(path.join(ROOT, ...names), 'utf8');
}

interface CatalogEntity {
  kind: string;
  metadata: { name: string };
  spec: { memberOf?: string[]; parent?: string };
}

const organisation = fs
  .readdirSync(path.join(ROOT, 'examples/org'))
  .flatMap(name => parseAllDocuments(read('examples/org', name)))
  .map(document => document.toJS() as CatalogEntity);

const roles: Record<string, string[]> = parse(read('app-config.demo.yaml'))
  .readiness.roles;

/** A person of the demo, with the roles that its configuration gives to their groups. */
function persona(name: string): GateActor {
  const groups =
    organisation.find(
      ({ kind, metadata }) => kind === 'User' && metadata.name === name,
    )?.spec.memberOf ?? [];
  return {
    ref: `user:default/${name}`,
    groups,
    roles: Object.keys(roles).filter(role =>
      roles[role].some(group => groups.includes(group)),
    ),
  };
}

const policy = compileShippedPolicy([DEMO_POLICIES]);

function profile(name: string) {
  return policy.profiles.get(name)!;
}

function enforcements(name: string): Enforcement[] {
  return profile(name).gates.map(gate => gate.enforcement);
}

describe('shipped profiles', () => {
  it('all stand on the baseline, and the starter is the default', () => {
    expect(policy.defaultProfile?.name).toBe('starter');
    for (const name of ['starter', 'regulated', 'research']) {
      expect(profile(name).ancestors).toEqual(['enterprise-baseline']);
      expect(profile(name).gates[0]).toMatchObject({
        name: 'risk-noted',
        locked: true,
        always: true,
      });
      expect(profile(name).waivers.never).toEqual(
        expect.arrayContaining(['risk-note']),
      );
      expect(profile(name).classification.approvers).toEqual(['risk-officer']);
    }
  });

  it('let a team choose more than its unit asks for, and never less', () => {
    const choosable = [...policy.profiles.values()]
      .filter(candidate => candidate.choosable)
      .map(candidate => candidate.name);
    expect(choosable).toEqual(['payments', 'regulated']);
  });

  it('stop nobody but in the regulated one', () => {
    expect(enforcements('research')).toEqual(['observe']);
    expect(enforcements('starter')).not.toContain('enforce');
    expect(enforcements('regulated')).toEqual([
      'enforce',
      'warn',
      'enforce',
      'enforce',
      'enforce',
      'enforce',
    ]);
  });

  it('name roles, and no group of any organisation', () => {
    const files = fs
      .readdirSync(SHIPPED_POLICY_FOLDER, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.yaml'))
      .map(name => ({
        name,
        text: fs.readFileSync(path.join(SHIPPED_POLICY_FOLDER, name), 'utf8'),
      }));
    expect(groupsOf(parsePolicy(files).documents)).toEqual([]);
  });

  it('ask for seven signatures of each version every year, the last of a committee', () => {
    const gate = profile('regulated').gates.find(
      ({ name }) => name === 'model-validated',
    )!;
    expect(gate).toMatchObject({ perVersion: true, validity: 'P1Y' });
    expect(gate.approvals).toHaveLength(7);
    expect(gate.approvals?.[6].quorum).toBe(2);
    expect(
      gate.approvals?.every(step => step.deadline && step.escalateTo),
    ).toBe(true);
    expect(gate.approvals?.filter(step => step.allowSameApprover)).toEqual([]);
  });
});

describe('profiles of the demo', () => {
  it.each([
    ['payments', 'payments', 'regulated'],
    ['retail', 'retail', 'starter'],
    ['research', 'research-labs', 'research'],
    ['platform', 'starter', 'enterprise-baseline'],
  ])('below %s the profile is %s, which extends %s', (unit, name, parent) => {
    const input: AssessmentInput = {
      entityRef: 'component:default/example',
      entity: {
        kind: 'Component',
        metadata: { name: 'example' },
        spec: { type: 'ml-model' },
      },
      facts: {},
      placement: {
        ownerPath: ['group:default/some-team', `group:default/${unit}`],
      },
      now: NOW,
    };
    const result = assess(policy, input, { hash: sha256 });

    expect(result.profile?.name).toBe(name);
    expect(profile(name).ancestors[0]).toBe(parent);
    expect(result.gates?.[0].name).toBe('risk-noted');
  });

  it('names only groups that the organisation has', () => {
    const known = organisation
      .filter(({ kind }) => kind === 'Group')
      .map(({ metadata }) => `group:default/${metadata.name}`);
    const files = fs.readdirSync(DEMO_POLICIES).map(name => ({
      name,
      text: read('examples/policies', name),
    }));
    const named = groupsOf(parsePolicy(files).documents).map(({ ref }) => ref);

    expect(named).toHaveLength(3);
    expect(known).toEqual(
      expect.arrayContaining([...named, ...Object.values(roles).flat()]),
    );
  });

  it('gives every role that its profiles name to somebody', () => {
    const named = profile('payments').gates.flatMap(gate =>
      (gate.approvals ?? []).flatMap(step => [
        ...(step.roles ?? []),
        ...(step.escalateTo ?? []),
      ]),
    );
    expect(Object.keys(roles)).toEqual(expect.arrayContaining(named));
  });
});

describe('the chain of seven steps in the demo', () => {
  const gate = profile('payments').gates.find(
    ({ name }) => name === 'model-validated',
  )!;
  const grace = persona('grace');
  const rhea = persona('rhea');
  const ada = persona('ada');
  const input: GateStatusInput = {
    expected: true,
    checks: Object.fromEntries(
      gate.requires!.checks!.map(name => [
        name,
        { status: 'pass' as const, reason: 'it passes' },
      ]),
    ),
    gates: { 'data-ready': { status: 'passed', title: 'Data approved' } },
    evidence: gate.requires!.evidence!.map(({ name }) => ({
      id: name,
      name,
      givenAt: '2026-06-30T09:00:00Z',
      by: ada.ref,
      version: '27',
      fileType: 'application/pdf',
    })),
    version: '27',
    now: NOW,
  };
  const submitted: GateReviewRecord = {
    submissions: [
      { id: 's1', by: ada.ref, at: '2026-07-01T08:00:00Z', version: '27' },
    ],
    decisions: [],
  };

  function standing(review?: GateReviewRecord) {
    return gateStatus(gate, { ...input, review }, { hash: sha256 });
  }

  function approve(record: GateReviewRecord, actor: GateActor) {
    const before = standing(record);
    const step = before.approvals.next!;
    const decision: GateReviewDecision = {
      submission: 's1',
      step,
      actor: actor.ref,
      decision: 'approve',
      at: `2026-07-01T09:0${record.decisions.length}:00Z`,
      fingerprint: before.fingerprint,
    };
    return {
      step,
      verdict: mayDecide(step, actor, { gate, record, standing: before }),
      record: { ...record, decisions: [...record.decisions, decision] },
    };
  }

  it('is open to Ada once checks and evidence are there', () => {
    expect(maySubmit(gate, standing()).allowed).toBe(true);
    expect(standing().status).toBe('ready');
  });

  it('can be walked by Grace and Rhea alone', () => {
    let record = submitted;
    const walked: string[] = [];
    for (const actor of [
      ...[grace, grace, grace, grace],
      rhea,
      grace,
      ...[grace, rhea],
    ]) {
      const { step, verdict, record: next } = approve(record, actor);
      expect([step, verdict.allowed, verdict.reason]).toEqual([
        step,
        true,
        expect.any(String),
      ]);
      walked.push(step);
      record = next;
    }
    expect(new Set(walked).size).toBe(7);
    expect(standing(record)).toMatchObject({
      status: 'passed',
      approvals: { given: 7, of: 7 },
    });
  });

  it('keeps validation from whoever decided before, even from a validator', () => {
    let record = submitted;
    for (let step = 0; step < 4; step++) {
      record = approve(record, grace).record;
    }
    const both = {
      ...grace,
      roles: [...grace.roles!, 'independent-validator'],
    };
    expect(approve(record, grace).verdict.allowed).toBe(false);
    expect(approve(record, both)).toMatchObject({
      step: 'independent-validation',
      verdict: {
        allowed: false,
        reason: expect.stringContaining('nobody decides two steps'),
      },
    });
  });

  it('is closed to the submitter, whatever she may be', () => {
    const asOfficer = { ...ada, roles: Object.keys(roles) };
    expect(approve(submitted, asOfficer).verdict.allowed).toBe(false);
  });
});
