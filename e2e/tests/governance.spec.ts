import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { APPROVALS, GateInReview } from '../portal/GateInReview';
import type { Portal } from '../portal/Portal';
import { runCli } from '../portal/runCli';
import { expect, test } from '../portal/test';

const MODEL = {
  name: 'card-fraud-scorer',
  ref: 'component:default/card-fraud-scorer',
  api: '/api/readiness/v1/entities/component/default/card-fraud-scorer',
  path: '/catalog/default/component/card-fraud-scorer',
};
const GATE = { name: 'model-validated', title: 'Model validated' };
const REVIEW = `/readiness/reviews/component/default/card-fraud-scorer/${GATE.name}`;

/** Everything but the first, which a person gives on screen. */
const EVIDENCE = [
  'data-protection-assessment',
  'bias-evaluation',
  'validation-report',
];

test.describe.configure({ mode: 'serial' });

function reviewed(portal: Portal): GateInReview {
  return new GateInReview(portal, MODEL.name, GATE.name);
}

function atTheGate(portal: Portal) {
  return runCli(portal, 'gate', GATE.name, '--entity', MODEL.ref);
}

test('the engineer gives evidence and submits the gate', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  expect(atTheGate(portal)).toMatchObject({ status: 1 });
  for (const evidence of EVIDENCE) {
    await reviewed(portal).giveEvidence(evidence);
  }

  await signIn('engineer');
  await page.goto(`${MODEL.path}/readiness/gates?gate=risk-noted`);
  await page
    .getByRole('button', { name: /^Give evidence/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /Give evidence: Risk note/ });
  await dialog.getByRole('button', { name: 'Give evidence' }).click();
  await expect(dialog.getByText('A link or a note is needed')).toBeVisible();
  await dialog
    .getByLabel('Link to the evidence')
    .fill('https://docs.meridian.example/card-fraud-scorer/risk-note');
  await picture('give-evidence');
  await dialog.getByRole('button', { name: 'Give evidence' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: `${GATE.title} ready` }).click();
  await page.getByRole('button', { name: 'Submit for review' }).click();
  const submission = page.getByRole('dialog', { name: /Submit for review/ });
  await submission
    .getByLabel(/What the reviewers should know/)
    .fill('Version 27 with the new merchant features');
  await submission.getByRole('button', { name: 'Submit for review' }).click();
  await expect(
    page.getByRole('button', { name: `${GATE.title} in review` }),
  ).toBeVisible();
  await picture('gate-in-review');
});

test('nobody decides what is not theirs to decide', async ({ portal }) => {
  const { gate } = await reviewed(portal).review();
  for (const persona of ['engineer', 'second-reviewer'] as const) {
    const response = await portal.request(
      `${MODEL.api}/gates/${GATE.name}/approval`,
      {
        method: 'POST',
        token: await portal.tokenOf(persona),
        body: {
          step: 'product-owner',
          fingerprint: gate.fingerprint,
          reason: 'Mine',
        },
      },
    );
    expect(response.status).toBe(403);
  }
});

test('a reviewer finds it in the inbox, and rejects it with a reason', async ({
  page,
  signIn,
  picture,
}) => {
  await signIn('governance-reviewer');
  await page.goto('/readiness/reviews');
  await expect(page.getByRole('link', { name: /^Reviews \d/ })).toBeVisible();
  await picture('reviews-inbox');
  await page.getByRole('link', { name: GATE.title }).click();
  await expect(page).toHaveURL(new RegExp(REVIEW));
  await expect(
    page.getByRole('heading', { name: /You are asked to decide step 1 of 7/ }),
  ).toBeVisible();
  await page.getByRole('radio', { name: /^Reject/ }).check();
  const form = page.getByRole('form', { name: 'Your decision' });
  await form.getByRole('button', { name: 'Reject' }).click();
  await expect(
    form.getByText('Say why: who asked will read it.'),
  ).toBeVisible();
  await form
    .getByLabel('Reason')
    .fill('The validation report is of version 26');
  await picture('review-of-a-gate');
  await form.getByRole('button', { name: 'Reject' }).click();
  await expect(
    page.getByText(/Nothing waits for you|recorded/i).first(),
  ).toBeVisible();
});

