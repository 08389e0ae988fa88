import { ApprovalStep } from '../documents';
import { lastsLonger } from '../lastsLonger';
import { dropped, Loosening } from './Loosening';

function added(
  inherited: readonly string[] | undefined,
  own: readonly string[] | undefined,
): string[] {
  return dropped(own, inherited);
}

function stepLoosening(
  inherited: ApprovalStep,
  own: ApprovalStep,
): { key?: keyof ApprovalStep; message: string }[] {
  const step = `the approval step '${own.name}'`;
  const findings: { key?: keyof ApprovalStep; message: string }[] = [];
  if ((own.quorum ?? 1) < (inherited.quorum ?? 1)) {
    findings.push({ key: 'quorum', message: `lowers the quorum of ${step}` });
  }
  if (own.allowSameApprover && !inherited.allowSameApprover) {
    findings.push({
      key: 'allowSameApprover',
      message: `lets one person decide ${step} and an earlier one`,
    });
  }
  for (const key of ['groups', 'roles'] as const) {
    for (const name of added(inherited[key], own[key])) {
      findings.push({ key, message: `lets '${name}' decide ${step}` });
    }
  }
  if (lastsLonger(own.deadline, inherited.deadline)) {
    findings.push({
      key: 'deadline',
      message: `gives ${step} more time`,
    });
  }
  for (const name of dropped(inherited.escalateTo, own.escalateTo)) {
    findings.push({
      key: 'escalateTo',
      message: `no longer escalates ${step} to '${name}'`,
    });
  }
  if (inherited.locked && own.locked === false) {
    findings.push({ key: 'locked', message: `unlocks ${step}` });
  }
  return findings;
}

/**
 * How a child's approval chain is looser than the inherited one, of the steps that are locked. New steps
 * may stand anywhere; the locked ones keep their order among each other. @internal
 */
export function approvalsLoosening(
  inherited: readonly ApprovalStep[],
  own: readonly ApprovalStep[],
  isGateLocked: boolean,
): Loosening[] {
  const findings: Loosening[] = [];
  let last = -1;
  for (const step of inherited.filter(item => isGateLocked || item.locked)) {
    const index = own.findIndex(({ name }) => name === step.name);
    if (index < 0) {
      findings.push({
        path: ['approvals'],
        message: `drops the approval step '${step.name}'`,
      });
    } else {
      if (index < last) {
        findings.push({
          path: ['approvals', index],
          message: `moves the approval step '${step.name}' before '${own[last].name}'`,
        });
      }
      last = Math.max(last, index);
      for (const { key, message } of stepLoosening(step, own[index])) {
        findings.push({
          path: [
            'approvals',
            index,
            ...(key && own[index][key] !== undefined ? [key] : []),
          ],
          message,
        });
      }
    }
  }
  return findings;
}
