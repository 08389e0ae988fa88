import { NotAllowedError } from '@backstage/errors';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { EntityBadges, ReadinessApi } from 'backstage-plugin-readiness-common';
import { CLAIMS_TRIAGE_REF } from 'backstage-plugin-readiness-react/testUtils';
import { axe, toHaveNoViolations } from 'jest-axe';
import {
  exampleReadinessApi,
  renderOnEntityPage,
} from '../../dev/renderOnEntityPage';
import { BadgeButton } from './BadgeButton';

expect.extend(toHaveNoViolations);
jest.setTimeout(60_000);

const badge = (show: string, title: string) => ({
  show,
  title,
  url: `https://portal.example.com/${show}.svg`,
  markdown: `![${title}](https://portal.example.com/${show}.svg)`,
});

const BADGES: EntityBadges = {
  items: [badge('level', 'Level'), badge('gate:launch', 'Launch')],
};

async function openDialog(getBadges: ReadinessApi['getBadges']) {
  const user = userEvent.setup();
  renderOnEntityPage(<BadgeButton entityRef={CLAIMS_TRIAGE_REF} />, {
    api: exampleReadinessApi({ overrides: { getBadges } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Badge' }));
  const dialog = await screen.findByRole('dialog', {
    name: 'A badge for the README',
  });
  return { user, dialog };
}

describe('BadgeButton', () => {
  it('shows each badge and copies what goes into a README', async () => {
    const getBadges = jest.fn(async () => BADGES);
    const { user, dialog } = await openDialog(getBadges);
    const picture = await within(dialog).findByRole('img', { name: /^Launch/ });
    expect(picture).toHaveAttribute('src', BADGES.items[1].url);
    expect(getBadges).toHaveBeenCalledWith(
      CLAIMS_TRIAGE_REF,
      expect.anything(),
    );
    const writeText = jest.spyOn(navigator.clipboard, 'writeText');
    await user.click(
      within(dialog).getByRole('button', {
        name: 'Copy Markdown of the badge Launch',
      }),
    );
    expect(writeText).toHaveBeenLastCalledWith(BADGES.items[1].markdown);
    expect(await within(dialog).findByText('Copied: Launch')).toBeVisible();
    await user.click(
      within(dialog).getByRole('button', {
        name: 'Copy address of the badge Level',
      }),
    );
    expect(writeText).toHaveBeenLastCalledWith(BADGES.items[0].url);
    expect(await axe(dialog)).toHaveNoViolations();
    await user.click(within(dialog).getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('shows what the clipboard does not take', async () => {
    const { user, dialog } = await openDialog(async () => BADGES);
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('not here'));
    await user.click(
      await within(dialog).findByRole('button', {
        name: 'Copy Markdown of the badge Level',
      }),
    );
    expect(
      await within(dialog).findByText(BADGES.items[0].markdown),
    ).toBeVisible();
  });

  it.each([
    ['off', 'Badges are off'],
    ['kept-private', 'No badges for this entity'],
  ] as const)('says why there are none: %s', async (unavailable, title) => {
    const { dialog } = await openDialog(async () => ({
      items: [],
      unavailable,
    }));
    expect(await within(dialog).findByText(title)).toBeVisible();
    expect(within(dialog).queryByRole('img')).not.toBeInTheDocument();
  });

  it('says that one may not, or that it failed', async () => {
    const { dialog } = await openDialog(async () => {
      throw new NotAllowedError('no');
    });
    expect(
      await within(dialog).findByText('You may not see this'),
    ).toBeVisible();
  });
});
