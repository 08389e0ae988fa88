import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Router } from 'express';
import { registerActions } from './actions/registerActions';
import { AssessmentAnnouncer } from './assessment/AssessmentAnnouncer';
import { AssessmentMetrics } from './assessment/AssessmentMetrics';
import { AssessmentReader } from './assessment/AssessmentReader';
import { AssessmentService } from './assessment/AssessmentService';
import { AssessmentWorker } from './assessment/AssessmentWorker';
import { DatabaseAssessmentQueue } from './assessment/DatabaseAssessmentQueue';
import { DatabaseAssessmentStore } from './assessment/DatabaseAssessmentStore';
import { HistoryQueries } from './assessment/HistoryQueries';
import { AuditExport } from './audit/AuditExport';
import { AuditLog } from './audit/AuditLog';
import { AuditVerifier } from './audit/AuditVerifier';
import { BackgroundWork } from './BackgroundWork';
import { BadgeService } from './badges/BadgeService';
import { createCampaigns } from './campaigns/createCampaigns';
import { EntityVisibility } from './catalog/EntityVisibility';
import { ChangesReader } from './changes/ChangesReader';
import { systemClock } from './clock';
import { isPostgres } from './database/dialect';
import { CatalogModes } from './delivery/CatalogModes';
import { DatabaseFactStore } from './facts/DatabaseFactStore';
import { FactPushService } from './facts/FactPushService';
import { FactSourceRunStore } from './facts/FactSourceRunStore';
import { IdempotencyStore } from './facts/IdempotencyStore';
import { FleetModel } from './fleet/columns/FleetModel';
import { toWrittenRecord } from './fleet/columns/toWrittenRecord';
import { SeenEntitiesReader } from './fleet/filter/SeenEntities';
import { createGovernance } from './governance/createGovernance';
import { createDecisions } from './governance/decision/createDecisions';
import { EvidencePackService } from './governance/evidencePack/EvidencePackService';
import { ModuleSections } from './governance/evidencePack/ModuleSections';
import { GovernanceStore } from './governance/GovernanceStore';
import { GroupAncestors } from './governance/roles/GroupAncestors';
import { MembershipInfo } from './governance/roles/MembershipInfo';
import { Audience } from './governance/roles/Audience';
import { RoleResolver } from './governance/roles/RoleResolver';
import { createCollection } from './subjects/createCollection';
import { Authorizer } from './http/Authorizer';
import { createRouter } from './http/createRouter';
import { createNotifications } from './notifications/createNotifications';
import { EntityResources } from './permissions/EntityResources';
import { DatabasePolicyStore } from './policy/DatabasePolicyStore';
import { GroupCheck } from './policy/GroupCheck';
import { PolicyLoader } from './policy/PolicyLoader';
import { PolicyPreviewService } from './policy/preview/PolicyPreviewService';
import { ReadinessDependencies } from './ReadinessDependencies';
import { StampQueries } from './stamps/StampQueries';
import { DatabaseSubjectStore } from './subjects/DatabaseSubjectStore';

/** @internal */
export interface Readiness {
  router: Router;
  /** What conditions of permission policies are applied to. */
  resources: EntityResources;
  /** Offers what agents may ask for. */
  registerActions(to: ActionsRegistryService): void;
  /** Reads the policy; after this, requests can be answered. */
  init(): Promise<void>;
  /** Begins to work in the background. */
  start(): Promise<void>;
  /** Returns when nothing runs any more. */
  stop(): Promise<void>;
}

