import { Enforcement } from '../policy/documents';
import { aGate, aGateInput, standingOf } from '../testUtils/gates';
import { gateDecision } from './gateDecision';
import { GateStatus } from './GateResult';

const gate = { title: 'Release', reason: 'as it is', missing: [] };

describe('gateDecision', () => {
  it.each<[GateStatus, boolean]>([
    ['upcoming', false],
    ['blocked', false],
    ['ready', false],
    ['in-review', false],
    ['passed', true],
    ['passed-with-waivers', true],
    ['rejected', false],
    ['expired', false],
    ['regressed', false],
  ])('of %s, is open: %s', (status, isOpen) => {
    for (const enforcement of ['observe', 'warn', 'enforce'] as const) {
      expect(gateDecision({ ...gate, status, enforcement })).toMatchObject({
        status,
        enforcement,
        underEnforcement: isOpen ? 'allow' : 'deny',
        decision: isOpen || enforcement !== 'enforce' ? 'allow' : 'deny',
      });
    }
  });

  it.each<[Enforcement, string]>([
    [
      'observe',
      'Observed only, would be denied: Release is blocked: missing: A',
    ],
    ['warn', 'Warning: Release is blocked: missing: A'],
    ['enforce', 'Release is blocked: missing: A'],
  ])('under %s says what is missing', (enforcement, first) => {
    const standing = standingOf(
      aGate(),
      aGateInput({
        checks: { a: { status: 'fail', reason: 'it fails', title: 'A' } },
      }),
    );
    expect(
      gateDecision({ ...standing, title: 'Release', enforcement }).reasons,
    ).toEqual([first, 'A: it fails']);
  });
});
