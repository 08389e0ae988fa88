import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';

const gates = CatalogFilterBlueprint.make({
  name: 'gates',
  params: {
    loader: () =>
      import('../catalogIndex/GatePicker').then(m => <m.GatePicker />),
  },
});

const level = CatalogFilterBlueprint.make({
  name: 'level',
  params: {
    loader: () =>
      import('../catalogIndex/stampPickers').then(m => <m.LevelPicker />),
  },
});

const profile = CatalogFilterBlueprint.make({
  name: 'profile',
  params: {
    loader: () =>
      import('../catalogIndex/stampPickers').then(m => <m.ProfilePicker />),
  },
});

const riskTier = CatalogFilterBlueprint.make({
  name: 'risk-tier',
  params: {
    loader: () =>
      import('../catalogIndex/stampPickers').then(m => <m.RiskTierPicker />),
  },
});

const mode = CatalogFilterBlueprint.make({
  name: 'mode',
  params: {
    loader: () =>
      import('../catalogIndex/stampPickers').then(m => <m.ModePicker />),
  },
});

/** @internal */
export const catalogFilters = [gates, level, profile, riskTier, mode];
