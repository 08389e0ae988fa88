import { checkItem, MODEL, readinessCard } from '../portal/pages';
import { expect, test } from '../portal/test';

const NEXT_GATE = 'Risk noted';
const GATE = { name: 'model-validated', title: 'Model validated' };
const LIMITATIONS = {
  name: 'limitations-are-stated',
  title: 'The model card states the limitations',
};

test.beforeEach(async ({ signIn }) => {
  await signIn('engineer');
});

test('the gates say what comes next, what is missing, and lead to the check', async ({
  page,
  picture,
}) => {
  await page.goto(`${MODEL.path}/readiness`);
  await page
    .getByRole('navigation', { name: 'Readiness views' })
    .getByRole('link', { name: 'Gates' })
    .click();
  await expect(page).toHaveURL(/readiness\/gates/);
  await expect(
    page.getByRole('heading', {
      name: new RegExp(
        `^Next gate: ${NEXT_GATE} — blocked, (one|\\d+) of \\d+ requirements`,
      ),
    }),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: `${NEXT_GATE} blocked` }),
  ).toHaveAttribute('aria-expanded', 'true');

  await page.getByRole('button', { name: `${GATE.title} blocked` }).click();
  const missing = page
    .getByRole('list', { name: `Requirements of ${GATE.title}`, exact: true })
    .getByRole('listitem')
    .filter({ hasText: LIMITATIONS.title });
  await expect(missing).toContainText(
    'The model card has no section on limitations',
  );
  await picture('gates');

  await missing.getByRole('link', { name: LIMITATIONS.title }).click();
  await expect(page).toHaveURL(new RegExp(`check=${LIMITATIONS.name}`));
  await expect(
    checkItem(page, LIMITATIONS.title).getByRole('button', {
      name: LIMITATIONS.title,
      expanded: true,
    }),
  ).toBeVisible();
});

test('a step of the card leads to its gate, and back works', async ({
  page,
}) => {
  await page.goto(MODEL.path);
  const card = await readinessCard(page);
  await card
    .getByRole('list', { name: 'Gates' })
    .getByRole('link', { name: GATE.title })
    .click();
  await expect(page).toHaveURL(
    new RegExp(`${MODEL.path}/readiness/gates\\?gate=${GATE.name}$`),
  );
  await expect(
    page.getByRole('button', { name: `${GATE.title} blocked` }),
  ).toHaveAttribute('aria-expanded', 'true');
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${MODEL.path}$`));
});
