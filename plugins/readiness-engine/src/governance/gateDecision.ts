import { Enforcement } from '../policy/documents';
import { GateResult, GateStatus } from './GateResult';

/** What a pipeline is told at a gate. @public */
export interface GateDecision {
  decision: 'allow' | 'deny';
  enforcement: Enforcement;
  status: GateStatus;
  /** What `enforce` would decide; differs from `decision` where the gate only observes or warns. */
  underEnforcement: 'allow' | 'deny';
  /** Sentences for a person; never empty. */
  reasons: string[];
}

/**
 * Whether one may go on at a gate. Only a pass opens it, so a gate that the delivery mode does not expect
 * yet is not open either: asking for it is going through it. `warn` and `observe` let everything through
 * and say what they found.
 * @public
 */
export function gateDecision(
  gate: Pick<
    GateResult,
    'title' | 'enforcement' | 'status' | 'reason' | 'missing'
  >,
): GateDecision {
  const { enforcement, status } = gate;
  const isOpen = status === 'passed' || status === 'passed-with-waivers';
  const said = `${gate.title} is ${status}: ${gate.reason}`;
  const reasons = [
    said,
    ...gate.missing.map(({ title, reason }) => `${title}: ${reason}`),
  ];
  const base = { enforcement, status } as const;
  if (isOpen) {
    return { ...base, decision: 'allow', underEnforcement: 'allow', reasons };
  }
  const prefixes: Record<Enforcement, string> = {
    enforce: '',
    warn: 'Warning: ',
    observe: 'Observed only, would be denied: ',
  };
  return {
    ...base,
    decision: enforcement === 'enforce' ? 'deny' : 'allow',
    underEnforcement: 'deny',
    reasons: [`${prefixes[enforcement]}${said}`, ...reasons.slice(1)],
  };
}
