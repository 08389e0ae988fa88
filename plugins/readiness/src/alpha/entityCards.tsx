import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { DEFAULT_SUBJECTS } from 'backstage-plugin-readiness-common';

const scorecardCard = EntityCardBlueprint.make({
  name: 'scorecard',
  params: {
    type: 'content',
    filter: DEFAULT_SUBJECTS,
    loader: () =>
      import('../entity/ReadinessCard').then(m => <m.ReadinessCard />),
  },
});

const holdingsCard = EntityCardBlueprint.make({
  name: 'holdings',
  params: {
    type: 'content',
    filter: { kind: { $in: ['group', 'system', 'domain'] } },
    loader: () =>
      import('../ownerCard/HoldingsCard').then(m => <m.HoldingsCard />),
  },
});

/** @internal */
export const entityCards = [scorecardCard, holdingsCard];
