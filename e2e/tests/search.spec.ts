import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { MODEL } from '../portal/pages';
import { expect, test } from '../portal/test';

// Tagged confidential: only its owners and the reviewers may know of it.
const HIDDEN = 'Sanctions screening';

const SEARCH = '/search?types[]=readiness&query=';

/** A result of a search for readiness, once the index has it. */
async function found(page: Page, title: string) {
  const result = page.getByRole('link', { name: title, exact: true });
  await expect(async () => {
    await page.reload();
    await expect(result).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 90_000 });
  return result;
}

async function choose(page: Page, label: string, option: string | RegExp) {
  await page
    .locator('.MuiFormControl-root', { hasText: label })
    .last()
    .getByRole('button')
    .click();
  await page.getByRole('option', { name: option }).click();
}

test('search finds a model by its level and leads to its readiness', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  test.setTimeout(180_000);
  await signIn('engineer');
  await page.goto(`${SEARCH}claims`);
  await found(page, MODEL.title);
  // As the index has it: it is made anew every half minute.
  const { results } = (await portal.call(
    '/api/search/query?types[0]=readiness&term=claims',
    { token: await portal.tokenOf('engineer') },
  )) as { results: { document: Record<string, string> }[] };
  const level = results.find(({ document }) => document.title === MODEL.title)
    ?.document ?? { level: '', levelTitle: '' };
  await choose(page, 'Readiness level', level.levelTitle);
  await expect(page).toHaveURL(
    new RegExp(`filters(\\[|%5B)level(\\]|%5D)=${level.level}`),
  );
  const result = page.getByRole('link', { name: MODEL.title, exact: true });
  await expect(result).toBeVisible();
  await picture('search');
  await result.click();
  await expect(page).toHaveURL(new RegExp(`${MODEL.path}/readiness`));
  await expect(page.getByText('What is holding this back')).toBeVisible();
});

test('search says nothing of a confidential model to an outsider', async ({
  page,
  signIn,
}) => {
  test.setTimeout(180_000);
  await signIn('governance-reviewer');
  await page.goto(`${SEARCH}sanctions`);
  await found(page, HIDDEN);
  await page.context().clearCookies();
  await page.evaluate(() => window.sessionStorage.clear());

  await signIn('platform-owner');
  await page.goto(`${SEARCH}claims`);
  await found(page, MODEL.title);
  await page.goto(`${SEARCH}sanctions`);
  await expect(
    page.getByRole('textbox', { name: /search/i }).first(),
  ).toHaveValue('sanctions');
  await expect(page.getByRole('link', { name: HIDDEN })).toHaveCount(0);
});

test('the start page says what waits and what of mine is lowest', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await expect(
    page.getByRole('heading', { name: 'My teams, lowest score first' }),
  ).toBeVisible({ timeout: 30_000 });
  await expect(
    page.getByRole('link', { name: /^All \d+ entities of my teams/ }),
  ).toHaveAttribute('href', /filter=owner%3Dgroup%3Adefault%2Ffraud/);
  await picture('home');
  const { violations } = await new AxeBuilder({ page })
    // Not the list of notifications beside it, whose links Backstage tells from text by colour alone.
    .include('[data-testid="readiness-home-widget"]')
    .analyze();
  expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);

  await page.getByRole('link', { name: 'What to fix first' }).click();
  await expect(page).toHaveURL(/\/readiness\/checks/);
});

test('a badge is there without signing in, and follows the entity', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await page.goto(`${MODEL.path}/readiness`);
  await page.getByRole('button', { name: 'Badge', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'A badge for the README' });
  const badge = dialog.getByRole('img', { name: /^Level/ });
  await expect(badge).toBeVisible();
  await expect
    .poll(() => badge.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(50);
  await picture('badges');

  const url = String(await badge.getAttribute('src'));
  const shown = await fetch(url);
  expect(shown.headers.get('content-type')).toContain('image/svg+xml');
  expect(await shown.text()).toMatch(
    /<title>readiness: (.+, \d of \d|no level reached)<\/title>/,
  );
  const other = await fetch(
    url.replace('claims-triage', 'sanctions-screening'),
  );
  expect(await other.text()).toContain('not available');
  const { status } = await fetch(
    `${portal.baseUrl}/api/readiness/v1/entities/${MODEL.ref.replace(
      ':',
      '/',
    )}/badges`,
  );
  expect(status).toBe(401);
});
