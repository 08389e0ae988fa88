import {
  AuditorService,
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsService,
  SchedulerService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EventsService } from '@backstage/plugin-events-node';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { SignalsService } from '@backstage/plugin-signals-node';
import { Knex } from 'knex';
import { Clock } from './clock';
import { FactSourceRegistry } from './facts/FactSourceRegistry';
import { EvidencePackRegistry } from './governance/evidencePack/EvidencePackRegistry';
import { ReadinessOptions } from './readReadinessOptions';

/** What the plugin is made from. @internal */
export interface ReadinessDependencies {
  knex: Knex;
  options: ReadinessOptions;
  registry: FactSourceRegistry;
  packRegistry: EvidencePackRegistry;
  auditor: AuditorService;
  auth: AuthService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  events: EventsService;
  httpAuth: HttpAuthService;
  logger: LoggerService;
  metrics: MetricsService;
  notifications: NotificationService;
  permissions: PermissionsService;
  scheduler: SchedulerService;
  signals: SignalsService;
  urlReader: UrlReaderService;
  userInfo: UserInfoService;
  clock?: Clock;
}
