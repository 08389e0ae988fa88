import type { EntityDelivery } from 'backstage-plugin-readiness-common';
import { callTool } from '../portal/callTool';
import { readinessCard } from '../portal/pages';
import type { Portal } from '../portal/Portal';
import { expect, test } from '../portal/test';

/** A prototype of Ada's team, made for two people; its mode is declared nowhere. */
const PROTOTYPE = {
  name: 'address-matcher',
  title: 'Address matcher',
  api: '/api/readiness/v1/entities/component/default/address-matcher',
  path: '/catalog/default/component/address-matcher',
};
const DELIVERY = `${PROTOTYPE.path}/readiness/delivery`;

const DEPENDING_TEAMS = [
  'claims',
  'financial-crime',
  'merchant-services',
  'personalisation',
  'supply-chain',
];
const LEARNED = 'Five teams call it every night, and we are two';
const MODE = 'readiness/delivery-mode';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** Time for a page to come on a busy machine, and for the backend to follow a file. */
const SOON = { timeout: 60_000 };

async function deliveryOf(portal: Portal): Promise<EntityDelivery> {
  const token = await portal.tokenOf('engineer');
  const url = `${PROTOTYPE.api}/delivery-mode`;
  return (await portal.call(url, { token })) as EntityDelivery;
}

test.beforeAll(async ({ portal }) => {
  await portal.post('engineer', `${PROTOTYPE.api}/delivery-mode`, {
    mode: 'prototype-with-users',
    learned: 'Two analysts found a ring with it on the first morning',
  });
});

test('advice names the teams that depend on a prototype; followed, it leads to the mode that fits', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await page.goto(DELIVERY);
  await expect(
    page.getByRole('heading', { name: 'Prototype with users' }),
  ).toBeVisible(SOON);
  const advice = page
    .getByRole('list', { name: 'Open advice' })
    .getByRole('listitem')
    .filter({ hasText: 'Other teams depend on something unfinished' });
  for (const team of DEPENDING_TEAMS) {
    await expect(advice).toContainText(new RegExp(team, 'i'));
  }
  await expect(advice).toContainText('Suggests the mode Serve other teams');
  await picture('delivery-advice');

  await advice.getByRole('button', { name: /^Agree/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Change how we work' });
  await expect(
    dialog.getByRole('radio', { name: /^Serve other teams/ }),
  ).toBeChecked();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(
    dialog.getByRole('heading', { name: 'Gates that become expected' }),
  ).toBeVisible();
  await expect(
    dialog.getByRole('listitem').filter({ hasText: 'Deployment ready' }),
  ).toContainText('blocked');
  await expect(dialog.getByText('developer advocate')).toBeVisible();
  await picture('delivery-comparison');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Change mode' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Needed');
  await dialog.getByLabel('What we learned').fill(LEARNED);
  await dialog.getByRole('button', { name: 'Change mode' }).click();
  await expect(dialog).toBeHidden(SOON);

  await expect(
    page.getByRole('heading', { name: 'Serve other teams' }),
  ).toBeVisible();
  await expect(advice).toBeHidden(SOON);
  const newest = page
    .getByRole('list', { name: 'Ledger with levels and gates, newest first' })
    .getByRole('listitem')
    .filter({ hasText: 'Prototype with users → Serve other teams' });
  await expect(newest).toContainText(LEARNED);
  await expect(newest).toContainText('Ada Okafor');
  await picture('delivery-changed');
});

test('what the new mode expects is asked for everywhere, and the report tells of the change', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await page.goto(`${PROTOTYPE.path}/readiness/gates`);
  await expect(
    page.getByRole('button', { name: /^Deployment ready blocked/ }),
  ).toBeVisible(SOON);
  await page.goto(PROTOTYPE.path);
  const card = await readinessCard(page);
  await expect(
    card.getByRole('link', { name: 'Serve other teams' }),
  ).toBeVisible();

  await page.goto('/readiness/changes?kind=mode');
  const modes = page.getByRole('table', { name: 'Delivery modes' });
  const row = modes.getByRole('row').filter({ hasText: PROTOTYPE.title });
  await expect(row).toContainText('Serve other teams', SOON);
  await page.getByRole('textbox', { name: 'Scope' }).click();
  await page.getByRole('option', { name: 'Payments', exact: true }).click();
  await expect(page).toHaveURL(/group=group%3Adefault%2Fpayments/);
  await expect(row).toBeVisible();
  await picture('changes-of-a-business-unit');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download JSON' }).click();
  expect((await download).suggestedFilename()).toMatch(
    /^readiness-changes-.*\.json$/,
  );
});

test('the owner hears of it', async ({ page, signIn, picture }) => {
  await signIn('engineering-lead');
  await page.goto('/notifications');
  await expect(
    page.getByText('Address matcher works in another way: Serve other teams'),
  ).toBeVisible(SOON);
  await expect(page.getByText(LEARNED)).toBeVisible();
  await picture('delivery-notification');
});

