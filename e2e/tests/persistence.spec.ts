import type {
  EntityHistory,
  EntityReadiness,
} from 'backstage-plugin-readiness-common';
import {
  checkItem,
  LATENCY_CHECK,
  LATENCY_SECTION,
  MODEL,
} from '../portal/pages';
import type { Portal } from '../portal/Portal';
import { expect, test } from '../portal/test';

const ENTITY = `/api/readiness/v1/entities/${MODEL.ref.replace(':', '/')}`;

async function remembered(portal: Portal) {
  const token = await portal.tokenOf('engineer');
  const readiness = (await portal.call(ENTITY, { token })) as EntityReadiness;
  const history = (await portal.call(`${ENTITY}/history`, {
    token,
  })) as EntityHistory;
  const checks = readiness.scorecards
    .flatMap(scorecard => scorecard.sections)
    .flatMap(section => section.checks);
  return {
    score: readiness.score,
    checks: Object.fromEntries(
      checks.map(({ name, status, since, reason }) => [
        name,
        { status, since, reason },
      ]),
    ),
    changes: history.items.map(({ id, at, subject, to }) => ({
      id,
      at,
      subject,
      to,
    })),
  };
}

test('after a restart everything is still there', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  test.setTimeout(300_000);
  const push = (ms: number) =>
    portal.pushFacts({
      entityRef: MODEL.ref,
      source: 'prometheus',
      values: { latencyP95Ms: ms },
      version: '14',
    });
  await signIn('engineer');
  await page.goto(LATENCY_SECTION);
  await expect(checkItem(page, LATENCY_CHECK.title)).toContainText('412 ms', {
    timeout: 60_000,
  });
  await push(301);
  await expect(checkItem(page, LATENCY_CHECK.title)).toContainText('301 ms', {
    timeout: 20_000,
  });
  const before = await remembered(portal);
  expect(before.checks[LATENCY_CHECK.name]).toMatchObject({ status: 'fail' });
  expect(before.changes.length).toBeGreaterThan(0);

  await portal.restart();

  expect(await remembered(portal)).toEqual(before);
  await page.goto('/');
  await page.goto(LATENCY_SECTION);
  await expect(checkItem(page, LATENCY_CHECK.title)).toContainText(
    'p95 latency is 301 ms, the SLO is 250 ms',
  );
  await picture('after-restart');
  await push(412);
  await expect(checkItem(page, LATENCY_CHECK.title)).toContainText('412 ms', {
    timeout: 20_000,
  });
});
