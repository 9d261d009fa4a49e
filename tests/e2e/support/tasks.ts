import type { Browser, Page } from 'playwright-core';
import { desktop, seen, signInAs, type Screen, type Visitor } from '../../support/visitor.ts';

/** Opens a task of the case of that title for somebody who is signed in. */
export async function take({ page, open }: Visitor, title: string): Promise<void> {
  if (!page.url().endsWith('/inbox')) await open('/inbox');
  await page.getByRole('region', { name: '待办' }).getByRole('link', { name: title }).click();
  await seen(page.getByRole('group', { name: '办理操作' }));
}

/** Somebody before their task of the case of that title: beside the list, on a phone on its own page. */
export async function openTask(
  browser: Browser,
  product: { url: string; password: string },
  username: string,
  { title, screen = desktop }: { title: string; screen?: Screen },
): Promise<Visitor> {
  const visitor = await signInAs(browser, product, username, screen);
  const { page } = visitor;
  await page.getByRole('region', { name: '待办' }).getByRole('link', { name: title }).click();
  if (screen.phone) await page.waitForURL(/\/tasks\//);
  const task = screen.phone ? page : page.getByRole('region', { name: '办理' });
  await seen(task.getByRole('heading', { name: title }));
  return visitor;
}

/** Gives an opinion and presses a button of the bar; answers what was said afterwards. */
export async function act(page: Page, name: string, opinion?: string): Promise<string> {
  const bar = page.getByRole('group', { name: '办理操作' });
  if (opinion !== undefined) await bar.getByLabel('办理意见').fill(opinion);
  // What was said of an action before may still stand: only the answer tells that this one is done.
  const answered = page.waitForResponse(
    (response) => /\/tasks\/.+\/(complete|return)$/.test(response.url()) && response.ok(),
  );
  await bar.getByRole('button', { name, exact: true }).click();
  await answered;
  return (await seen(page.getByText(/^已(提交|退回)/))).first().innerText();
}