test('a review of the way of working writes one entry', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  const before = (await deliveryOf(portal)).ledger.length;
  await signIn('engineer');
  await page.goto(DELIVERY);
  await page.getByRole('button', { name: 'Review how we work' }).click();
  const dialog = page.getByRole('dialog', { name: 'Review how we work' });
  await dialog.getByLabel('The users').fill('Merchant Services, since Monday');
  await picture('delivery-review');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog
    .getByRole('textbox', { name: 'What we learned' })
    .fill('The contract holds');
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(
    dialog.getByRole('radio', { name: /^Keep Serve other teams/ }),
  ).toBeChecked();
  await dialog.getByRole('button', { name: 'Record the review' }).click();
  await expect(dialog).toBeHidden(SOON);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Kept Serve other teams' }),
  ).toContainText('Merchant Services, since Monday');
  const { ledger, review } = await deliveryOf(portal);
  expect(ledger).toHaveLength(before + 1);
  expect(ledger[0]).toMatchObject({
    kind: 'review',
    learned: 'The contract holds',
  });
  expect(review).toMatchObject({ overdue: false });
});

test('"not for us" keeps an advice quiet until its facts change', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  const title = 'Several teams build on it and there is nothing to read';
  await signIn('engineer');
  await page.goto(DELIVERY);
  const open = page
    .getByRole('list', { name: 'Open advice' })
    .getByRole('listitem')
    .filter({ hasText: title });
  const quiet = page.getByRole('button', { name: /answered/ });
  await expect(open).toBeVisible(SOON);
  await open.getByRole('button', { name: /^Not for us/ }).click();
  const dialog = page.getByRole('dialog', { name: `Not for us: ${title}` });
  await dialog.getByRole('button', { name: 'Not for us' }).click();
  await expect(dialog).toBeVisible();
  await dialog
    .getByLabel('Why it is not for us')
    .fill('The contract is generated from the code');
  await dialog.getByRole('button', { name: 'Not for us' }).click();
  await expect(dialog).toBeHidden(SOON);
  await expect(open).toBeHidden(SOON);

  await page.getByRole('button', { name: 'Re-assess' }).click();
  await expect(page.getByText(/Assessed again/)).toBeAttached(SOON);
  await page.reload();
  await expect(quiet).toBeVisible(SOON);
  await expect(open).toBeHidden(SOON);
  await quiet.click();
  await expect(
    page.getByText('The contract is generated from the code'),
  ).toBeVisible();
  await picture('delivery-advice-quiet');

  const sixth = '  dependsOn:\n    - component:default/address-matcher\n';
  await portal.editCatalogFile('staffing-forecast', text =>
    text.replace('  dependsOn:\n', sixth),
  );
  await expect
    .poll(
      async () =>
        (await deliveryOf(portal)).advice.find(one => one.title === title),
      SOON,
    )
    .not.toHaveProperty('answer');
  await page.reload();
  await expect(open).toContainText(/store-operations/i, SOON);
  await portal.editCatalogFile('staffing-forecast', text =>
    text.replace(sixth, '  dependsOn:\n'),
  );
});

test('an agent asks and acts through MCP, within the rights of its person', async ({
  portal,
}) => {
  const ask = { entityRef: 'component:default/address-matcher' };
  const suggested = await callTool(portal, 'engineer', 'suggest-mode', ask);
  expect(suggested.isError).toBeFalsy();
  expect(suggested.content[0].text).toContain('serve-other-teams');
  const change = { ...ask, mode: 'operate', learned: 'An agent said so' };
  const refused = await callTool(
    portal,
    'governance-reviewer',
    'record-mode-change',
    change,
  );
  expect(refused.isError).toBe(true);
  expect(refused.content[0].text).toContain('readiness.delivery.change');
  const { current, ledger } = await deliveryOf(portal);
  expect(current?.name).toBe('serve-other-teams');
  expect(ledger[0].learned).not.toBe(change.learned);
});

test('what catalog-info.yaml declares goes before the portal, and is on record', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  const line = `    ${MODE}: productionise\n`;
  const declare = (from: string, to: string) =>
    portal.editCatalogFile(PROTOTYPE.name, text => text.replace(from, to));
  const inForce = async () => (await deliveryOf(portal)).current;
  await declare('  annotations:\n', `  annotations:\n${line}`);
  await expect
    .poll(inForce, SOON)
    .toMatchObject({ name: 'productionise', declaredIn: 'catalog' });

  await signIn('engineer');
  await page.goto(DELIVERY);
  await expect(
    page.getByRole('heading', { name: 'Productionise' }),
  ).toBeVisible(SOON);
  await expect(page.getByText(/declared in the catalog/).first()).toBeVisible();
  await expect(
    page
      .getByRole('listitem')
      .filter({ hasText: 'Serve other teams → Productionise' }),
  ).toContainText('read from the catalog');
  await picture('delivery-declared');
  // In the portal one is told what to write.
  await page.getByRole('button', { name: 'Change mode' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change how we work' });
  await dialog.getByRole('radio', { name: /^Serve other teams/ }).check();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await dialog.getByRole('button', { name: 'Continue' }).click();
  await expect(dialog.getByText(`${MODE}: serve-other-teams`)).toBeVisible();
  await expect(
    dialog.getByRole('button', { name: 'Change mode' }),
  ).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden(SOON);
  await expect(page.getByRole('button', { name: 'Change mode' })).toBeFocused();

  // Nobody of the portal did it, so everybody of the team hears of it.
  await page.goto('/notifications');
  await expect(
    page.getByText('Address matcher works in another way: Productionise'),
  ).toBeVisible(SOON);

  await declare(line, '');
  await expect
    .poll(inForce, SOON)
    .toMatchObject({ name: 'serve-other-teams', declaredIn: 'portal' });
});
