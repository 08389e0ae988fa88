import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { LATENCY_CHECK, MODEL, readinessCard } from '../portal/pages';
import { expect, test } from '../portal/test';

const TITLE = 'Latency within the SLO everywhere';
const CHANGED = 'Latency within the SLO, everywhere and always';
/** Whose model it is. */
const OWNER = 'group:default/fraud';
const DAY_MS = 24 * 60 * 60 * 1000;

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include('main')
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html}`),
  );
}

test.describe.configure({ mode: 'serial' });

test('the platform owner starts a campaign from a check', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('platform-owner');
  await page.goto(`/readiness/checks?filter=owner%3D${OWNER}`);
  await page
    .getByRole('row', { name: new RegExp(LATENCY_CHECK.title) })
    .getByRole('link', { name: /^Start a campaign/ })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Start a campaign' });
  await expect(dialog.getByLabel('Check', { exact: true })).toHaveValue(
    `check:${LATENCY_CHECK.name}`,
  );
  await expect(dialog.getByLabel('Title')).toHaveValue(LATENCY_CHECK.title);
  await expect(
    dialog.getByText(/that you may see (is|are) in scope/),
  ).toBeVisible();

  await dialog.getByRole('button', { name: 'Start' }).click();
  await expect(dialog.getByText('Needed').first()).toBeVisible();
  await dialog.getByLabel('Title').fill(TITLE);
  await dialog.getByLabel('Owner').fill('platform');
  await dialog.getByLabel('Deadline').fill(inDays(60));
  await dialog.getByRole('button', { name: 'Add a milestone' }).click();
  await dialog.getByLabel('Name').fill('Half of them');
  await dialog.getByLabel('Day', { exact: true }).fill(inDays(30));
  await dialog.getByLabel('Share in percent').fill('50');
  await picture('campaign-form');
  await dialog.getByRole('button', { name: 'Start' }).click();

  await expect(page.getByText(`${TITLE} is started`)).toBeVisible();
  await expect(page).toHaveURL(/\/readiness\/campaigns\/[\w-]+$/);
  await expect(page.getByText(/^\d+ of \d+ done$/)).toBeVisible();
  await expect(
    page.getByRole('list', { name: 'Milestones' }).getByText('Half of them'),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: MODEL.title, exact: true }),
  ).toHaveAttribute(
    'href',
    `${MODEL.path}/readiness?check=${LATENCY_CHECK.name}`,
  );
  await picture('campaign');
  expect.soft(await violations(page)).toEqual([]);
});

test('an engineer sees on the entity what is wanted by when', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await page.goto(MODEL.path);
  const card = await readinessCard(page);
  const campaigns = card.getByRole('list', { name: 'Campaigns' });
  await expect(
    campaigns.getByRole('listitem').filter({ hasText: TITLE }),
  ).toContainText(/to do.*days left/);
  await picture('campaign-on-card');
  await campaigns.getByRole('link', { name: TITLE }).click();
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Delete' })).toBeHidden();
});

test('whoever may changes it and deletes it', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('platform-owner');
  await page.goto('/readiness/campaigns');
  await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
  expect.soft(await violations(page)).toEqual([]);
  await picture('campaigns');
  await page.getByRole('link', { name: TITLE }).click();
  await page.getByRole('button', { name: 'Edit' }).click();
  const form = page.getByRole('dialog', { name: /^Change the campaign/ });
  await form.getByLabel('Title').fill(CHANGED);
  await form.getByRole('button', { name: 'Cancel' }).click();
  await expect(form.getByText('What you wrote is not saved')).toBeVisible();
  await form.getByRole('button', { name: 'Go on writing' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('heading', { name: CHANGED })).toBeVisible();

  await page.setViewportSize({ width: 320, height: 800 });
  await picture('campaign-320');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect.soft(width, 'wider than the screen').toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 900 });

  await page.getByRole('button', { name: 'Delete' }).click();
  await page
    .getByRole('dialog', { name: /^Delete the campaign/ })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page.getByText(`${CHANGED} is deleted`)).toBeVisible();
  await expect(page).toHaveURL(/\/readiness\/campaigns$/);
  await expect(page.getByRole('link', { name: CHANGED })).toBeHidden();
});
