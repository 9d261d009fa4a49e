import type { Browser, Page } from 'playwright-core';
import { desktop, seen, signInAs, type Visitor } from '../../support/visitor.ts';
import { title as project } from './fill.ts';

type Product = { url: string; password: string };

/** A task of the case of that title: in the pane beside the list, on a phone on a page of its own. */
export async function openTask(
  browser: Browser,
  product: Product,
  username: string,
  { title = project, screen = desktop } = {},
): Promise<Visitor> {
  const visitor = await signInAs(browser, product, username, screen);
  const { page } = visitor;
  await page.getByRole('region', { name: '待办' }).getByRole('link', { name: title }).click();
  const place = screen.phone ? page : page.getByRole('region', { name: '办理' });
  await seen(place.getByRole('heading', { name: title }));
  return visitor;
}

/** Gives an opinion and presses a button of the bar; answers what was said afterwards. */
export async function act(page: Page, name: string, opinion?: string): Promise<string> {
  const bar = page.getByRole('group', { name: '办理操作' });
  if (opinion !== undefined) await bar.getByLabel('办理意见').fill(opinion);
  await bar.getByRole('button', { name, exact: true }).click();
  return (await seen(page.getByText(/^已(提交|退回)/))).first().innerText();
}

/** One expert's sheet: a score for each of the four indicators. */
export async function score(page: Page, scores: readonly number[]): Promise<void> {
  const names = ['居民需求', '方案可行', '预算合理', '长效机制'];
  for (const [index, name] of names.entries()) {
    await page.getByLabel(name).fill(String(scores[index]));
  }
}
