import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** @internal */
export interface AuditedEvent {
  /** Kebab-case, without the name of the plugin. */
  eventId: string;
  severityLevel: 'low' | 'medium' | 'high' | 'critical';
  /** Absent where an agent asks through the actions registry. */
  request?: Request;
  meta?: JsonObject;
}

/**
 * Does something that must be on record: the attempt, and then success or failure.
 * @internal
 */
export async function audited<T>(
  auditor: AuditorService,
  event: AuditedEvent,
  action: () => Promise<T>,
): Promise<T> {
  const audit = await auditor.createEvent(event);
  try {
    const result = await action();
    await audit.success();
    return result;
  } catch (error) {
    await audit.fail({ error: toError(error) });
    throw error;
  }
}
