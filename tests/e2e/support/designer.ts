import type { Locator, Page } from 'playwright-core';
import { seen } from '../../support/visitor.ts';

/** Where a form is laid out. */
export const canvas = (page: Page): Locator => page.getByRole('region', { name: '表单内容' });

/** What is set for whatever is chosen, in both designers. */
export const settings = (page: Page): Locator => page.getByRole('complementary', { name: '设置' });

/** Adds a field of that kind after the chosen one, or into it where it holds fields. */
export const palette = (page: Page, kind: string): Locator =>
  page
    .getByRole('region', { name: '字段', exact: true })
    .getByRole('button', { name: kind, exact: true })
    .last();

export const saved = (page: Page): Promise<Locator> =>
  seen(page.getByText('已保存', { exact: true }));

/** Writes into a setting and leaves it. */
export async function write(setting: Locator, words: string): Promise<void> {
  await setting.fill(words);
  await setting.blur();
}

/** Publishes the design, once the dialog has said all of these words. */
export async function publish(page: Page, ...words: string[]): Promise<void> {
  const dialog = page.getByRole('dialog');
  await saved(page);
  await page.getByRole('button', { name: '发布', exact: true }).first().click();
  for (const each of words) await seen(dialog.getByText(each));
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.waitForURL(/\/admin\/(forms\/versions\/|procedures\/procedure-)/);
}