/** Puts the parts together; holds no logic. @internal */
export function createReadiness(deps: ReadinessDependencies): Readiness {
  const { knex, options, registry, auditor, auth, catalog, logger } = deps;
  const clock = deps.clock ?? systemClock;

  const audit = new AuditLog({ knex });
  const auditVerifier = new AuditVerifier({ knex });
  const policyStore = new DatabasePolicyStore({ knex, audit });
  const policies = new PolicyLoader({
    store: policyStore,
    urlReader: deps.urlReader,
    logger,
    clock,
    sources: options.policySources,
    starterFolder: resolvePackagePath(
      'backstage-plugin-readiness-backend',
      'policies',
    ),
    starterPolicy: options.starterPolicy,
    declarations: () => registry.declarations(),
    groups: new GroupCheck({ catalog, auth, logger, roles: options.roles }),
  });

  const facts = new DatabaseFactStore({
    knex,
    clock,
    freshnessMs: (source, name) =>
      policies.current()?.freshnessMs.get(`${source}.${name}`),
  });
  const runs = new FactSourceRunStore({ knex });
  const idempotency = new IdempotencyStore({ knex });
  const queue = new DatabaseAssessmentQueue({ knex, clock });
  const governance = new GovernanceStore({ knex });

  const announcer = new AssessmentAnnouncer({
    signals: deps.signals,
    events: deps.events,
    logger,
  });
  const roles = new RoleResolver(options);
  const audience = new Audience({ roles });
  const announce = (refs: string[]) => announcer.announce(refs);
  const notifications = createNotifications({
    ...{ knex, clock, logger, policies, governance, audit, audience, announce },
    notifications: deps.notifications,
    isEnabled: options.notifications.isEnabled,
  });
  const catalogModes = new CatalogModes({
    ledger: governance.delivery.ledger,
    audit,
    onChange: (tx, changes) => notifications.onModesDeclared(tx, changes),
  });
  const subjects = new DatabaseSubjectStore({
    knex,
    onStored: (tx, stored) => catalogModes.onStored(tx, stored),
  });
  const fleet = new FleetModel({ knex, logger });
  const store = new DatabaseAssessmentStore({
    knex,
    audit,
    onAssessed: (tx, stored) => notifications.onAssessed(tx, stored),
    onCommitted: (changedIn, stored) =>
      fleet.wrote(changedIn, stored.map(toWrittenRecord)),
  });
  const worker = new AssessmentWorker({
    queue,
    service: new AssessmentService({
      subjects,
      facts,
      store,
      governance,
      clock,
    }),
    policies,
    logger,
    metrics: new AssessmentMetrics({ metrics: deps.metrics, queue }),
    pollMs: options.schedule.queueMs,
    // SQLite has one connection.
    lanes: isPostgres(knex) ? 2 : 1,
    onChanged: (refs, restamped) => announcer.announce(refs, restamped),
  });
  const wake = () => worker.wake();
  const { collector, changed, sync } = createCollection({
    ...{ registry, subjects, facts, runs, queue, clock, logger, catalog, auth },
    predicate: options.subjects,
    wake,
  });
  const userInfo = new MembershipInfo({
    userInfo: deps.userInfo,
    ancestors: new GroupAncestors({ catalog, auth, clock }),
    logger,
  });
  const reader = new AssessmentReader({
    store,
    subjects,
    facts,
    queue,
    policies,
    registry,
    roles,
    governance,
    clock,
  });
  const apiUrl = () => deps.discovery.getExternalBaseUrl('readiness');
  const { decisions, receiptKeys } = createDecisions({
    knex,
    reader,
    audit,
    clock,
    receipts: options.receipts,
    issuer: apiUrl,
  });
  const { permissions, httpAuth } = deps;
  const visibility = new EntityVisibility({ permissions, catalog });
  const authorizer = new Authorizer({ httpAuth, permissions });
  const campaigns = createCampaigns({
    ...{ knex, fleet, policies, authorizer, userInfo, audit, idempotency },
    ...{ clock, remindBeforeMs: options.campaigns.remindBeforeMs },
    isEnabled: options.notifications.isEnabled,
  });
  const background = new BackgroundWork({
    knex,
    options,
    scheduler: deps.scheduler,
    logger,
    clock,
    policies,
    policyStore,
    subjects,
    facts,
    idempotency,
    collector,
    changed,
    queue,
    worker,
    sync,
    notifications,
    receiptKeys,
    fleet,
    campaignNotices: campaigns.notices,
  });

  const governed = createGovernance({
    ...{ knex, subjects, facts, store, governance, policies, clock, audit },
    ...{ idempotency, reader, logger, authorizer, userInfo, visibility },
    ...{ roles, auditor },
    assessNow: entityRef => worker.assessNow(entityRef),
    onAct: (act, locked) => notifications.onAct(act, locked),
    announce,
  });

  return {
    router: createRouter({
      authorizer,
      auditor,
      visibility,
      reader,
      audit,
      auditVerifier,
      evidencePacks: new EvidencePackService({
        reader,
        policies,
        subjects,
        governance,
        audit,
        auditVerifier,
        moduleSections: new ModuleSections({
          registry: deps.packRegistry,
          logger,
        }),
        clock,
      }),
      changes: new ChangesReader({ knex, policies, visibility }),
      auditExport: new AuditExport({ knex, visibility }),
      badges: new BadgeService({
        ...options,
        ...{ subjects, store, reader },
        apiUrl,
      }),
      clock,
      decisions,
      receiptKeys,
      ...governed,
      preview: new PolicyPreviewService({
        ...{ policies, subjects, facts, store, governance, visibility, clock },
      }),
      httpAuth,
      stamps: new StampQueries({ knex, fleet, policies }),
      knex,
      fleet,
      campaigns,
      roles,
      seenEntities: new SeenEntitiesReader({
        knex,
        catalog,
        visibility,
        subjects: options.subjects,
        clock,
        cachedForMs: options.visibility.cachedForMs,
      }),
      history: new HistoryQueries({ knex }),
      evaluate: entityRef => background.evaluate(entityRef),
      push: new FactPushService({
        policies,
        registry,
        subjects,
        sync,
        visibility,
        facts,
        idempotency,
        clock,
        onChanged: wake,
      }),
      policies,
      registry,
      runs,
      store: policyStore,
    }),
    registerActions: to =>
      registerActions(to, {
        ...{ authorizer, visibility, auditor, reader, ...governed },
      }),
    resources: new EntityResources({ knex, audience }),
    init: () => policies.start(),
    start: () => background.start(),
    stop: () => background.stop(),
  };
}
