import { parseEntityRef } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';

/** What people are told about. @internal */
export type NotificationKind =
  | 'review-requested'
  | 'review-overdue'
  | 'gate-passed'
  | 'gate-rejected'
  | 'gate-changes-requested'
  | 'gate-regressed'
  | 'gate-expired'
  | 'waiver-requested'
  | 'waiver-decided'
  | 'waiver-ending'
  | 'concern-raised'
  | 'concern-escalated'
  | 'delivery-mode-changed'
  | 'delivery-review-due'
  | 'campaign-started'
  | 'campaign-milestone'
  | 'campaign-deadline'
  | 'campaign-reached'
  | 'campaign-late'
  | 'campaign-over';

/** Something that happened, and who is to be told. @internal */
export interface NotificationEvent {
  kind: NotificationKind;
  entityRef: string;
  /** With kind and entity, what tells this occurrence from others; the same is told once. */
  occurrence: string[];
  /** Refs of users and groups; the notifications backend knows who is in a group. */
  recipients: string[];
  /** Refs of users who know already, since they did it. */
  excluded?: string[];
  payload: Pick<
    NotificationSendOptions['payload'],
    'title' | 'description' | 'link' | 'severity'
  >;
}

/** Where the gates of an entity are in the portal, opened at one of them. @internal */
export function gateLink(entityRef: string, gate?: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const path = ['catalog', namespace, kind, name].map(encodeURIComponent);
  const search = gate === undefined ? '' : `?${new URLSearchParams({ gate })}`;
  return `/${path.join('/')}/readiness/gates${search}`;
}
