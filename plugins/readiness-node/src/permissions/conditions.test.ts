import {
  createConditionAuthorizer,
  PermissionRule,
} from '@backstage/plugin-permission-node';
import { readinessGateDecidePermission } from 'backstage-plugin-readiness-common';
import {
  createReadinessConditionalDecision,
  readinessConditions,
} from './conditions';
import { ReadinessEntityResource } from './readinessEntity';
import { readinessPermissionRules } from './rules';

type Rule = PermissionRule<ReadinessEntityResource, unknown, string>;

const MODEL: ReadinessEntityResource = {
  entityRef: 'component:default/claims-triage',
  ownerPath: [
    'group:default/Fraud',
    'group:default/payments',
    'group:default/meridian',
  ],
  riskTier: 'high',
  turns: [
    {
      gate: 'model-validated',
      step: 'risk',
      approvers: ['group:default/model-risk', 'user:default/grace'],
    },
  ],
};

describe('readinessConditions', () => {
  const rules = new Map(
    Object.values(readinessPermissionRules).map(rule => [
      rule.name as string,
      rule as unknown as Rule,
    ]),
  );
  const isAllowed = createConditionAuthorizer<ReadinessEntityResource>({
    getRuleByName: name => rules.get(name)!,
  });
  const { isOwner, isApproverOfStep, hasRiskTier, inBusinessUnit } =
    readinessConditions;

  it.each([
    ['the owner', isOwner({ claims: ['group:default/fraud'] }), true],
    ['a group above', isOwner({ claims: ['group:default/payments'] }), false],
    ['nobody', isOwner({ claims: [] }), false],
    [
      'an approver',
      isApproverOfStep({ claims: ['x', 'group:default/model-risk'] }),
      true,
    ],
    [
      'who has a role',
      isApproverOfStep({
        claims: ['user:default/grace'],
        gate: 'model-validated',
      }),
      true,
    ],
    [
      'an approver elsewhere',
      isApproverOfStep({ claims: ['user:default/grace'], gate: 'released' }),
      false,
    ],
    ['the tier', hasRiskTier({ tiers: ['limited', 'high'] }), true],
    ['another tier', hasRiskTier({ tiers: ['limited'] }), false],
    [
      'a business unit',
      inBusinessUnit({ groups: ['group:default/Payments'] }),
      true,
    ],
    ['another', inBusinessUnit({ groups: ['group:default/retail'] }), false],
  ])('of %s', (_, conditions, expected) => {
    const decision = createReadinessConditionalDecision(
      readinessGateDecidePermission,
      conditions,
    );
    expect(decision).toMatchObject({
      result: 'CONDITIONAL',
      pluginId: 'readiness',
      resourceType: 'readiness-entity',
    });
    expect(isAllowed(decision, MODEL)).toBe(expected);
    expect(isAllowed(decision, undefined)).toBe(false);
  });

  it('says no about a tier that is not known', () => {
    const decision = createReadinessConditionalDecision(
      readinessGateDecidePermission,
      hasRiskTier({ tiers: ['undefined'] }),
    );
    expect(isAllowed(decision, { ...MODEL, riskTier: undefined })).toBe(false);
  });
});
