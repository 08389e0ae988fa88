import { ReadinessGateDecision } from 'backstage-plugin-readiness-common';
import {
  Assessment,
  gateDecision,
  GateResult,
} from 'backstage-plugin-readiness-engine';

/** What an assessment decides at a gate. @internal */
export function toGateDecision(
  assessment: Assessment,
  gate: GateResult,
): ReadinessGateDecision {
  const { decision, enforcement, status, reasons } = gateDecision(gate);
  return {
    decision,
    enforcement,
    status,
    reasons,
    policyVersion: assessment.policyVersion,
    version: assessment.version,
  };
}
