/**
 * What a team declares in `catalog-info.yaml`.
 * @public
 */
export const READINESS_ANNOTATION = {
  deliveryMode: 'readiness/delivery-mode',
  /** Practices besides those of the mode, and those of it that are left out: `time-box, -weekly-user-session`. */
  practices: 'readiness/practices',
  governanceProfile: 'readiness/governance-profile',
  buildType: 'readiness/build-type',
  purpose: 'readiness/purpose',
  criticality: 'readiness/criticality',
  /** Comma-separated. */
  users: 'readiness/users',
  explainability: 'readiness/explainability',
  dataSensitivity: 'readiness/data-sensitivity',
  /** Path or URL of the model card, relative to the entity's source location. */
  modelCard: 'readiness/model-card',
  datasetCard: 'readiness/dataset-card',
  runbook: 'readiness/runbook',
  /** Who has which role: `role=user:default/ada, other-role=grace`. */
  crew: 'readiness/crew',
  /** The version in force (model version, commit). */
  version: 'readiness/version',
  sloP95Ms: 'readiness/slo-p95-ms',
  sloAvailability: 'readiness/slo-availability',
  sloErrorRate: 'readiness/slo-error-rate',
} as const;

/** Of all that the product stamps on catalog entities. @public */
export const READINESS_STATUS_PREFIX = 'readiness-status/';

/**
 * What the product stamps on catalog entities; `none` where nothing is known.
 * @public
 */
export const READINESS_STATUS_ANNOTATION = {
  level: 'readiness-status/level',
  profile: 'readiness-status/profile',
  riskTier: 'readiness-status/risk-tier',
  mode: 'readiness-status/mode',
  gatePrefix: 'readiness-status/gate-',
} as const;

/** The catalog refuses longer names of annotations. */
const MAX_NAME_LENGTH = 63;

/** The annotation that carries the status of a gate. @public */
export function readinessGateAnnotation(gate: string): string {
  const [prefix, start] = READINESS_STATUS_ANNOTATION.gatePrefix.split('/');
  return `${prefix}/${`${start}${gate}`.slice(0, MAX_NAME_LENGTH)}`;
}
