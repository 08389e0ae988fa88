import {
  BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  notificationService,
  NotificationSendOptions,
} from '@backstage/plugin-notifications-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { JsonObject } from '@backstage/types';
import { mkdtemp, rm, writeFile } from 'fs/promises';
import { Knex } from 'knex';
import { tmpdir } from 'os';
import path from 'path';
import request from 'supertest';
import { readinessPlugin } from '../plugin';
import { TEST_POLICY } from './policy';
import { TestCatalog } from './TestCatalog';

/** May do nothing. */
export const STRANGER = mockCredentials.user.header('user:default/stranger');
export const USER = mockCredentials.user.header('user:default/ada');
export const SERVICE = mockCredentials.service.header();
export const NOBODY = mockCredentials.none.header();

export interface TestBackendOptions {
  catalog: TestCatalog;
  knex: Knex;
  policy?: string;
  readiness?: JsonObject;
  features?: BackendFeature[];
  /** A permission backend with its policy; by default the stranger may nothing, others everything. */
  permissions?: BackendFeature[];
}

/** The plugin behind real HTTP, with verbs. */
export class TestBackend {
  static async start(options: TestBackendOptions): Promise<TestBackend> {
    const folder = await mkdtemp(path.join(tmpdir(), 'readiness-'));
    const policyFile = path.join(folder, 'policy.yaml');
    await writeFile(policyFile, options.policy ?? TEST_POLICY);
    const scheduler = mockServices.scheduler();
    const published: unknown[] = [];
    const notified: NotificationSendOptions[] = [];
    const running = await startTestBackend({
      features: [
        readinessPlugin,
        ...(options.features ?? []),
        mockServices.rootConfig.factory({
          data: {
            permission: { enabled: true },
            readiness: {
              starterPolicy: false,
              policies: [{ type: 'file', target: policyFile }],
              ...options.readiness,
            },
          },
        }),
        createServiceFactory({
          service: coreServices.database,
          deps: {},
          factory: () => ({ getClient: async () => options.knex }),
        }),
        createServiceFactory({
          service: coreServices.scheduler,
          deps: {},
          factory: () => scheduler,
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => options.catalog.asService(),
        }),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({
            send: async notification => {
              notified.push(notification);
            },
          }),
        }),
        createServiceFactory({
          service: eventsServiceRef,
          deps: {},
          factory: () => ({
            publish: async event => {
              published.push(event);
            },
            subscribe: async () => {},
          }),
        }),
        ...(options.permissions ?? [permissions()]),
      ],
    });
    const backend = new TestBackend(
      running.server,
      () => running.stop(),
      policyFile,
      published,
      notified,
    );
    backend.trigger = id => scheduler.triggerTask(id);
    return backend;
  }

  trigger: (taskId: string) => Promise<void> = async () => {};

  private constructor(
    readonly server: Parameters<typeof request>[0],
    readonly stopServer: () => Promise<void>,
    readonly policyFile: string,
    readonly published: unknown[],
    readonly notified: NotificationSendOptions[],
  ) {}

  get(url: string, authorization: string = USER) {
    return request(this.server)
      .get(`/api/readiness/v1${url}`)
      .set('Authorization', authorization);
  }

  post(url: string, authorization: string = USER) {
    return request(this.server)
      .post(`/api/readiness/v1${url}`)
      .set('Authorization', authorization);
  }

  put(url: string, authorization: string = USER) {
    return request(this.server)
      .put(`/api/readiness/v1${url}`)
      .set('Authorization', authorization);
  }

  delete(url: string, authorization: string = USER) {
    return request(this.server)
      .delete(`/api/readiness/v1${url}`)
      .set('Authorization', authorization);
  }

  async syncCatalog(): Promise<void> {
    await this.trigger('readiness-catalog-sync');
  }

  async writePolicy(text: string): Promise<void> {
    await writeFile(this.policyFile, text);
    await this.trigger('readiness-policy');
  }

  async stop(): Promise<void> {
    await this.stopServer();
    await rm(path.dirname(this.policyFile), { recursive: true, force: true });
  }
}

/** Users see what the catalog shows them; the stranger may do nothing. */
function permissions() {
  return mockServices.permissions.mock({
    authorize: async (requests, options) => {
      const isStranger = String(options?.credentials).includes('stranger');
      return requests.map(() => ({
        result: isStranger ? AuthorizeResult.DENY : AuthorizeResult.ALLOW,
      }));
    },
    authorizeConditional: async (requests, options) =>
      requests.map(({ permission }) => {
        const isUser = String(options?.credentials).includes('user');
        return isUser && isPermission(permission, catalogEntityReadPermission)
          ? {
              result: AuthorizeResult.CONDITIONAL,
              pluginId: 'catalog',
              resourceType: 'catalog-entity',
              conditions: {
                rule: 'IS_VISIBLE',
                resourceType: 'catalog-entity',
                params: {},
              },
            }
          : { result: AuthorizeResult.ALLOW };
      }),
  }).factory;
}
