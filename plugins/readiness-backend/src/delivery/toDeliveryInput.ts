import { Entity } from '@backstage/catalog-model';
import {
  AssessmentInput,
  CompiledPolicy,
  DeliveryInput,
} from 'backstage-plugin-readiness-engine';
import { Roles } from '../governance/Parties';
import { crewOf } from '../governance/roles/crew';
import { Subject } from '../subjects/SubjectStore';
import { declaredPractices } from './declaredPractices';
import { modeInForce, StoredLedgerEntry } from './ledger';

/** @internal */
export interface DeliveryInputParts {
  policy: CompiledPolicy;
  subject: Subject;
  input: AssessmentInput;
  /** Oldest first. */
  ledger: StoredLedgerEntry[];
  roles: Pick<Roles, 'groupsFor'>;
}

/** What advice, suggestions and comparisons look at. @internal */
export function toDeliveryInput(parts: DeliveryInputParts): DeliveryInput {
  const { policy, subject, input, ledger, roles } = parts;
  const mode = modeInForce(subject.deliveryMode, ledger);
  return {
    ...input,
    delivery: {
      crew: holders(policy, subject.entity, roles),
      practices: declaredPractices(subject.entity) ?? mode?.practices,
      reviewedAt: mode?.reviewedAt,
      reviewBy: mode?.reviewBy,
    },
  };
}

/** Who has which role: users of the crew, and groups that have it for every entity. */
function holders(
  policy: CompiledPolicy,
  entity: Entity,
  roles: Pick<Roles, 'groupsFor'>,
): Record<string, string[]> {
  const crew = crewOf(entity);
  const expected = [...policy.deliveryModes.values()].flatMap(({ spec }) =>
    (spec.crew ?? []).map(({ role }) => role),
  );
  const names = new Set([...crew.map(({ role }) => role), ...expected]);
  return Object.fromEntries(
    [...names].flatMap(name => {
      const users = crew
        .filter(({ role }) => role === name)
        .map(({ user }) => user);
      const refs = [...new Set([...users, ...roles.groupsFor([name])])];
      return refs.length === 0 ? [] : [[name, refs]];
    }),
  );
}
