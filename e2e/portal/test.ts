import { expect, test as base } from '@playwright/test';
import path from 'node:path';
import { createDatabase, type DatabaseName } from './databases';
import { REPORT_DIR } from './paths';
import { type Persona, Portal } from './Portal';

const FIRST_NAME: Record<Persona, string> = {
  engineer: 'Ada',
  'engineering-lead': 'Tomáš',
  'platform-owner': 'Paul',
  'governance-reviewer': 'Grace',
  'second-reviewer': 'Rhea',
};

interface WorkerFixtures {
  /** Which database the portal of this project stores in. */
  database: DatabaseName;
  /** One portal for all tests of a worker; a test leaves it as it found it. */
  portal: Portal;
}

interface TestFixtures {
  /** Signs in through the page where a person chooses who to be. */
  signIn: (persona: Persona) => Promise<void>;
  /** Saves what the page shows now, for a person to look at. */
  picture: (name: string) => Promise<void>;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  database: ['sqlite', { scope: 'worker', option: true }],
  portal: [
    async ({ database: name }, use) => {
      const database = await createDatabase(name);
      try {
        const portal = await Portal.start(database);
        try {
          await use(portal);
        } finally {
          await portal.stop();
        }
      } finally {
        await database.remove();
      }
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  baseURL: async ({ portal }, use) => use(portal.baseUrl),
  signIn: async ({ page }, use) => {
    await use(async persona => {
      await page.goto('/');
      const enter = page.getByRole('button', {
        name: `Enter as ${FIRST_NAME[persona]}`,
      });
      await enter.click();
      await expect(page).toHaveURL(/\/home/);
      await expect(enter).toBeHidden();
    });
  },
  picture: async ({ page, database }, use) => {
    await use(async name => {
      const file = path.join(REPORT_DIR, 'screens', `${name}-${database}.png`);
      await page.screenshot({ path: file, fullPage: true });
    });
  },
});

export { expect };
