import { GovernanceApi } from './GovernanceApi';
import { entityPath, ReadinessTransport, toSearch } from './ReadinessTransport';

type Call<K extends keyof GovernanceApi> = GovernanceApi[K];

function gatePath(entityRef: string, gate: string): string {
  return `${entityPath(entityRef)}/gates/${encodeURIComponent(gate)}`;
}

function decisionPath(collection: string, id: string): string {
  return `/${collection}/${encodeURIComponent(id)}/decision`;
}

/** Talks to the routes of governance. @internal */
export class GovernanceClient implements GovernanceApi {
  readonly #transport: ReadinessTransport;

  constructor(transport: ReadinessTransport) {
    this.#transport = transport;
  }

  getEntityGovernance: Call<'getEntityGovernance'> = (entityRef, options) =>
    this.#transport.get(`${entityPath(entityRef)}/governance`, options);

  attest: Call<'attest'> = (entityRef, input, options) =>
    this.#post(`${entityPath(entityRef)}/attestations`, input, options);

  requestWaiver: Call<'requestWaiver'> = (entityRef, input, options) =>
    this.#post(`${entityPath(entityRef)}/waivers`, input, options);

  decideWaiver: Call<'decideWaiver'> = (id, input, options) =>
    this.#post(decisionPath('waivers', id), input, options);

  classify: Call<'classify'> = (entityRef, input, options) =>
    this.#post(`${entityPath(entityRef)}/classification`, input, options);

  decideClassification: Call<'decideClassification'> = (id, input, options) =>
    this.#post(decisionPath('classifications', id), input, options);

  raiseConcern: Call<'raiseConcern'> = (entityRef, input, options) =>
    this.#post(`${entityPath(entityRef)}/concerns`, input, options);

  resolveConcern: Call<'resolveConcern'> = (id, input, options) =>
    this.#post(
      `/concerns/${encodeURIComponent(id)}/resolution`,
      input,
      options,
    );

  submitGate: Call<'submitGate'> = (entityRef, gate, input, options) =>
    this.#post(`${gatePath(entityRef, gate)}/submission`, input, options);

  approveGate: Call<'approveGate'> = (entityRef, gate, input, options) =>
    this.#post(`${gatePath(entityRef, gate)}/approval`, input, options);

  rejectGate: Call<'rejectGate'> = (entityRef, gate, input, options) =>
    this.#post(`${gatePath(entityRef, gate)}/rejection`, input, options);

  getGateReview: Call<'getGateReview'> = (entityRef, gate, options) =>
    this.#transport.get(`${gatePath(entityRef, gate)}/review`, options);

  listReviews: Call<'listReviews'> = (request, options) =>
    this.#transport.get(`/reviews${toSearch({ ...request })}`, options);

  decideAll: Call<'decideAll'> = (decisions, options) =>
    this.#post('/reviews/decisions', { decisions }, options);

  getEvidencePack: Call<'getEvidencePack'> = (entityRef, request, options) =>
    this.#transport.getText(
      `${entityPath(entityRef)}/evidence-pack${toSearch(request)}`,
      options,
    );

  getAudit: Call<'getAudit'> = (request, options) =>
    this.#transport.get(`/audit${toSearch(request)}`, options);

  exportAudit: Call<'exportAudit'> = (request, options) =>
    this.#transport.getText(`/audit/export${toSearch(request)}`, options);

  verifyAudit: Call<'verifyAudit'> = (request, options) =>
    this.#transport.get(`/audit/verify${toSearch({ ...request })}`, options);

  getReceiptKeys: Call<'getReceiptKeys'> = options =>
    this.#transport.get('/receipts/keys', options);

  previewPolicies: Call<'previewPolicies'> = (request, options) =>
    this.#post('/policies/preview', request, options);

  #post<T>(
    path: string,
    body: unknown,
    options?: Parameters<ReadinessTransport['sendJson']>[3],
  ): Promise<T> {
    return this.#transport.sendJson('POST', path, body, options);
  }
}
