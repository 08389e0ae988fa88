import type { Download, Locator, Page } from '@playwright/test';
import fs from 'node:fs';
import type { Persona, Portal } from '../portal/Portal';
import { expect, test } from '../portal/test';

/** Tagged confidential: the platform owner may not know of it. */
const HIDDEN = 'Sanctions screening';

/** Blocked at the gate for want of evidence that people can give. */
const BLOCKED = {
  title: 'Fraud gateway',
  api: '/api/readiness/v1/entities/component/default/fraud-gateway',
};
const GATE = { name: 'model-validated', title: 'Model validated' };
const EVIDENCE = [
  'risk-note',
  'data-protection-assessment',
  'bias-evaluation',
  'validation-report',
];

async function compared(page: Page): Promise<Locator> {
  const table = page.getByRole('table', { name: 'Groups compared' });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  return table;
}

/** The number that a heading of a list begins with. */
async function numberIn(heading: Locator): Promise<number> {
  return Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0]);
}

function entitiesHeading(page: Page): Locator {
  return page.getByRole('heading', { name: /^\d+ entit(y|ies)$/ });
}

async function contentOf(download: Download): Promise<string> {
  return fs.readFileSync(await download.path(), 'utf8');
}

async function exported(page: Page, option: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: option }).click();
  return download;
}

async function post(
  portal: Portal,
  persona: Persona,
  url: string,
  body: unknown,
) {
  const token = await portal.tokenOf(persona);
  return portal.call(url, { method: 'POST', token, body });
}

/** What happens in other windows: evidence, the submission, and everybody's approval. */
async function passTheGate(portal: Portal): Promise<void> {
  for (const evidence of EVIDENCE) {
    await post(portal, 'engineer', `${BLOCKED.api}/attestations`, {
      evidence,
      url: `https://docs.meridian.example/fraud-gateway/${evidence}.pdf`,
      fileType: 'application/pdf',
    });
  }
  const gate = `${BLOCKED.api}/gates/${GATE.name}`;
  await post(portal, 'engineer', `${gate}/submission`, {
    reason: 'The routing model of this quarter',
  });
  const grace = 'governance-reviewer';
  const rhea = 'second-reviewer';
  const steps: [Persona, string][] = [
    [grace, 'product-owner'],
    [grace, 'data-protection'],
    [grace, 'security'],
    [grace, 'ethics-review'],
    [rhea, 'independent-validation'],
    [grace, 'model-risk-officer'],
    [rhea, 'model-risk-committee'],
    [grace, 'model-risk-committee'],
  ];
  const token = await portal.tokenOf('engineer');
  for (const [persona, step] of steps) {
    const review = (await portal.call(`${gate}/review`, { token })) as {
      gate: { fingerprint: string };
    };
    await post(portal, persona, `${gate}/approval`, {
      step,
      fingerprint: review.gate.fingerprint,
      reason: `Read for the step ${step}`,
    });
  }
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
  // Nobody pushes facts about this one, so it is assessed last; numbers do not move any more.
  const engineer = await portal.tokenOf('engineer');
  const last = `/api/readiness/v1/entities?filter=ref%3Dcomponent:default/invoice-matcher`;
  await expect
    .poll(() => portal.call(last, { token: engineer }), { timeout: 60_000 })
    .toMatchObject({ totalItems: 1 });
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
  }, `data:image/png;base64,${fs.readFileSync(await png.path(), 'base64')}`);
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
