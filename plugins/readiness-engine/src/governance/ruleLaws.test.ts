import { FilterPredicate } from '@backstage/filter-predicates';
import fc from 'fast-check';
import { assess } from '../assessment/assess';
import {
  AcceptedWaiver,
  AssessmentInput,
  CheckAttestation,
  CheckStatus,
} from '../assessment/types';
import {
  ClassificationRules,
  GovernanceProfileDocument,
  PolicyDocument,
  WaiverRules,
} from '../policy/documents';
import { effectiveRules } from '../policy/effectiveProfile';
import {
  classificationLoosening,
  waiverLoosening,
} from '../policy/loosening/rulesLoosening';
import {
  aCheck,
  anInput,
  aPolicy,
  aScorecard,
  someFacts,
  testHash,
} from '../testUtils/builders';
import { isLowerRiskTier, riskTierByRule } from './riskTier';

const RUNS = { numRuns: 1000 };

function aProfile(
  name: string,
  spec: GovernanceProfileDocument['spec'],
): GovernanceProfileDocument {
  return {
    apiVersion: 'readiness/v1',
    kind: 'GovernanceProfile',
    metadata: { name },
    spec,
  };
}

const attestable = (perVersion: boolean) =>
  aPolicy([
    aCheck('attested', { attestation: { validity: 'P60D', perVersion } }),
    aScorecard('card', ['attested']),
    aProfile('unit', {
      default: true,
      waivers: { perVersion },
      gates: [
        {
          name: 'release',
          title: 'Release',
          enforcement: 'enforce',
          requires: {
            checks: ['attested'],
            evidence: [{ name: 'note', title: 'Note' }],
          },
        },
      ],
    }),
  ]);

const policies = { free: attestable(false), bound: attestable(true) };

const moment = fc
  .date({
    min: new Date('2025-09-01T00:00:00Z'),
    max: new Date('2026-01-15T11:00:00Z'),
    noInvalidDate: true,
  })
  .map(date => date.toISOString());

const version = fc.constantFrom('14', '15');

const attestation: fc.Arbitrary<CheckAttestation> = fc.record(
  {
    id: fc.uuid(),
    check: fc.constantFrom('attested', 'other'),
    by: fc.constant('user:default/ada'),
    givenAt: moment,
    version,
    expiresAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'),
  },
  { requiredKeys: ['id', 'check', 'by', 'givenAt'] },
);

const waiver: fc.Arbitrary<AcceptedWaiver> = fc.record(
  {
    id: fc.uuid(),
    check: fc.constant('attested'),
    reason: fc.constant('soon'),
    expiresAt: fc.constantFrom('2026-01-01T00:00:00Z', '2026-06-01T00:00:00Z'),
    version,
  },
  { requiredKeys: ['id', 'check', 'reason', 'expiresAt'] },
);

const input: fc.Arbitrary<AssessmentInput> = fc
  .record({
    outcome: fc.constantFrom(true, false, undefined),
    attestations: fc.array(attestation, { maxLength: 4 }),
    waivers: fc.array(waiver, { maxLength: 3 }),
    version: fc.constantFrom(undefined, '14', '15'),
  })
  .map(({ outcome, ...rest }) =>
    anInput({
      ...rest,
      facts:
        outcome === undefined
          ? {}
          : someFacts({ ci: { unitTestsPass: outcome } }),
    }),
  );

function assessed(
  given: AssessmentInput,
  policy: keyof typeof policies = 'free',
) {
  return assess(policies[policy], given, { hash: testHash });
}

