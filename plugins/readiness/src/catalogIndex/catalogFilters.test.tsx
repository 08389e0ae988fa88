import { EntityKindPicker } from '@backstage/plugin-catalog-react';
import { NotAllowedError } from '@backstage/errors';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PolicySet } from 'backstage-plugin-readiness-common';
import {
  examplePolicies,
  readinessApiMock,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  aStampedComponent,
  renderCatalogIndex,
} from '../../dev/renderCatalogIndex';
import { GatePicker } from './GatePicker';
import { toGateStatuses } from './GateStatusFilter';
import { LevelPicker, ModePicker, RiskTierPicker } from './stampPickers';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

const VALIDATED = 'metadata.annotations.readiness-status/gate-model-validated';
const READY = 'metadata.annotations.readiness-status/gate-data-ready';
const LEVEL = 'metadata.annotations.readiness-status/level';

const entities = [
  aStampedComponent('claims', {
    level: 'managed',
    'risk-tier': 'high',
    mode: 'run',
    'gate-model-validated': 'blocked',
    'gate-data-ready': 'passed',
  }),
  aStampedComponent('pricing', {
    level: 'initial',
    'risk-tier': 'low',
    mode: 'none',
    'gate-model-validated': 'passed',
    'gate-data-ready': 'passed',
  }),
  aStampedComponent('scoring', {
    level: 'managed',
    'risk-tier': 'low',
    mode: 'none',
    'gate-model-validated': 'blocked',
    'gate-data-ready': 'blocked',
  }),
  aStampedComponent('website', {
    level: 'none',
    'risk-tier': 'none',
    mode: 'none',
    'gate-model-validated': 'none',
    'gate-data-ready': 'none',
  }),
];

const policies: PolicySet = {
  ...examplePolicies(),
  documents: [
    {
      kind: 'GovernanceProfile',
      name: 'baseline',
      title: 'Baseline',
      file: 'baseline.yaml',
      spec: {
        default: true,
        gates: [
          { name: 'model-validated', title: 'Model is validated' },
          { name: 'data-ready', title: 'Data is ready' },
        ],
      },
    },
    {
      kind: 'Scorecard',
      name: 'ml-model',
      title: 'ML model',
      file: 'ml-model.yaml',
      spec: {
        levels: [
          { name: 'initial', title: 'First steps' },
          { name: 'managed', title: 'Well managed' },
        ],
      },
    },
  ],
};

function renderFilters(search?: string, api = readinessApiMock({ policies })) {
  return renderCatalogIndex({
    filters: (
      <>
        <EntityKindPicker initialFilter="component" />
        <GatePicker />
        <LevelPicker />
        <RiskTierPicker />
        <ModePicker />
      </>
    ),
    entities,
    api,
    search,
  });
}

async function open(label: string) {
  const field = await screen.findByRole('textbox', { name: label });
  await userEvent.click(field);
  const options = await screen.findByRole('listbox');
  await waitFor(() =>
    expect(within(options).getAllByRole('option').length).toBeGreaterThan(0),
  );
  return within(options);
}

async function choose(label: string, option: RegExp) {
  const options = await open(label);
  await userEvent.click(options.getByRole('option', { name: option }));
  await userEvent.keyboard('{Escape}');
}

