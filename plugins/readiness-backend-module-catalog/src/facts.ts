import { FactDeclaration } from 'backstage-plugin-readiness-engine';

/**
 * Facts of the source `catalog`: what the catalog says about an entity.
 * @public
 */
export const catalogFacts = {
  hasOwner: {
    type: 'boolean',
    title: 'owner in the catalog',
    description:
      'Whether the owner that the entity names exists in the catalog.',
  },
  ownerIsGroup: {
    type: 'boolean',
    title: 'ownership by a group',
    description:
      'Whether the owner is a group that exists in the catalog, rather than one person.',
  },
  ownerMembers: {
    type: 'number',
    title: 'number of people in the owning group',
    description:
      'Direct members of the owning group; 1 when the owner is a person, 0 when the owner does not exist.',
    unit: 'people',
  },
  lifecycle: {
    type: 'string',
    title: 'lifecycle',
    description:
      'The lifecycle that the entity declares, e.g. "production"; empty when it declares none.',
  },
  hasDescription: {
    type: 'boolean',
    title: 'description',
    description: 'Whether the entity has a description that is not blank.',
  },
  descriptionLength: {
    type: 'number',
    title: 'length of the description',
    description: 'Length of the trimmed description; 0 when there is none.',
    unit: 'characters',
  },
  linkCount: {
    type: 'number',
    title: 'number of links',
    description: 'How many links the entity lists in metadata.links.',
    unit: 'links',
  },
  hasDocs: {
    type: 'boolean',
    title: 'documentation',
    description:
      'Whether the entity has TechDocs (annotation backstage.io/techdocs-ref or backstage.io/techdocs-entity) or a link to documentation.',
  },
  hasSystem: {
    type: 'boolean',
    title: 'system',
    description: 'Whether the entity is part of a system.',
  },
  hasRunbookLink: {
    type: 'boolean',
    title: 'runbook link',
    description:
      'Whether a link of the entity leads to a runbook or playbook, by its type, title or address, or the annotation readiness/runbook names one.',
  },
  hasDashboardLink: {
    type: 'boolean',
    title: 'dashboard link',
    description:
      'Whether a link of the entity leads to a dashboard, by its type, title or address, or a Grafana dashboard annotation is there.',
  },
  hasSourceLocation: {
    type: 'boolean',
    title: 'source location',
    description:
      'Whether it is known where the source of the entity is (annotation backstage.io/source-location).',
  },
  onCallDeclared: {
    type: 'boolean',
    title: 'on-call rotation',
    description:
      'Whether the entity names its on-call service: an annotation of PagerDuty, Opsgenie, Splunk On-Call, iLert, FireHydrant, Rootly or incident.io, or a link of type or title on-call.',
  },
  providedApiCount: {
    type: 'number',
    title: 'number of provided APIs',
    description: 'How many APIs the entity provides.',
    unit: 'APIs',
  },
  dependencyCount: {
    type: 'number',
    title: 'number of dependencies',
    description:
      'How many entities this one depends on, and APIs it consumes; each counted once.',
    unit: 'dependencies',
  },
  datasetCount: {
    type: 'number',
    title: 'number of datasets it depends on',
    description:
      'How many resources of type dataset the entity depends on directly.',
    unit: 'datasets',
  },
  dependentCount: {
    type: 'number',
    title: 'number of dependents',
    description:
      'How many other entities depend on this one or consume an API that it provides. What depends on its parts counts as well, its parts themselves do not.',
    unit: 'dependents',
  },
  dependentOwners: {
    type: 'list<string>',
    title: 'owners of the dependents',
    description:
      'References of the groups that own the dependents, sorted, other than the owner of the entity itself.',
  },
} as const satisfies Record<string, FactDeclaration>;

/**
 * Facts of the source `slo`: what the team promises in annotations of the entity.
 * A promise that was not made is left out; `declared` says whether any was.
 * @public
 */
export const sloFacts = {
  declared: {
    type: 'boolean',
    title: 'declared SLO',
    description:
      'Whether the entity declares at least one service level objective in its readiness/slo-… annotations.',
  },
  latencyP95Ms: {
    type: 'number',
    title: 'p95 latency SLO',
    description:
      'The latency that 95 % of requests should stay below, from annotation readiness/slo-p95-ms.',
    unit: 'ms',
  },
  availabilityPercent: {
    type: 'number',
    title: 'availability SLO',
    description:
      'The least share of time or requests that should be served, from annotation readiness/slo-availability.',
    unit: '%',
  },
  errorRatePercent: {
    type: 'number',
    title: 'error rate SLO',
    description:
      'The largest share of requests that may fail, from annotation readiness/slo-error-rate.',
    unit: '%',
  },
} as const satisfies Record<string, FactDeclaration>;