describe('laws of attestations and waivers', () => {
  it('an attestation never changes a status but unknown, or the waiver in its place', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(input, given => {
        const with_ = assessed(given).checks.attested;
        const without = assessed({ ...given, attestations: [] }).checks
          .attested;
        const before: CheckStatus =
          without.statusWithoutWaiver ?? without.status;
        seen.add(`${before} ${with_.status}`);
        const isAttested = before === 'unknown' && with_.status === 'pass';
        expect(isAttested ? 'pass' : with_).toEqual(
          isAttested ? with_.status : without,
        );
        expect(with_.attestation !== undefined).toBe(isAttested);
      }),
      RUNS,
    );
    expect([...seen]).toEqual(
      expect.arrayContaining(['unknown pass', 'unknown unknown', 'fail fail']),
    );
  });

  it('what is of another version is as if not given, where each version needs its own', () => {
    fc.assert(
      fc.property(input, given => {
        const isCurrent = (item: { version?: string }) =>
          given.version === undefined || item.version === given.version;
        expect(assessed(given, 'bound')).toEqual(
          assessed(
            {
              ...given,
              attestations: given.attestations?.filter(isCurrent),
              waivers: given.waivers?.filter(isCurrent),
            },
            'bound',
          ),
        );
      }),
      RUNS,
    );
  });

  it('a result holds until the moment it names', () => {
    fc.assert(
      fc.property(input, fc.nat(200), (given, days) => {
        const first = assessed(given);
        const now = new Date(
          Date.parse(given.now) + days * 86_400_000,
        ).toISOString();
        if (first.reassessAt && now >= first.reassessAt) {
          return;
        }
        expect(assessed({ ...given, now }).fingerprint).toBe(first.fingerprint);
      }),
      RUNS,
    );
  });

  it('another attestation in force is another basis of the gate', () => {
    fc.assert(
      fc.property(input, input, (one, other) => {
        const [a, b] = [one, other].map(given => assessed(given));
        const id = (of: typeof a) => of.checks.attested.attestation?.id;
        fc.pre(id(a) !== id(b));
        expect(a.gates?.[0].fingerprint).not.toBe(b.gates?.[0].fingerprint);
      }),
      RUNS,
    );
  });
});

describe('the fingerprint', () => {
  const classified = fc
    .tuple(
      input,
      fc.option(fc.constantFrom('it drafts', 'it decides'), { nil: undefined }),
    )
    .map(
      ([given, reason]): AssessmentInput => ({
        ...given,
        ...(reason
          ? {
              classification: {
                id: 'c1',
                tier: 'high',
                reason,
                by: 'user:default/grace',
                at: '2026-01-01T00:00:00Z',
              },
            }
          : {}),
      }),
    );

  it('is the same only for the same attestations in force and the same tier for the same reason', () => {
    const seen = new Map<string, unknown>();
    fc.assert(
      fc.property(classified, given => {
        const { fingerprint, checks, riskTierSource } = assessed(given);
        const result = { checks, riskTierSource };
        expect(seen.get(fingerprint) ?? result).toEqual(result);
        seen.set(fingerprint, result);
      }),
      RUNS,
    );
    expect(seen.size).toBeGreaterThan(10);
  });
});