test('mended and submitted again, two reviewers walk the chain, and the open page of the engineer turns', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  await signIn('engineer');
  await page.goto(`${MODEL.path}/readiness/gates?gate=${GATE.name}`);
  await expect(
    page.getByRole('button', { name: `${GATE.title} rejected` }),
  ).toBeVisible();
  await expect(
    page.getByText('The validation report is of version 26').first(),
  ).toBeVisible();
  const gate = reviewed(portal);
  await gate.giveEvidence('validation-report', 'validation-27.pdf');
  await gate.submit('With the validation report of version 27');

  for (const [persona, step] of APPROVALS.slice(0, -1)) {
    await gate.approve(persona, step);
  }
  expect((await gate.review()).gate.status).toBe('in-review');
  await gate.approve(...APPROVALS[APPROVALS.length - 1]);

  await expect(
    page.getByRole('button', { name: `${GATE.title} passed` }),
  ).toBeVisible({ timeout: 30_000 });
  await picture('gate-passed');
});

test('the pipeline goes on, with a receipt that is checked offline', async ({
  portal,
}) => {
  expect(atTheGate(portal)).toMatchObject({ status: 0 });
  const token = portal.serviceToken;
  const { receipt } = (await portal.call(
    `${MODEL.api}/gates/${GATE.name}/decision`,
    { token },
  )) as { receipt: string };
  const wanted = ['--gate', GATE.name, '--entity', MODEL.ref];
  expect(runCli(portal, 'verify-receipt', receipt, ...wanted)).toMatchObject({
    status: 0,
  });
  const forged = `${receipt.slice(0, -4)}AAAA`;
  expect(runCli(portal, 'verify-receipt', forged, ...wanted)).toMatchObject({
    status: 1,
  });
});

test('a check that turns takes the gate back, and the owner hears of it once', async ({
  page,
  portal,
  signIn,
  picture,
}) => {
  const evaluation = (passes: boolean) => ({
    entityRef: MODEL.ref,
    source: 'ci',
    values: { biasEvaluationPass: passes },
    version: '27',
  });
  await signIn('engineer');
  await page.goto(`${MODEL.path}/readiness/gates?gate=${GATE.name}`);
  await portal.pushFacts(evaluation(false));
  await expect(
    page.getByRole('button', { name: `${GATE.title} regressed` }),
  ).toBeVisible({ timeout: 30_000 });
  await picture('gate-regressed');
  expect(atTheGate(portal)).toMatchObject({ status: 1 });

  const token = await portal.tokenOf('engineer');
  const about = async () => {
    const { notifications } = (await portal.call('/api/notifications', {
      token,
    })) as { notifications: { payload: { title: string } }[] };
    return notifications.filter(({ payload }) =>
      /no longer passed|regressed/i.test(payload.title),
    );
  };
  await expect
    .poll(async () => (await about()).length, { timeout: 30_000 })
    .toBe(1);

  await portal.pushFacts(evaluation(true));
  await expect(
    page.getByRole('button', { name: `${GATE.title} passed` }),
  ).toBeVisible({ timeout: 30_000 });
});

test('the auditor takes the evidence pack, and the verifier names a row that was changed', async ({
  portal,
}) => {
  const token = await portal.tokenOf('governance-reviewer');
  const pack = await portal.request(
    `${MODEL.api}/evidence-pack?gate=${GATE.name}&format=html`,
    { token },
  );
  expect(pack.headers.get('content-type')).toContain('text/html');
  const html = await pack.text();
  for (const said of [
    'The validation report is of version 26',
    'With the validation report of version 27',
    'validation-27.pdf',
    'Independent validation',
  ]) {
    expect(html).toContain(said);
  }

  const verify = () => runCli(portal, 'audit', 'verify', '--entity', MODEL.ref);
  expect(verify()).toMatchObject({ status: 0 });
  const file = path.join(portal.dataDirectory, 'readiness.sqlite');
  const db = new DatabaseSync(file);
  const row = db
    .prepare(
      `select sequence, reason from audit_records
       where entity_ref = ? and action = 'gate.rejected'`,
    )
    .get(MODEL.ref) as { sequence: number; reason: string };
  const setReason = (reason: string) =>
    db
      .prepare(
        'update audit_records set reason = ? where entity_ref = ? and sequence = ?',
      )
      .run(reason, MODEL.ref, row.sequence);
  setReason('All is well');
  const { status, output } = verify();
  expect(status).toBe(1);
  expect(output).toContain(MODEL.ref);
  expect(output).toMatch(new RegExp(`\\b${row.sequence}\\b`));
  setReason(row.reason);
  db.close();
  expect(verify()).toMatchObject({ status: 0 });
});
