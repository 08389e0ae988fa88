import { Entity } from '@backstage/catalog-model';

const DOCS_ANNOTATIONS = [
  'backstage.io/techdocs-ref',
  'backstage.io/techdocs-entity',
];

const DASHBOARD_ANNOTATIONS = [
  'grafana/dashboard-selector',
  'grafana/overview-dashboard',
  'datadoghq.com/dashboard-url',
];

/** Annotations of the Backstage plugins of on-call services. */
const ON_CALL_PREFIXES = [
  'pagerduty.com/',
  'opsgenie.com/',
  'splunk.com/on-call-',
  'ilert.com/',
  'firehydrant.com/',
  'rootly.com/',
  'incident.io/',
];

/**
 * Whether the type, title or address of one of the entity's links contains a word.
 * @internal
 */
export function hasLink(entity: Entity, word: RegExp): boolean {
  return (entity.metadata.links ?? []).some(({ type, title, url }) =>
    [type, title, url].some(
      text =>
        typeof text === 'string' && word.test(text.toLocaleLowerCase('en-US')),
    ),
  );
}

/** @internal */
export function hasDocs(entity: Entity): boolean {
  return (
    hasAnnotation(entity, key => DOCS_ANNOTATIONS.includes(key)) ||
    hasLink(entity, /^(?:docs?|documentation)$|\bdocumentation\b|\/docs?\b/)
  );
}

/** @internal */
export function hasDashboard(entity: Entity): boolean {
  return (
    hasAnnotation(entity, key => DASHBOARD_ANNOTATIONS.includes(key)) ||
    hasLink(entity, /dashboard|grafana/)
  );
}

/** @internal */
export function hasOnCall(entity: Entity): boolean {
  return (
    hasAnnotation(entity, key =>
      ON_CALL_PREFIXES.some(prefix => key.startsWith(prefix)),
    ) || hasLink(entity, /\bon-?call\b|pagerduty|opsgenie/)
  );
}

function hasAnnotation(
  entity: Entity,
  matches: (key: string) => boolean,
): boolean {
  return Object.entries(entity.metadata.annotations ?? {}).some(
    ([key, value]) => matches(key) && value.trim() !== '',
  );
}
