import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  checkItem,
  chooseTheme,
  LATENCY_CHECK,
  LATENCY_SECTION,
  MODEL,
  readinessCard,
} from '../portal/pages';
import { expect, test } from '../portal/test';

const EXPANDED = `${LATENCY_SECTION}&check=${LATENCY_CHECK.name}`;

/** Violations in what is ours: the portal's own frame is Backstage's. */
async function violations(page: Page, selector: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .include(selector)
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html}`),
  );
}

async function markCard(page: Page): Promise<void> {
  const card = await readinessCard(page);
  await card.evaluate(element => element.setAttribute('data-e2e', 'card'));
}

test.beforeEach(async ({ signIn }) => {
  await signIn('engineer');
});

for (const theme of ['Light', 'Dark'] as const) {
  test(`${theme} theme: axe finds no violation`, async ({ page, picture }) => {
    await chooseTheme(page, theme);
    await page.goto(MODEL.path);
    await markCard(page);
    await picture(`card-${theme.toLowerCase()}`);
    expect.soft(await violations(page, '[data-e2e=card]')).toEqual([]);

    await page.goto(EXPANDED);
    await expect(checkItem(page, LATENCY_CHECK.title)).toContainText('412 ms');
    await picture(`tab-${theme.toLowerCase()}`);
    expect.soft(await violations(page, 'main')).toEqual([]);

    await page.goto(`${MODEL.path}/readiness/history`);
    await expect(page.getByText(/\d+ of \d+ changes/)).toBeVisible();
    await picture(`history-${theme.toLowerCase()}`);
    expect.soft(await violations(page, 'main')).toEqual([]);
  });
}

test('at 320 pixels nothing scrolls sideways', async ({ page, picture }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const states = {
    card: MODEL.path,
    tab: `${MODEL.path}/readiness`,
    check: EXPANDED,
    history: `${MODEL.path}/readiness/history`,
  };
  for (const [name, path] of Object.entries(states)) {
    await page.goto(path);
    await expect(
      page.getByText(/level \d of \d|What is holding|of \d+ changes/i).first(),
    ).toBeVisible();
    // also what an inner frame would scroll or cut off
    const tooWide = await page.evaluate(() => {
      const isForReadersOnly = (element: Element | null): boolean =>
        !!element &&
        (element.getBoundingClientRect().width <= 1 ||
          isForReadersOnly(element.parentElement));
      return [...document.querySelectorAll('main *, article *')]
        .filter(
          element =>
            element.getBoundingClientRect().right > window.innerWidth + 1 &&
            !isForReadersOnly(element),
        )
        .map(element => element.outerHTML.slice(0, 120));
    });
    expect.soft(tooWide, `${name}: wider than the screen`).toEqual([]);
    await picture(`${name}-320`);
  }
});

test('with the keyboard alone: to a section, its check, and the remedy', async ({
  page,
}) => {
  await page.goto(
    `${MODEL.path}/readiness?scorecard=ml-model&section=governance`,
  );
  const section = page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /Monitoring/ });
  await section.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Monitoring' })).toBeVisible();

  const check = checkItem(page, LATENCY_CHECK.title);
  await expect(check).toBeVisible();
  const toggle = check.getByRole('button').first();
  for (let presses = 0; presses < 40; presses++) {
    if (await toggle.evaluate(element => element === document.activeElement))
      break;
    await page.keyboard.press('Tab');
  }
  await expect(toggle).toBeFocused();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(toggle).toBeFocused();
  await expect(check.getByRole('table', { name: 'Facts' })).toBeVisible();
  await page.keyboard.press('Space');
  await expect(check.getByRole('table', { name: 'Facts' })).toBeHidden();
});
