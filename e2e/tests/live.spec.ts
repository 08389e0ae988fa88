import {
  checkItem,
  LATENCY_CHECK,
  LATENCY_SECTION,
  MODEL,
} from '../portal/pages';
import { expect, test } from '../portal/test';

function latency(ms: number) {
  return {
    entityRef: MODEL.ref,
    source: 'prometheus',
    values: { latencyP95Ms: ms },
    version: '14',
    url: 'https://grafana.meridian.example/d/claims-triage?viewPanel=3',
  };
}

test('a pushed result changes the open page without a reload', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await page.goto(LATENCY_SECTION);
  const failing = checkItem(page, LATENCY_CHECK.title);
  await expect(failing).toContainText('412 ms');
  await page.evaluate(() => {
    (window as unknown as { stillHere: boolean }).stillHere = true;
  });

  await portal.pushFacts(latency(180));
  // a pass needs nothing: it is folded away with the others
  await expect(failing).toBeHidden({ timeout: 20_000 });
  await page.getByRole('button', { name: /pass/ }).first().click();
  await expect(checkItem(page, LATENCY_CHECK.title)).toContainText(
    'p95 latency is 180 ms, the SLO is 250 ms',
  );
  await picture('after-push');

  await portal.pushFacts(latency(412));
  await expect(checkItem(page, LATENCY_CHECK.title)).toContainText('412 ms', {
    timeout: 20_000,
  });
  expect(
    await page.evaluate(
      () => (window as unknown as { stillHere?: boolean }).stillHere,
    ),
  ).toBe(true);
});

test('a push that does not fit is refused whole, with one error per bad item', async ({
  portal,
}) => {
  const refused = async (...facts: object[]) => {
    const response = await portal.request('/api/readiness/v1/facts', {
      method: 'POST',
      token: portal.serviceToken,
      body: { facts: [latency(1), ...facts] },
    });
    expect(response.status).toBe(400);
    return response.text();
  };
  const values = await refused(
    { ...latency(2), values: { latencyP95Ms: 'fast' } },
    { ...latency(2), values: { latency: 2 } },
    { ...latency(2), source: 'nobody' },
  );
  for (const index of [1, 2, 3]) expect(values).toContain(`$.facts[${index}]`);
  const entities = await refused({
    ...latency(3),
    entityRef: 'component:default/nobody',
  });
  expect(entities).toContain('$.facts[1]');

  const url = `/api/readiness/v1/entities/${MODEL.ref.replace(':', '/')}`;
  const token = await portal.tokenOf('engineer');
  const readiness = JSON.stringify(await portal.call(url, { token }));
  expect(readiness).toContain('p95 latency is 412 ms');
});

test('re-assess answers in place', async ({ page, signIn }) => {
  await signIn('engineer');
  await page.goto(`${MODEL.path}/readiness`);
  await page.getByRole('button', { name: 'Re-assess' }).click();
  await expect(page.getByText(/Assessed again/)).toBeAttached({
    timeout: 30_000,
  });
});
