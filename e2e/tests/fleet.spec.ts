import { contentOf, exported } from '../portal/downloads';
import { APPROVALS, GateInReview } from '../portal/GateInReview';
import { entitiesHeading, numberIn } from '../portal/pages';
import type { Portal } from '../portal/Portal';
import { expect, test } from '../portal/test';

/** Blocked at the gate for want of evidence that people can give. */
const BLOCKED = { name: 'fraud-gateway', title: 'Fraud gateway' };
const GATE = { name: 'model-validated', title: 'Model validated' };
const EVIDENCE = [
  'risk-note',
  'data-protection-assessment',
  'bias-evaluation',
  'validation-report',
];

/** What happens in other windows: evidence, the submission, and everybody's approval. */
async function passTheGate(portal: Portal): Promise<void> {
  const gate = new GateInReview(portal, BLOCKED.name, GATE.name);
  for (const evidence of EVIDENCE) {
    await gate.giveEvidence(evidence);
  }
  await gate.submit('The routing model of this quarter');
  for (const [persona, step] of APPROVALS) {
    await gate.approve(persona, step);
  }
}

test('a view is saved, shared and deleted; the backlog is exported', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('platform-owner');
  await page.goto(
    '/readiness/entities?filter=business-unit%3Dgroup%3Adefault%2Fretail&sort=-score&columns=level,score,tags',
  );
  const entities = await numberIn(entitiesHeading(page));
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('button', { name: 'Save this view' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByLabel('Name').fill('Retail, best first');
  await dialog
    .getByLabel('Who sees it')
    .selectOption({ label: 'Everybody who may see readiness' });
  await dialog.getByRole('button', { name: 'Save this view' }).click();
  await expect(dialog).toBeHidden();

  const csv = await contentOf(await exported(page, 'All of the list as CSV'));
  const [head, ...rows] = csv.trimEnd().split('\r\n');
  expect(head).toMatch(/^entity,title,level,score/);
  expect(rows).toHaveLength(entities);

  const token = await portal.tokenOf('engineer');
  const { items } = (await portal.call('/api/readiness/v1/views', {
    token,
  })) as { items: { title: string; target: string; mine: boolean }[] };
  expect(items).toContainEqual(
    expect.objectContaining({ title: 'Retail, best first', mine: false }),
  );

  await page.getByRole('button', { name: 'Views' }).click();
  await page
    .getByRole('button', { name: /^Delete.*Retail, best first$/ })
    .click();
  await expect(page.getByText('No view is saved yet.')).toBeVisible();
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Checks', exact: true }).click();
  const backlog = await contentOf(await exported(page, 'Backlog as CSV'));
  expect(backlog.split('\r\n').length).toBeGreaterThan(2);
  const issues = await contentOf(
    await exported(page, 'Backlog as GitHub issues (JSON Lines)'),
  );
  for (const line of issues.trimEnd().split('\n')) {
    expect(JSON.parse(line)).toMatchObject({
      title: expect.any(String),
      body: expect.any(String),
      labels: expect.any(Array),
    });
  }
});

test('an entity whose gate is approved leaves the list of the blocked ones in the catalog', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  await signIn('governance-reviewer');
  await page.goto('/catalog?filters[kind]=component&filters[user]=all');
  const choose = async (picker: string, option: RegExp) => {
    await page.getByRole('textbox', { name: picker, exact: true }).click();
    await page.getByRole('option', { name: option }).click();
    await page.keyboard.press('Escape');
  };
  await choose('Gate', /^Model validated/);
  await choose(`Status of ${GATE.title}`, /^blocked/);
  await expect(page).toHaveURL(/readinessGates.*model-validated.*blocked/);

  const token = await portal.tokenOf('governance-reviewer');
  const { totalItems } = (await portal.call(
    `/api/readiness/v1/entities?filter=kind%3Dcomponent&filter=gate%3D${GATE.name}%3Ablocked&limit=1`,
    { token },
  )) as { totalItems: number };
  const listed = (count: number) =>
    page.getByRole('heading', { name: `All Components (${count})` }).first();
  const blocked = page.getByRole('link', { name: BLOCKED.title });
  await expect(listed(totalItems)).toBeVisible();
  await expect(blocked).toBeVisible();
  await picture('catalog-blocked');

  await passTheGate(portal);
  await expect(async () => {
    await page.reload();
    await expect(listed(totalItems - 1)).toBeVisible({ timeout: 15_000 });
  }).toPass({ timeout: 60_000 });
  await expect(blocked).toHaveCount(0);
  await picture('catalog-after-approval');
});
