import { InputError } from '@backstage/errors';
import {
  campaignIssues,
  CompiledPolicy,
} from 'backstage-plugin-readiness-engine';
import { z } from 'zod/v4';
import { parseFleetFilter } from '../fleet/filter/parseFleetFilter';
import { gateTitles } from '../fleet/groups';
import { parseBody, text } from '../governance/parseBody';
import { NewCampaign } from './CampaignPlan';
import { toOwnerRef } from './toOwnerRef';

const day = z.iso.date({ error: 'must be an ISO 8601 date, e.g. 2026-12-31' });

const campaign = z.strictObject({
  title: text(200).regex(/^[^\r\n]*$/, 'must be one line'),
  description: text(4000).optional(),
  owner: text(255),
  target: z.union(
    [
      z.strictObject({ check: text(128) }),
      z.strictObject({ gate: text(128) }),
      z.strictObject({ scorecard: text(128), level: text(128) }),
    ],
    { error: 'must be { check }, { gate } or { scorecard, level }' },
  ),
  filter: z.array(text(500)).max(50),
  startsAt: day.optional(),
  deadline: day,
  milestones: z
    .array(
      z.strictObject({
        title: text(200),
        date: day,
        share: z.number().gt(0).max(1),
      }),
    )
    .max(20)
    .default([]),
});

/**
 * @param today - ISO 8601 date: when it begins where it says nothing else
 * @throws InputError naming what is wrong, by its path.
 * @internal
 */
export function parseCampaign(
  body: unknown,
  context: { policy?: CompiledPolicy; today: string },
): NewCampaign {
  const written = parseBody(campaign, body);
  const found = { ...written, startsAt: written.startsAt ?? context.today };
  const { policy } = context;
  const gates = gateTitles(policy);
  const issues = campaignIssues(found, {
    hasCheck: name => Boolean(policy?.checks.has(name)),
    hasGate: name => gates.has(name),
    hasScorecard: name => Boolean(policy?.scorecards.has(name)),
    levelsOf: name =>
      policy?.scorecards.get(name)?.levels.map(level => level.name),
  });
  if (issues.length > 0) {
    const words = issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    throw new InputError(`The body is not valid: ${words.join('; ')}`);
  }
  parseFleetFilter(found.filter);
  return { ...found, owner: toOwnerRef(found.owner) };
}
