// What people did, done again: as themselves, through the API of the portal. An act is one of
//
//   evidence: { evidence: risk-note, url: https://…, note: … }         # or check: …, where a check may be attested
//   submit:   { gate: model-validated, reason: … }
//   approve:  { gate: model-validated, step: security, reason: … }      # or sendBack, with the same
//   mode:     { mode: productionise, learned: … }
//   review:   { decision: keep, learned: …, changes: { users: … } }
//   context:  { criticality: business }
//   waiver:   { name: any, check: slo-is-declared, reason: …, compensatingControl: …, lasts: P60D }
//   decideWaiver:   { name: any, decision: accept, reason: … }
//   concern:        { name: any, title: …, severity: medium, text: … }
//   resolveConcern: { name: any, resolution: … }
import { durationMs } from '../ciResults.mjs';

export class Acts {
  #backend;
  #tokenOf;
  /** Ids of what the portal created, by the name that the file gives it. */
  #ids = new Map();

  /**
   * @param {object} options
   * @param {{ baseUrl: string }} options.backend
   * @param {(user: string) => Promise<string>} options.tokenOf
   */
  constructor({ backend, tokenOf }) {
    this.#backend = backend;
    this.#tokenOf = tokenOf;
  }

  /**
   * @param {object} act as in the file
   * @param {Date} now when it happens
   * @throws Error with what the portal answered, when it refused
   */
  async perform({ by, on, at, ...act }, now) {
    const [[kind, body]] = Object.entries(act);
    const entity = `/entities/${on.replace(':', '/')}`;
    const token = await this.#tokenOf(by);
    const call = (method, url, content) =>
      this.#call(token, method, url, content);
    const { name, gate, lasts, ...rest } = body;
    switch (kind) {
      case 'evidence':
        return call('POST', `${entity}/attestations`, body);
      case 'submit':
        return call('POST', `${entity}/gates/${gate}/submission`, rest);
      case 'approve':
      case 'sendBack': {
        const { gates } = await call('GET', entity);
        const { fingerprint } = gates.find(one => one.name === gate);
        const verb = kind === 'approve' ? 'approval' : 'rejection';
        return call('POST', `${entity}/gates/${gate}/${verb}`, {
          ...{ ...rest, fingerprint },
          ...(kind === 'sendBack' && { decision: 'changes' }),
        });
      }
      case 'mode':
        return call('POST', `${entity}/delivery-mode`, body);
      case 'review':
        return call('POST', `${entity}/delivery-mode/review`, body);
      case 'context':
        return call('PUT', `${entity}/context`, body);
      case 'waiver': {
        const expires = new Date(now.getTime() + durationMs(lasts));
        const { id } = await call('POST', `${entity}/waivers`, {
          ...rest,
          expiresAt: expires.toISOString(),
        });
        return this.#ids.set(name, id);
      }
      case 'decideWaiver':
        return call('POST', `/waivers/${this.#ids.get(name)}/decision`, rest);
      case 'concern': {
        const { id } = await call('POST', `${entity}/concerns`, rest);
        return this.#ids.set(name, id);
      }
      case 'resolveConcern':
        return call(
          'POST',
          `/concerns/${this.#ids.get(name)}/resolution`,
          rest,
        );
      default:
        throw new Error(`${at}: nobody can "${kind}"`);
    }
  }

  async #call(token, method, url, body) {
    const address = `${this.#backend.baseUrl}/api/readiness/v1${url}`;
    const response = await fetch(address, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
    }
    return JSON.parse(text);
  }
}
