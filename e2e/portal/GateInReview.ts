import { expect } from '@playwright/test';
import type { Persona, Portal } from './Portal';

/** Who approves the steps of "Model validated", in their order. */
export const APPROVALS: readonly (readonly [Persona, string])[] = [
  ['governance-reviewer', 'product-owner'],
  ['governance-reviewer', 'data-protection'],
  ['governance-reviewer', 'security'],
  ['governance-reviewer', 'ethics-review'],
  ['second-reviewer', 'independent-validation'],
  ['governance-reviewer', 'model-risk-officer'],
  ['second-reviewer', 'model-risk-committee'],
  ['governance-reviewer', 'model-risk-committee'],
];

interface Review {
  gate: { status: string; fingerprint: string; approvals: { next?: string } };
}

/** A gate of a component, with what its people do in other windows. */
export class GateInReview {
  readonly #portal: Portal;
  readonly #component: string;
  readonly #entity: string;
  readonly #gate: string;

  constructor(portal: Portal, component: string, gate: string) {
    this.#portal = portal;
    this.#component = component;
    this.#entity = `/api/readiness/v1/entities/component/default/${component}`;
    this.#gate = `${this.#entity}/gates/${gate}`;
  }

  async giveEvidence(
    evidence: string,
    file = `${evidence}.pdf`,
  ): Promise<void> {
    await this.#portal.post('engineer', `${this.#entity}/attestations`, {
      evidence,
      url: `https://docs.meridian.example/${this.#component}/${file}`,
      fileType: 'application/pdf',
    });
  }

  async submit(reason: string): Promise<void> {
    await this.#portal.post('engineer', `${this.#gate}/submission`, { reason });
  }

  async review(): Promise<Review> {
    const token = await this.#portal.tokenOf('engineer');
    return (await this.#portal.call(`${this.#gate}/review`, {
      token,
    })) as Review;
  }

  /** Approves the step that is next. */
  async approve(persona: Persona, step: string): Promise<void> {
    const { gate } = await this.review();
    expect(gate.approvals.next).toBe(step);
    await this.#portal.post(persona, `${this.#gate}/approval`, {
      step,
      fingerprint: gate.fingerprint,
      reason: `Read for the step ${step}`,
    });
  }
}