describe('laws of risk tiers', () => {
  const tiers = ['low', 'limited', 'high', 'prohibited'];
  const tier = fc.constantFrom(...tiers);
  const rules = fc.array(
    fc.record({
      tier,
      when: fc.constantFrom<FilterPredicate[]>(
        { 'spec.type': 'service' },
        { 'spec.type': 'agent' },
        { 'context.dataSensitivity': 'personal' },
      ),
      reason: fc.constantFrom('one', 'two'),
    }),
    { maxLength: 4 },
  );

  it('a tier of two people outweighs any rule, one of a single person is a floor, without it the rules decide', () => {
    fc.assert(
      fc.property(
        rules,
        tier,
        tier,
        fc.constantFrom(true, false, undefined),
        (riskTiers, fallback, recorded, approved) => {
          const documents: PolicyDocument[] = [
            aProfile('unit', {
              default: true,
              riskTiers,
              defaultRiskTier: fallback,
            }),
          ];
          const policy = aPolicy(documents);
          const given = anInput();
          const run = (more: Partial<AssessmentInput>) =>
            assess(policy, { ...given, ...more }, { hash: testHash });
          const byRule = riskTierByRule(policy.defaultProfile!, given)!;
          expect(run({})).toMatchObject({
            riskTier: byRule.tier,
            riskTierSource: byRule.source,
          });
          const isOutweighed =
            !approved && tiers.indexOf(recorded) < tiers.indexOf(byRule.tier);
          expect(
            run({
              classification: {
                id: 'c1',
                tier: recorded,
                reason: 'so it is',
                by: 'user:default/grace',
                at: '2026-01-01T00:00:00Z',
                approved,
              },
            }),
          ).toMatchObject(
            isOutweighed
              ? { riskTier: byRule.tier, riskTierSource: byRule.source }
              : {
                  riskTier: recorded,
                  riskTierSource: { kind: 'classification' },
                },
          );
        },
      ),
      RUNS,
    );
  });

  it('of two different tiers of a profile exactly one is lower; leaving the scale always is', () => {
    fc.assert(
      fc.property(tier, tier, (a, b) => {
        const profile = { tiers };
        expect(isLowerRiskTier(profile, a, b)).toBe(
          a !== b && !isLowerRiskTier(profile, b, a),
        );
        expect(isLowerRiskTier(profile, 'other', a)).toBe(true);
        expect(isLowerRiskTier(profile, a, 'other')).toBe(true);
        expect(isLowerRiskTier(profile, a, undefined)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('laws of locked rules', () => {
  const parties = fc.option(
    fc.subarray(['risk', 'owners', 'group:default/board'], { minLength: 1 }),
    { nil: undefined },
  );
  const cap = fc.option(fc.nat(5), { nil: undefined });
  const waivers: fc.Arbitrary<WaiverRules> = fc
    .record({
      acceptors: parties,
      maxDuration: fc.constantFrom(undefined, 'P30D', 'P1M', 'P90D'),
      maxOpen: cap,
      maxOpenPerOwner: cap,
      never: fc.option(fc.subarray(['a', 'b']), { nil: undefined }),
      perVersion: fc.constantFrom(undefined, true, false),
    })
    .map(rules => JSON.parse(JSON.stringify(rules)) as WaiverRules);
  const classification: fc.Arbitrary<ClassificationRules> = fc
    .record({ classifiers: parties, approvers: parties })
    .map(rules => JSON.parse(JSON.stringify(rules)) as ClassificationRules);

  const merged = (
    parent: GovernanceProfileDocument['spec'],
    child: GovernanceProfileDocument['spec'],
  ) => effectiveRules([aProfile('child', child), aProfile('parent', parent)]);

  it('a child without a finding allows nothing that its parent does not', () => {
    let tight = 0;
    fc.assert(
      fc.property(waivers, waivers, (parent, child) => {
        const locked = { ...parent, locked: true };
        if (waiverLoosening(locked, child).length > 0) {
          return;
        }
        tight += 1;
        const result = merged({ waivers: locked }, { waivers: child }).waivers;
        const { acceptors } = parent;
        expect(result.locked).toBe(true);
        expect(acceptors ?? result.acceptors ?? []).toEqual(
          expect.arrayContaining(result.acceptors ?? []),
        );
        expect(result.never ?? []).toEqual(
          expect.arrayContaining(parent.never ?? []),
        );
        for (const key of ['maxOpen', 'maxOpenPerOwner'] as const) {
          expect(result[key] ?? Infinity).toBeLessThanOrEqual(
            parent[key] ?? Infinity,
          );
        }
        expect(result.perVersion === true || !parent.perVersion).toBe(true);
      }),
      { numRuns: 3000 },
    );
    expect(tight).toBeGreaterThan(20);
  });

  it('saying nothing and repeating what is inherited loosen nothing, and without a lock nothing does', () => {
    fc.assert(
      fc.property(
        waivers,
        waivers,
        classification,
        classification,
        (parent, child, rules, childRules) => {
          const locked = { ...parent, locked: true };
          expect(waiverLoosening(locked, {})).toEqual([]);
          expect(waiverLoosening(locked, parent)).toEqual([]);
          expect(waiverLoosening(parent, child)).toEqual([]);
          expect(
            classificationLoosening({ ...rules, locked: true }, rules),
          ).toEqual([]);
          expect(classificationLoosening(rules, childRules)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('whoever a child newly lets classify or lower a tier is named', () => {
    fc.assert(
      fc.property(classification, classification, (parent, child) => {
        const findings = classificationLoosening(
          { ...parent, locked: true },
          child,
        );
        const added = (['classifiers', 'approvers'] as const).flatMap(key =>
          parent[key]
            ? (child[key] ?? []).filter(name => !parent[key]?.includes(name))
            : [],
        );
        expect(findings).toHaveLength(added.length);
      }),
      RUNS,
    );
  });
});
