import {
  checkItem,
  LATENCY_CHECK,
  LATENCY_SECTION,
  MODEL,
  readinessCard,
} from '../portal/pages';
import { expect, test } from '../portal/test';

test.beforeEach(async ({ signIn }) => {
  await signIn('engineer');
});

test('from the catalog to the model, its level and what to do next', async ({
  page,
  picture,
}) => {
  await page.goto('/catalog?filters[user]=all');
  await page.getByRole('link', { name: MODEL.title }).first().click();
  await expect(page).toHaveURL(new RegExp(`${MODEL.path}$`));

  const card = await readinessCard(page);
  await expect(card.getByText(/^\d+\s%$/).first()).toBeVisible();
  await expect(card.getByText(/assessed/i).first()).toBeVisible();
  await expect(card.getByText('high risk')).toBeVisible();
  await expect(card.getByText(/^Productionise/)).toBeVisible();
  const actions = card.getByRole('list', { name: 'Next actions' });
  await expect(actions.getByRole('listitem')).toHaveCount(3);
  await expect(actions.getByRole('listitem').first()).toContainText(
    /\+\d+ point|under/,
  );
  await picture('card');

  await card.getByRole('link', { name: 'Open readiness' }).click();
  await expect(page).toHaveURL(new RegExp(`${MODEL.path}/readiness`));
  await expect(page.getByText('What is holding this back')).toBeVisible();
  await picture('tab');
});

test('a failing check says why, on what evidence, and what to do', async ({
  page,
  picture,
}) => {
  await page.goto(`${MODEL.path}/readiness`);
  await page
    .getByRole('navigation', { name: 'Scorecards' })
    .getByRole('link', { name: /Model and AI product/ })
    .click();
  await page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: /Monitoring/ })
    .click();

  const check = checkItem(page, LATENCY_CHECK.title);
  await expect(check).toContainText('p95 latency is 412 ms, the SLO is 250 ms');
  await expect(check.getByRole('link', { name: 'Runbook' })).toHaveAttribute(
    'href',
    /^https:/,
  );

  await check.getByRole('button', { name: /How to fix/ }).click();
  await expect(page).toHaveURL(new RegExp(`check=${LATENCY_CHECK.name}`));
  const facts = check.getByRole('table', { name: 'Facts' });
  const measured = facts
    .getByRole('row')
    .filter({ hasText: 'prometheus.latencyP95Ms' });
  await expect(measured).toContainText('412 ms');
  await expect(measured).toContainText(/\d+\smin ago/);
  await expect(
    measured.getByRole('link', { name: 'Open source' }),
  ).toHaveAttribute('href', /grafana/);
  await expect(
    facts.getByRole('row').filter({ hasText: 'slo.latencyP95Ms' }),
  ).toContainText('250 ms');
  await expect(check).toContainText('Find out in traces where the time goes');
  await picture('failing-check');
});

test('the address holds the view: back, forward and reload keep it', async ({
  page,
}) => {
  await page.goto(LATENCY_SECTION);
  const sections = page.getByRole('navigation', { name: 'Sections' });
  await sections.getByRole('link', { name: /Governance/ }).click();
  await expect(page).toHaveURL(/section=governance/);
  await page.goBack();
  await expect(page).toHaveURL(/section=monitoring/);
  await expect(page.getByRole('heading', { name: 'Monitoring' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Monitoring' })).toBeVisible();
});

test('history shows the score over time and what changed', async ({
  page,
  picture,
}) => {
  await page.goto(`${MODEL.path}/readiness`);
  await page
    .getByRole('navigation', { name: 'Readiness views' })
    .getByRole('link', { name: 'History' })
    .click();
  await expect(page).toHaveURL(/readiness\/history/);
  await expect(
    page.getByRole('heading', { name: 'Score over time' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Changes' })).toBeVisible();
  await expect(page.getByText(/\d+ of \d+ changes/)).toBeVisible();
  await picture('history');
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page.getByRole('table').first()).toContainText('%');
});

test('an entity that is not assessed says so', async ({ page }) => {
  await page.goto('/catalog/default/api/claims-triage-api');
  await expect(
    page.getByRole('heading', { name: /claims triage api/i }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open readiness' })).toHaveCount(
    0,
  );
});
