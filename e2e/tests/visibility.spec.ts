import { expect, test } from '../portal/test';

// Tagged confidential: only its owners and the reviewers may know of it.
const HIDDEN = 'sanctions-screening';
const API = `/api/readiness/v1/entities/component/default/${HIDDEN}`;

test('a confidential model is not there for an outsider', async ({
  page,
  portal,
  signIn,
}) => {
  await signIn('platform-owner');
  await page.goto('/catalog?filters[user]=all');
  await expect(
    page.getByRole('link', { name: 'Claims triage' }).first(),
  ).toBeVisible();
  await expect(
    page.getByRole('link', { name: /sanctions screening/i }),
  ).toHaveCount(0);
  await page.goto(`/catalog/default/component/${HIDDEN}/readiness`);
  await expect(
    page.getByText(/not found|could not be found|no entity/i).first(),
  ).toBeVisible();

  const token = await portal.tokenOf('platform-owner');
  const hidden = await portal.request(API, { token });
  const missing = await portal.request(API.replace(HIDDEN, 'not-there'), {
    token,
  });
  expect([hidden.status, missing.status]).toEqual([404, 404]);
  for (const part of ['history', 'evaluate']) {
    const method = part === 'evaluate' ? 'POST' : 'GET';
    const { status } = await portal.request(`${API}/${part}`, {
      token,
      method,
    });
    expect(status).toBe(404);
  }
  const list = await portal.call('/api/readiness/v1/entities?limit=100', {
    token,
  });
  expect(JSON.stringify(list)).toContain('claims-triage');
  expect(JSON.stringify(list)).not.toContain(HIDDEN);
});

test('a reviewer sees it', async ({ page, portal, signIn, picture }) => {
  const token = await portal.tokenOf('governance-reviewer');
  expect((await portal.request(API, { token })).status).toBe(200);
  await signIn('governance-reviewer');
  await page.goto(`/catalog/default/component/${HIDDEN}/readiness`);
  await expect(page.getByText('What is holding this back')).toBeVisible();
  await picture('confidential');
});

test('nobody gets anything without signing in', async ({ portal }) => {
  const { status } = await portal.request(API, { token: 'wrong' });
  expect(status).toBe(401);
});
