const REF = /^[^\s:/]+:[^\s:/]+\/[^\s:/]+$/;
const WITH_STATUS = /^[^\s:]+:[a-z-]+$/;
const SCORE = /^(0(\.\d+)?|1(\.0+)?)$/;
const TRUE = /^true$/;
const ANY = /\S/;

/**
 * What a campaign may be narrowed by, and what values look like: the fields of the fleet's filter that say what
 * entities have in common. Single entities are not named, since who may not see one would read of it here.
 * @internal
 */
export const CAMPAIGN_FILTER: Readonly<Record<string, RegExp>> = {
  kind: ANY,
  type: ANY,
  owner: ANY,
  'parent-group': ANY,
  'business-unit': ANY,
  group: REF,
  system: ANY,
  domain: ANY,
  lifecycle: ANY,
  tag: ANY,
  level: ANY,
  profile: ANY,
  'risk-tier': ANY,
  'delivery-mode': ANY,
  gate: WITH_STATUS,
  check: WITH_STATUS,
  section: /^[^\s/]+\/[^\s/]+$/,
  'min-score': SCORE,
  'max-score': SCORE,
  'has-waivers': TRUE,
  stale: TRUE,
};

/** The fields that a campaign may be narrowed by. @public */
export const CAMPAIGN_FILTER_FIELDS: readonly string[] =
  Object.keys(CAMPAIGN_FILTER);
