import { renderInTestApp } from '@backstage/frontend-test-utils';
import { SearchQuery } from '@backstage/plugin-search-common';
import {
  searchApiRef,
  SearchContextProvider,
  useSearch,
} from '@backstage/plugin-search-react';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readinessApiRef } from 'backstage-plugin-readiness-react';
import { readinessApiMock } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import { ReadinessSearchFilters } from './ReadinessSearchFilters';
import { ReadinessSearchResult } from './ReadinessSearchResult';
import { toGateValue, withGateValue } from './searchFields';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

const value = (name: string, title: string) => ({
  value: name,
  title,
  entities: 1,
});

const FACETS: Record<string, ReturnType<typeof value>[]> = {
  level: [value('managed', 'Managed'), value('initial', 'Initial')],
  gate: [
    value('launch:in-review', 'Launch: in-review'),
    value('data:passed', 'Data: passed'),
  ],
  profile: [value('regulated', 'Regulated')],
  'risk-tier': [value('high', 'High')],
};

function TypeSwitch() {
  const { setTypes, filters } = useSearch();
  return (
    <>
      <button onClick={() => setTypes(['software-catalog'])}>Others</button>
      <output>{JSON.stringify(filters)}</output>
    </>
  );
}

function renderFilters(types = ['readiness'], filters = {}) {
  const queries: SearchQuery[] = [];
  const query = async (asked: SearchQuery) => {
    queries.push(asked);
    return { results: [] };
  };
  const getFacets = async ({ fields = [] }: { fields?: string[] } = {}) =>
    Object.fromEntries(fields.map(field => [field, FACETS[field]]));
  renderInTestApp(
    <SearchContextProvider initialState={{ term: '', types, filters }}>
      <ReadinessSearchFilters />
      <TypeSwitch />
    </SearchContextProvider>,
    {
      apis: [
        [searchApiRef, { query }],
        [readinessApiRef, readinessApiMock({ fleet: { getFacets } })],
      ],
    },
  );
  return { user: userEvent.setup(), latest: () => queries.at(-1) };
}

async function choose(
  user: ReturnType<typeof userEvent.setup>,
  label: string,
  option: string,
) {
  const [button] = (await screen.findAllByText(label)).flatMap(element => [
    ...(element
      .closest('.MuiFormControl-root')
      ?.querySelectorAll('[role=button]') ?? []),
  ]);
  await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
  await user.click(button);
  await user.click(await screen.findByRole('option', { name: option }));
}

describe('ReadinessSearchFilters', () => {
  it('narrow by level and by the status of a gate, in words', async () => {
    const { user, latest } = renderFilters();
    await choose(user, 'Readiness level', 'Managed');
    await waitFor(() =>
      expect(latest()?.filters).toEqual({ level: 'managed' }),
    );
    await choose(user, 'Gate and status', 'Launch: in review');
    await waitFor(() =>
      expect(latest()?.filters).toEqual({
        level: 'managed',
        'gate:launch': 'in-review',
      }),
    );
    await choose(user, 'Gate and status', 'All');
    await waitFor(() =>
      expect(latest()?.filters).toEqual({ level: 'managed' }),
    );
  });

  it('are not there in a search for something else, and take what is theirs along', async () => {
    const { user } = renderFilters(['readiness'], {
      level: 'managed',
      'gate:launch': 'blocked',
      kind: 'Component',
    });
    await screen.findByText('Readiness level');
    await user.click(screen.getByRole('button', { name: 'Others' }));
    await waitFor(() =>
      expect(screen.queryByText('Readiness level')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('{"kind":"Component"}')).toBeInTheDocument();
  });

  it('leave what an address asks for', async () => {
    renderFilters([], { level: 'managed' });
    expect(await screen.findByText('{"level":"managed"}')).toBeInTheDocument();
  });
});

describe('the gate in the filters', () => {
  it('is one of all, whatever its name', () => {
    const filters = withGateValue({ level: 'a' }, 'go:live:in-review');
    expect(filters).toEqual({ level: 'a', 'gate:go:live': 'in-review' });
    expect(toGateValue(filters)).toBe('go:live:in-review');
    expect(withGateValue(filters, 'b:passed')).toEqual({
      level: 'a',
      'gate:b': 'passed',
    });
    expect(withGateValue(filters, undefined)).toEqual({ level: 'a' });
    expect(toGateValue({ level: 'a' })).toBeUndefined();
  });
});

describe('ReadinessSearchResult', () => {
  const result = {
    title: 'Claims triage',
    text: 'Level: Managed. Launch: blocked',
    location: '/catalog/default/component/claims-triage/readiness',
    level: 'managed',
    levelTitle: 'Managed',
    levelRank: 2,
    levelOf: 4,
    score: 0.72,
  };

  it('says how ready the entity is and leads to it', async () => {
    const { container } = renderInTestApp(
      <main>
        <h2>Results</h2>
        <ReadinessSearchResult
          result={result}
          highlight={{
            preTag: '<b>',
            postTag: '</b>',
            fields: { title: '<b>Claims</b> triage' },
          }}
        />
      </main>,
    );
    expect(
      await screen.findByRole('link', { name: 'Claims triage' }),
    ).toHaveAttribute('href', result.location);
    expect(screen.getByText('Claims').tagName).toBe('MARK');
    expect(screen.getByText('level 2 of 4')).toBeInTheDocument();
    expect(screen.getByText(/score 72\s%/)).toBeInTheDocument();
    expect(screen.getByText(result.text)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('shows what there is of an entity without a score', async () => {
    renderInTestApp(
      <ReadinessSearchResult
        result={{ ...result, level: 'none', levelOf: 0, score: -1 } as never}
      />,
    );
    expect(await screen.findByRole('link')).toBeInTheDocument();
    expect(screen.getByText('Not scored yet')).toBeInTheDocument();
    expect(screen.queryByText(/^score/)).not.toBeInTheDocument();
  });
});
