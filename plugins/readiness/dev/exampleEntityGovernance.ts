import { ConflictError } from '@backstage/errors';
import {
  GovernanceApi,
  ReadinessGate,
} from 'backstage-plugin-readiness-common';
import {
  exampleGateReview,
  exampleGates,
  exampleGovernance,
} from 'backstage-plugin-readiness-react/testUtils';

const SENDING_MS = 1_500;

/** Gates of which one has a chain of approvals on its way. */
export function gatesInReview(now: string): ReadinessGate[] {
  const { approvals } = exampleGateReview(now).gate;
  return exampleGates(now).map(gate =>
    gate.status === 'in-review' ? { ...gate, approvals } : gate,
  );
}

/**
 * Governance as an entity's page needs it: reading shows example data, writing takes a moment and
 * is taken; only a rejection comes too late.
 */
export function exampleEntityGovernance(now: string): Partial<GovernanceApi> {
  const review = exampleGateReview(now);
  const taken = async <T>(): Promise<T> => {
    await new Promise(resolve => setTimeout(resolve, SENDING_MS));
    return {} as T;
  };
  return {
    getEntityGovernance: async entityRef => ({
      ...exampleGovernance(now),
      entityRef,
    }),
    async getGateReview(entityRef, name) {
      const { gate } = review;
      const example = exampleGates(now).find(one => one.name === name);
      return {
        ...review,
        entityRef,
        gate: { ...gate, ...example, approvals: gate.approvals },
      };
    },
    getEvidencePack: async (entityRef, { format }) =>
      format === 'html' ? `<h1>${entityRef}</h1>` : JSON.stringify(review),
    attest: taken,
    requestWaiver: taken,
    decideWaiver: taken,
    classify: taken,
    decideClassification: taken,
    raiseConcern: taken,
    resolveConcern: taken,
    submitGate: taken,
    approveGate: taken,
    async rejectGate() {
      await taken();
      throw new ConflictError('The gate was submitted again meanwhile');
    },
  };
}
