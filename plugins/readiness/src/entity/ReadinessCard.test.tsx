import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityReadiness } from 'backstage-plugin-readiness-common';
import {
  claimsTriageReadiness,
  exampleGates,
  noDataReadiness,
} from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { ReadinessCard } from './ReadinessCard';

expect.extend(toHaveNoViolations);
// Many elements, several axe runs, and a chart library that is loaded on the way.
jest.setTimeout(60_000);

const TAB = '/catalog/default/component/claims-triage/readiness';

describe('ReadinessCard', () => {
  it('answers in words and numbers, then says what to do', async () => {
    const { container } = renderOnEntityPage(<ReadinessCard />);
    expect(await screen.findByText('Managed')).toBeInTheDocument();
    expect(screen.getByText('level 2 of 4')).toBeInTheDocument();
    expect(screen.getByText('55 %')).toBeInTheDocument();
    expect(
      await screen.findByText(/^[+−]\d+ points in 30 days$/),
    ).toBeInTheDocument();
    expect(screen.getByText('10 of 17 pass')).toBeInTheDocument();

    const actions = screen.getByRole('list', { name: 'Next actions' });
    const links = within(actions).getAllByRole('link');
    expect(links.map(link => link.getAttribute('href'))).toEqual([
      `${TAB}?check=limitations-stated`,
      `${TAB}?check=drift-monitored`,
      `${TAB}?check=p95-latency-within-slo`,
    ]);
    expect(screen.getByText(/Prototype with users/)).toBeInTheDocument();
    expect(screen.getByText('Regulated profile')).toBeInTheDocument();
    expect(screen.getByText('high risk')).toBeInTheDocument();
    expect(
      screen.getByText(
        'Prometheus is not answering; its last good facts are used',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Open readiness' }),
    ).toHaveAttribute('href', TAB);
    expect(
      screen.queryByRole('list', { name: 'Gates' }),
    ).not.toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('names the scorecard that decides where several count', async () => {
    const readiness = claimsTriageReadiness();
    const [mlModel, mlTestScore] = readiness.scorecards;
    const service = {
      ...mlTestScore,
      name: 'service',
      title: 'Service',
      overall: true,
    };
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({
        entities: [
          {
            ...readiness,
            level: service.level,
            score: service.score,
            scorecards: [mlModel, mlTestScore, service],
          },
        ],
      }),
    });
    expect(
      await screen.findByText('Service, the lowest of 2 scorecards'),
    ).toBeInTheDocument();
  });

  it('does not speak of last good facts where a source never delivered', async () => {
    const readiness = claimsTriageReadiness();
    const sources = readiness.sources.map(source => ({
      ...source,
      lastSuccessAt: source.error ? undefined : source.lastSuccessAt,
    }));
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({ entities: [{ ...readiness, sources }] }),
    });
    expect(
      await screen.findByText(
        'Prometheus is not answering; nothing is known from it yet',
      ),
    ).toBeInTheDocument();
  });

  it('shows gates when there are any, each leading to its place on the tab', async () => {
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({
        entities: [{ ...claimsTriageReadiness(), gates: exampleGates() }],
      }),
    });
    const gates = await screen.findByRole('list', { name: 'Gates' });
    expect(within(gates).getAllByRole('listitem')).toHaveLength(5);
    expect(
      within(gates).getByRole('link', { name: 'Deployment' }),
    ).toHaveAttribute('href', `${TAB}/gates?gate=deployment`);
  });

  it('counts waivers with what is left of them, and concerns, on the way to the gates', async () => {
    const endsNext = new Date(Date.now() + 8.5 * 86_400_000).toISOString();
    const show = (more: Partial<EntityReadiness>) =>
      renderOnEntityPage(<ReadinessCard />, {
        api: exampleReadinessApi({
          entities: [{ ...claimsTriageReadiness(), ...more }],
        }),
      });
    const { unmount } = show({ waivers: { open: 1, endsNext }, concerns: 2 });
    for (const name of ['1 waiver, 9 days left', '2 open concerns']) {
      expect(await screen.findByRole('link', { name })).toHaveAttribute(
        'href',
        `${TAB}/gates`,
      );
    }
    unmount();
    const several = show({ waivers: { open: 3, endsNext } });
    expect(
      await screen.findByRole('link', {
        name: '3 waivers, the first ends in 9 days',
      }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/open concern/)).not.toBeInTheDocument();
    several.unmount();
    show({});
    expect(await screen.findByText('high risk')).toBeInTheDocument();
    expect(screen.queryByText(/waivers?,/)).not.toBeInTheDocument();
  });

  it('assesses on request, says that it is at work, and announces the result', async () => {
    let finish = () => {};
    const evaluateEntity = jest.fn(
      () =>
        new Promise<ReturnType<typeof claimsTriageReadiness>>(resolve => {
          finish = () =>
            resolve({
              ...claimsTriageReadiness(),
              score: 0.81,
              level: { name: 'reliable', title: 'Reliable', rank: 3, of: 4 },
            });
        }),
    );
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({ overrides: { evaluateEntity } }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Re-assess' }),
    );
    const button = screen.getByRole('button', { name: 'Assessing' });
    expect(button).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(button);
    expect(evaluateEntity).toHaveBeenCalledTimes(1);

    finish();
    expect(await screen.findByText('81 %')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent(
      'Assessed again: Reliable, 81 %',
    );
  });

  it('keeps the earlier result and says why an assessment failed', async () => {
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({
        overrides: {
          evaluateEntity: async () => {
            throw new Error('queue is full');
          },
        },
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Re-assess' }),
    );
    expect(await screen.findByText('queue is full')).toBeInTheDocument();
    expect(screen.getByText('Managed')).toBeInTheDocument();
  });

  it('says that it is loading, in the same frame', async () => {
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({
        overrides: { getEntityReadiness: () => new Promise(() => {}) },
      }),
    });
    expect(await screen.findByText('Loading readiness')).toBeInTheDocument();
    expect(
      screen.getByRole('heading', { name: 'Readiness' }),
    ).toBeInTheDocument();
  });

  it('tries again after an error', async () => {
    const getEntityReadiness = jest
      .fn()
      .mockRejectedValueOnce(new Error('Request failed with 500'))
      .mockResolvedValue(claimsTriageReadiness());
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({ overrides: { getEntityReadiness } }),
    });
    expect(
      await screen.findByText('Readiness could not be loaded'),
    ).toBeInTheDocument();
    expect(screen.getByText('Request failed with 500')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Managed')).toBeInTheDocument();
  });

  it('says so to people who may not see it, without details', async () => {
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({
        overrides: {
          getEntityReadiness: async () => {
            throw new NotAllowedError('secret detail');
          },
        },
      }),
    });
    expect(await screen.findByText('You may not see this')).toBeInTheDocument();
    expect(screen.queryByText(/secret detail/)).not.toBeInTheDocument();
  });

  it('tells what to do for an entity that is not assessed', async () => {
    const { container } = renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({ entities: [] }),
    });
    expect(
      await screen.findByText('This entity is not assessed'),
    ).toBeInTheDocument();
    expect(screen.getByText('readiness.subjects')).toBeInTheDocument();
    expect(screen.getByText(/Component · ml-service/)).toBeInTheDocument();
    expect(await axe(container)).toHaveNoViolations();
  });

  it('does not call missing data a failure', async () => {
    renderOnEntityPage(<ReadinessCard />, {
      api: exampleReadinessApi({ entities: [noDataReadiness()] }),
    });
    expect(await screen.findByText('No data yet')).toBeInTheDocument();
    expect(screen.getByText('21 no data')).toBeInTheDocument();
    expect(screen.queryByText(/\d+ fail$/)).not.toBeInTheDocument();
  });
});
