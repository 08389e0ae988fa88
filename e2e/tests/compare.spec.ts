import type { Locator, Page } from '@playwright/test';
import { contentOf, exported } from '../portal/downloads';
import { entitiesHeading, numberIn } from '../portal/pages';
import type { Persona } from '../portal/Portal';
import { expect, test } from '../portal/test';

/** Tagged confidential: the platform owner may not know of it. */
const HIDDEN = 'Sanctions screening';

async function compared(page: Page): Promise<Locator> {
  const table = page.getByRole('table', { name: 'Groups compared' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  return table;
}

test('the platform owner drills from the lowest cell of a business unit to one failing check', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('platform-owner');
  await page.goto('/readiness');
  await page.getByLabel('Group by').selectOption({ label: 'Business unit' });
  await expect(page).toHaveURL(/groupBy=business-unit/);
  const table = await compared(page);
  const row = table.getByRole('row', { name: /Retail/ });
  await expect(row).toBeVisible();
  await picture('compare');

  const cells = await row
    .getByRole('link', { name: /^\d+ % .* of Retail$/ })
    .all();
  const shares = await Promise.all(
    cells.map(async cell => Number.parseInt(await cell.innerText(), 10)),
  );
  const lowest = shares.indexOf(Math.min(...shares));
  expect(shares.length).toBeGreaterThan(3);
  await cells[lowest].click();

  await expect(page).toHaveURL(
    /\/readiness\/entities\?filter=business-unit.*retail.*filter=section/,
  );
  await expect(
    page.getByRole('button', { name: /^Business unit: Retail/ }),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: /^Section: / })).toBeVisible();
  const entities = await numberIn(entitiesHeading(page));
  expect(entities).toBeGreaterThan(0);

  await page.getByRole('link', { name: 'Checks', exact: true }).click();
  await expect(page).toHaveURL(/\/readiness\/checks\?filter=business-unit/);
  await expect(
    page.getByText(new RegExp(`checks concern ${entities} entit`)),
  ).toBeVisible();
  await picture('checks');
  const checks = page.getByRole('table', { name: 'Checks over many entities' });
  const worst = checks.getByRole('row').nth(1).getByRole('rowheader');
  const title = await worst.getByRole('link').first().innerText();
  await worst.getByRole('link').first().click();

  await expect(page).toHaveURL(/filter=section.*filter=check%3D.*%3Afail/);
  expect(await numberIn(entitiesHeading(page))).toBeLessThanOrEqual(entities);
  await page
    .getByRole('table', { name: 'Entities' })
    .getByRole('link', { name: /Checks of / })
    .first()
    .click();
  await expect(page).toHaveURL(/\/readiness\?check=/);
  await expect(
    page.getByRole('button', { name: title, expanded: true }),
  ).toBeVisible();
  await picture('one-failing-check');
});

test('an address shows everybody what they may see', async ({
  page,
  portal,
  signIn,
}) => {
  const address = '/readiness?groupBy=business-unit&show=gates';
  const engineer = await portal.tokenOf('engineer');
  const seenBy = async (persona: Persona) => {
    await page.context().clearCookies();
    await page.evaluate(() => window.sessionStorage.clear());
    await signIn(persona);
    await page.goto(address);
    const row = (await compared(page)).getByRole('row', { name: /Payments/ });
    const entities = Number(await row.getByRole('cell').first().innerText());
    await row.getByRole('link', { name: 'Payments', exact: true }).click();
    await expect(entitiesHeading(page)).toHaveText(`${entities} entities`);
    return entities;
  };
  await page.goto('/');
  const forReviewer = await seenBy('governance-reviewer');
  await page.getByLabel('Find by name or title').fill('sanctions');
  await expect(page).toHaveURL(/text%3Dsanctions/);
  await expect(entitiesHeading(page)).toHaveText('1 entity');
  await expect(
    page.getByRole('link', { name: HIDDEN, exact: true }),
  ).toBeVisible();
  const shared = new URL(page.url());

  expect(await seenBy('platform-owner')).toBe(forReviewer - 1);
  await page.goto(`${shared.pathname}${shared.search}`);
  await expect(page.getByText('No entity matches')).toBeVisible();
  await expect(page.getByText(HIDDEN)).toHaveCount(0);

  // Nothing that the page is made of tells of it either.
  for (const path of [
    'entities?limit=100',
    'fleet/gates?groupBy=owner',
    'fleet/facets',
    'fleet/checks/backlog?format=csv',
  ]) {
    const response = await portal.request(`/api/readiness/v1/${path}`, {
      token: engineer,
    });
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/sanctions/i);
  }
});

test('the comparison is weighted, like with like, side by side, and taken along', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('platform-owner');
  await page.goto(
    '/readiness?groupBy=business-unit&sort=title&filter=kind%3Dcomponent',
  );
  const table = await compared(page);
  for (const title of ['Retail', 'Payments']) {
    await table
      .getByRole('checkbox', { name: `Put ${title} side by side` })
      .check();
  }
  await expect(
    page
      .getByRole('table', { name: 'Chosen groups side by side' })
      .getByRole('columnheader'),
  ).toHaveText(['Measure', 'Payments', 'Retail']);

  await page.getByRole('button', { name: 'Weights' }).click();
  await page.getByRole('spinbutton').first().fill('3');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/weight=/);
  await expect(page.getByText(/\(3 × /)).toBeVisible();
  await picture('side-by-side');

  const csv = await contentOf(await exported(page, 'Table as CSV'));
  expect(csv).toMatch(/^business-unit,title,/);
  expect(csv).toMatch(/group:default\/retail,Retail,/);

  const svg = await contentOf(await exported(page, 'Table as SVG'));
  const png = await exported(page, 'Table as PNG');
  const today = new Date().getUTCFullYear();
  for (const said of [
    'Readiness: Sections by Business unit',
    'Only: Kind component',
    String(today),
    'Tints go from the lowest',
    'The score of a group is',
    'Payments',
  ]) {
    expect(svg).toContain(said);
  }
  const size = await page.evaluate(async source => {
    const image = new Image();
    image.src = source;
    await image.decode();
    return image.width;
  }, `data:image/png;base64,${await contentOf(png, 'base64')}`);
  expect(size).toBeGreaterThan(1000);
  const chart = await contentOf(await exported(page, 'Chart as SVG'));
  expect(chart).toContain('Readiness: Score over time by Business unit');
  expect(chart).toContain('Retail');

  await page.getByRole('button', { name: 'Like with like' }).click();
  await expect(page).toHaveURL(/likeWithLike=true/);
  await expect(
    (await compared(page))
      .getByRole('rowheader', { name: /Retail · / })
      .first(),
  ).toBeVisible();
  await picture('like-with-like');
});
