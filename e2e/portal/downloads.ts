import type { Download, Page } from '@playwright/test';
import fs from 'node:fs';

/** What the menu of exports gives for an option. */
export async function exported(page: Page, option: string): Promise<Download> {
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: option }).click();
  return download;
}

export async function contentOf(
  download: Download,
  encoding: BufferEncoding = 'utf8',
): Promise<string> {
  return fs.readFileSync(await download.path(), encoding);
}
