import type { Page } from 'playwright-core';

/** One expert's sheet: a score for each of the four indicators. */
export async function score(page: Page, scores: readonly number[]): Promise<void> {
  const names = ['居民需求', '方案可行', '预算合理', '长效机制'];
  for (const [index, name] of names.entries()) {
    await page.getByLabel(name).fill(String(scores[index]));
  }
}
