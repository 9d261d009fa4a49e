import type { Page } from 'playwright-core';

/** Opens the form of a procedure from the catalogue. */
export async function begin(page: Page, procedure: string): Promise<void> {
  await page.goto(`/start/${procedure}`);
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL(/\/start\/draft\//);
}

/** Checks what was filled in and sends it. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '检查并提交', exact: true }).click();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.waitForURL(/\/start\/sent\//);
}
