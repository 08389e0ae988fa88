import { FleetApi } from './FleetApi';
import { entityPath, ReadinessTransport, toSearch } from './ReadinessTransport';

type Call<K extends keyof FleetApi> = FleetApi[K];

function itemPath(collection: string, id: string): string {
  return `/${collection}/${encodeURIComponent(id)}`;
}

/** Talks to the routes of the fleet. @internal */
export class FleetClient implements FleetApi {
  readonly #transport: ReadinessTransport;

  constructor(transport: ReadinessTransport) {
    this.#transport = transport;
  }

  getSummary: Call<'getSummary'> = (request, options) =>
    this.#transport.get(`/fleet/summary${toSearch({ ...request })}`, options);

  getTrends: Call<'getTrends'> = (request, options) =>
    this.#transport.get(`/fleet/trends${toSearch({ ...request })}`, options);

  getChecks: Call<'getChecks'> = (request, options) =>
    this.#transport.get(`/fleet/checks${toSearch({ ...request })}`, options);

  getBacklog: Call<'getBacklog'> = (request, options) =>
    this.#transport.getText(
      `/fleet/checks/backlog${toSearch({ ...request })}`,
      options,
    );

  getGates: Call<'getGates'> = (request, options) =>
    this.#transport.get(`/fleet/gates${toSearch({ ...request })}`, options);

  getEntities: Call<'getEntities'> = (request, options) =>
    this.#transport.get(`/entities${toSearch({ ...request })}`, options);

  getFacets: Call<'getFacets'> = (request, options) =>
    this.#transport.get(`/fleet/facets${toSearch({ ...request })}`, options);

  listViews: Call<'listViews'> = options =>
    this.#transport.get('/views', options);

  saveView: Call<'saveView'> = (view, options) =>
    this.#transport.sendJson('POST', '/views', view, options);

  deleteView: Call<'deleteView'> = (id, options) =>
    this.#transport.remove(itemPath('views', id), options);

  listCampaigns: Call<'listCampaigns'> = options =>
    this.#transport.get('/campaigns', options);

  getCampaign: Call<'getCampaign'> = (name, options) =>
    this.#transport.get(itemPath('campaigns', name), options);

  createCampaign: Call<'createCampaign'> = (input, options) =>
    this.#transport.sendJson('POST', '/campaigns', input, options);

  updateCampaign: Call<'updateCampaign'> = (name, input, options) =>
    this.#transport.sendJson(
      'PUT',
      itemPath('campaigns', name),
      input,
      options,
    );

  deleteCampaign: Call<'deleteCampaign'> = (name, options) =>
    this.#transport.remove(itemPath('campaigns', name), options);

  getEntityCampaigns: Call<'getEntityCampaigns'> = (entityRef, options) =>
    this.#transport.get(`${entityPath(entityRef)}/campaigns`, options);
}
