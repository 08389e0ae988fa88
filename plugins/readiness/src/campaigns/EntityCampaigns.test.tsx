import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import { FleetApi } from 'backstage-plugin-readiness-common';
import { axe, toHaveNoViolations } from 'jest-axe';
import { exampleCampaignApi } from '../../dev/exampleCampaigns';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { CampaignLines, CampaignsPanel } from './EntityCampaigns';

expect.extend(toHaveNoViolations);

jest.setTimeout(60_000);

type Answer = ReturnType<FleetApi['getEntityCampaigns']>;

const REF = 'component:default/claims-triage';

function renderWith(
  element: JSX.Element,
  getEntityCampaigns: FleetApi['getEntityCampaigns'],
) {
  return renderOnEntityPage(element, {
    api: exampleReadinessApi({ fleet: { getEntityCampaigns } }),
  });
}

const { getEntityCampaigns: example } = exampleCampaignApi(
  new Date().toISOString(),
);

describe('the campaigns of an entity', () => {
  it.each([
    ['card', <CampaignLines key="lines" entityRef={REF} />],
    ['tab', <CampaignsPanel key="panel" entityRef={REF} />],
  ])(
    'are on its %s, each with its day and whether it is done',
    async (_, element) => {
      const { container } = renderWith(element, example!);
      const list = await screen.findByRole('list', { name: 'Campaigns' });
      expect(
        within(list)
          .getAllByRole('listitem')
          .map(({ textContent }) => textContent),
      ).toEqual([
        expect.stringMatching(
          /^Everything is at least managed · doneLevel Managed of ML model · due .* · 6 days left$/,
        ),
        expect.stringMatching(
          /^Every model has a runbook · to doA runbook exists · due .* · 20 days left$/,
        ),
      ]);
      expect(await axe(container)).toHaveNoViolations();
    },
  );

  it('are not mentioned where there are none, or where one may not see any', async () => {
    const none = jest.fn<Answer, []>(async () => ({ items: [] }));
    const refused = jest.fn<Answer, []>(async () => {
      throw new NotAllowedError('no');
    });
    for (const answer of [none, refused]) {
      const { unmount } = renderWith(
        <main aria-label="page">
          <CampaignLines entityRef={REF} />
        </main>,
        answer,
      );
      const page = await screen.findByRole('main', { name: 'page' });
      await answer.mock.results[0]?.value.catch(() => undefined);
      expect(page).toBeEmptyDOMElement();
      expect(answer).toHaveBeenCalled();
      unmount();
    }
  });

  it('say why they could not be loaded', async () => {
    renderWith(<CampaignsPanel entityRef={REF} />, async () => {
      throw new Error('The database rests');
    });
    expect(
      await screen.findByText(
        'Campaigns could not be loaded: The database rests',
      ),
    ).toBeInTheDocument();
  });
});