function expectListed(...names: string[]) {
  return waitFor(() =>
    expect(
      within(screen.getByRole('list', { name: 'Listed' }))
        .queryAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual(names),
  );
}

describe('filters of the catalog page', () => {
  it('has the backend find entities where every gate has one of its statuses', async () => {
    const { queryEntities } = renderFilters();
    await expectListed('claims', 'pricing', 'scoring', 'website');
    await choose('Gate', /Model is validated/);
    await choose('Status of Model is validated', /blocked/);
    await expectListed('claims', 'scoring');
    await choose('Status of Model is validated', /^passed/);
    await expectListed('claims', 'pricing', 'scoring');
    await choose('Gate', /Data is ready/);
    await choose('Status of Data is ready', /^passed/);
    await expectListed('claims', 'pricing');

    const filter = {
      kind: 'component',
      [VALIDATED]: ['blocked', 'passed'],
      [READY]: ['passed'],
    };
    expect(queryEntities).toHaveBeenCalledWith(
      expect.objectContaining({ filter, totalItems: 'exclude' }),
    );
    expect(queryEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({ filter }),
    );
    expect(
      new URLSearchParams(window.location.search).getAll(
        'filters[readinessGates]',
      ),
    ).toEqual([
      'model-validated:blocked',
      'model-validated:passed',
      'data-ready:passed',
    ]);
  });

  it('counts under the other filters, and not under its own', async () => {
    const { getEntityFacets } = renderFilters(
      '?filters[readinessRiskTier]=low&filters[readinessLevel]=managed',
    );
    await expectListed('scoring');
    const options = await open('Readiness level');
    await waitFor(() =>
      expect(
        options.getAllByRole('option').map(option => option.textContent),
      ).toEqual(['First steps1', 'Well managed1']),
    );
    expect(getEntityFacets).toHaveBeenCalledWith({
      facets: [LEVEL],
      filter: {
        kind: 'component',
        'metadata.annotations.readiness-status/risk-tier': ['low'],
      },
    });
  });

  it('comes back from its address', async () => {
    const { queryEntities } = renderFilters(
      '?filters[readinessGates]=model-validated:blocked&filters[readinessGates]=data-ready:passed',
    );
    await expectListed('claims');
    expect(
      await screen.findByRole('textbox', {
        name: /Status of Model is validated/,
      }),
    ).toBeInTheDocument();
    expect(queryEntities).toHaveBeenLastCalledWith(
      expect.objectContaining({
        filter: {
          kind: 'component',
          [VALIDATED]: ['blocked'],
          [READY]: ['passed'],
        },
      }),
    );
  });

  it('finds what has no status', async () => {
    renderFilters();
    await choose('Gate', /Data is ready/);
    await choose('Status of Data is ready', /no status/);
    await expectListed('website');
    await choose('Status of Data is ready', /no status/);
    await expectListed('claims', 'pricing', 'scoring', 'website');
    await choose('Delivery mode', /^run/);
    await expectListed('claims');
    expect(window.location.search).toContain('readinessMode%5D=run');
  });

  it('works by names where policies may not be read; gates then come from the address alone', async () => {
    renderFilters(
      '?filters[readinessGates]=data-ready:blocked',
      readinessApiMock({
        overrides: {
          getPolicies: async () => {
            throw new NotAllowedError('no');
          },
        },
      }),
    );
    await expectListed('scoring');
    expect(
      await screen.findByRole('textbox', { name: 'Status of data ready' }),
    ).toBeInTheDocument();
    const options = await open('Readiness level');
    expect(options.getByRole('option', { name: /managed/ })).toBeVisible();
  });

  it('is not there for kinds without readiness', async () => {
    renderCatalogIndex({
      filters: (
        <>
          <EntityKindPicker initialFilter="group" />
          <GatePicker />
          <LevelPicker />
        </>
      ),
      entities: [
        { ...entities[0], kind: 'Group', metadata: { name: 'fraud' } },
      ],
      api: readinessApiMock({ policies }),
    });
    await expectListed('fraud');
    expect(screen.queryByText('Gate')).not.toBeInTheDocument();
    expect(screen.queryByText('Readiness level')).not.toBeInTheDocument();
  });

  it('can be used without a mouse or eyes', async () => {
    renderFilters('?filters[readinessGates]=model-validated:blocked');
    await expectListed('claims', 'scoring');
    const field = await screen.findByRole('textbox', {
      name: /Status of Model is validated/,
    });
    await waitFor(() => expect(field).toBeEnabled());
    await userEvent.click(field);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}{Escape}');
    await waitFor(() =>
      expect(window.location.search).toMatch(/model-validated%3A(passed|none)/),
    );
    expect(await axe(screen.getByRole('main'))).toHaveNoViolations();
  });
});

describe('gates of an address', () => {
  it('passes over what is none', () => {
    expect([
      ...toGateStatuses([
        'a:passed',
        'a:passed',
        'a',
        ':b',
        'a:b:c',
        '__proto__:x',
      ]),
    ]).toEqual([['a', ['passed']]]);
  });
});
