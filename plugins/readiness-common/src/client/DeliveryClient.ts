import { DeliveryApi } from './DeliveryApi';
import { entityPath, ReadinessTransport, toSearch } from './ReadinessTransport';

type Call<K extends keyof DeliveryApi> = DeliveryApi[K];

function modePath(entityRef: string): string {
  return `${entityPath(entityRef)}/delivery-mode`;
}

/** Talks to the routes of delivery. @internal */
export class DeliveryClient implements DeliveryApi {
  readonly #transport: ReadinessTransport;

  constructor(transport: ReadinessTransport) {
    this.#transport = transport;
  }

  getDelivery: Call<'getDelivery'> = (entityRef, options) =>
    this.#transport.get(modePath(entityRef), options);

  compareMode: Call<'compareMode'> = (entityRef, to, options) =>
    this.#transport.get(
      `${modePath(entityRef)}/comparison${toSearch({ to })}`,
      options,
    );

  changeMode: Call<'changeMode'> = (entityRef, input, options) =>
    this.#transport.sendJson('POST', modePath(entityRef), input, options);

  reviewMode: Call<'reviewMode'> = (entityRef, input, options) =>
    this.#transport.sendJson(
      'POST',
      `${modePath(entityRef)}/review`,
      input,
      options,
    );

  setContext: Call<'setContext'> = (entityRef, input, options) =>
    this.#transport.sendJson(
      'PUT',
      `${entityPath(entityRef)}/context`,
      input,
      options,
    );

  answerAdvice: Call<'answerAdvice'> = (entityRef, rule, input, options) =>
    this.#transport.sendJson(
      'POST',
      `${entityPath(entityRef)}/advice/${encodeURIComponent(rule)}`,
      input,
      options,
    );

  getChanges: Call<'getChanges'> = (request, options) =>
    this.#transport.get(`/fleet/changes${toSearch({ ...request })}`, options);

  getChangesMarkdown: Call<'getChangesMarkdown'> = (request, options) =>
    this.#transport.getText(
      `/fleet/changes${toSearch({ ...request, format: 'markdown' })}`,
      options,
    );
}
