import {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  readinessAuditReadPermission,
  readinessPolicyReadPermission,
} from 'backstage-plugin-readiness-common';
import { Router } from 'express';
import { pipeline } from 'stream/promises';
import { EntityVisibility } from '../catalog/EntityVisibility';
import { Clock } from '../clock';
import { audited } from '../http/audited';
import { Authorizer } from '../http/Authorizer';
import { encodeCursor } from '../http/cursor';
import { requireVisibleEntity } from '../http/requireVisibleEntity';
import { POLICY_STREAM } from './AuditEntry';
import { AuditExport } from './AuditExport';
import { AUDIT_MEDIA_TYPES, auditFormat } from './auditFormats';
import { AuditLog } from './AuditLog';
import { AuditVerifier } from './AuditVerifier';
import { parseAuditExport, parseAuditList } from './parseAuditRequests';

/** @internal */
export interface AuditRoutesOptions {
  authorizer: Authorizer;
  auditor: AuditorService;
  visibility: EntityVisibility;
  audit: AuditLog;
  auditVerifier: AuditVerifier;
  auditExport: AuditExport;
  clock: Clock;
}

/** @internal */
export function addAuditRoutes(
  router: Router,
  options: AuditRoutesOptions,
): void {
  const { authorizer, auditor, visibility, audit, auditVerifier } = options;

  const mayReadPolicies = async (credentials: BackstageCredentials) => {
    const question = { permission: readinessPolicyReadPermission };
    const [may] = await authorizer.may(credentials, [question]);
    return may;
  };

  /** The policy stream is for those who may read policies; to the others it is no stream. */
  async function requireStream(
    stream: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    return stream === POLICY_STREAM && (await mayReadPolicies(credentials))
      ? stream
      : requireVisibleEntity(visibility, stream, credentials);
  }

  router.get('/v1/audit', async (req, res) => {
    const credentials = await authorizer.require(
      req,
      readinessAuditReadPermission,
    );
    const { entityRef, limit, before } = parseAuditList(req.query);
    const stream = await requireStream(entityRef, credentials);
    const found = await audit.list(stream, { before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const nextCursor =
      found.length > limit
        ? encodeCursor({ before: items[limit - 1].sequence })
        : undefined;
    res.json({ items, pageInfo: { nextCursor } });
  });

  router.get('/v1/audit/verify', async (req, res) => {
    const credentials = await authorizer.require(
      req,
      readinessAuditReadPermission,
    );
    if (req.query.entityRef !== undefined) {
      const ref = String(req.query.entityRef);
      const stream = await requireStream(ref, credentials);
      res.json(await auditVerifier.verify([stream]));
      return;
    }
    const streams = await auditVerifier.streams();
    const visible = await visibility.filterVisible(
      streams.filter(stream => stream !== POLICY_STREAM),
      credentials,
    );
    if (streams.includes(POLICY_STREAM)) {
      if (await mayReadPolicies(credentials)) {
        visible.add(POLICY_STREAM);
      }
    }
    res.json(await auditVerifier.verify([...visible]));
  });

  router.get('/v1/audit/export', async (req, res) => {
    await audited(
      auditor,
      { eventId: 'audit-export', severityLevel: 'medium', request: req },
      async () => {
        const credentials = await authorizer.require(
          req,
          readinessAuditReadPermission,
        );
        const { format, entityRef, from, to } = parseAuditExport(req.query);
        const stream =
          entityRef === undefined
            ? undefined
            : await requireStream(entityRef, credentials);
        const now = options.clock().toISOString();
        const records = options.auditExport.read(
          {
            stream,
            from,
            to: to ?? now,
            withPolicies: await mayReadPolicies(credentials),
          },
          credentials,
        );
        res.attachment(`readiness-audit-${now.slice(0, 10)}.${format}`);
        res.set('Content-Type', AUDIT_MEDIA_TYPES[format]);
        await pipeline(records, auditFormat(format), res);
      },
    );
  });
}
