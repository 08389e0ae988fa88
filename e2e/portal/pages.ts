import type { Locator, Page } from '@playwright/test';
import { expect } from './test';

/** The star of the demo: an ML service of the team fraud. */
export const MODEL = {
  ref: 'component:default/claims-triage',
  title: 'Claims triage',
  path: '/catalog/default/component/claims-triage',
};

/** Its check that fails: 412 ms measured, 250 ms promised. */
export const LATENCY_CHECK = {
  name: 'p95-latency-within-slo',
  title: 'p95 latency is within the SLO',
};

/** Address of the tab with that check's section in view. */
export const LATENCY_SECTION = `${MODEL.path}/readiness?scorecard=ml-model&section=monitoring`;

/** The readiness card on the overview of an entity, once it shows a result. */
export async function readinessCard(page: Page): Promise<Locator> {
  const card = page
    .locator('article, section, div')
    .filter({ has: page.getByRole('link', { name: 'Open readiness' }) })
    .filter({
      has: page.getByRole('heading', { name: 'Readiness', exact: true }),
    })
    .last();
  // without a level both are there
  await expect(
    card.getByText(/level \d of \d|no level reached/i).first(),
  ).toBeVisible({ timeout: 60_000 });
  return card;
}

/** One check in the section that is in view. */
export function checkItem(page: Page, title: string): Locator {
  return page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: title, exact: false }) })
    .filter({ has: page.getByRole('heading', { name: title }) })
    .last();
}

/** Chooses light or dark as a person does, in the settings. */
export async function chooseTheme(
  page: Page,
  theme: 'Light' | 'Dark',
): Promise<void> {
  await page.goto('/settings');
  await page.getByRole('button', { name: theme, exact: true }).click();
}

/** The number that a heading of a list begins with. */
export async function numberIn(heading: Locator): Promise<number> {
  return Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
}

/** Says how many entities the list has. */
export function entitiesHeading(page: Page): Locator {
  return page.getByRole('heading', { name: /^\d+ entit(y|ies)$/ });
}
