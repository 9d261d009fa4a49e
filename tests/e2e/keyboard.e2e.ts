import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { expensePeople } from '../support/demo-people.ts';
import { startExpense } from '../support/expense.ts';
import { seen, signInAs } from '../support/visitor.ts';
import { focused, inDialog, missedByTab, tabThrough } from './pages/keyboard.ts';

const product = inject('product');
const titles = ['键盘一', '键盘二', '键盘三'];
let browser: Browser;
let draft = '';

beforeAll(async () => {
  browser = await openBrowser();
  const { applicant } = await expensePeople(product);
  for (const title of titles) await startExpense(applicant, title);
  draft = (await applicant.must<{ id: string }>('POST', '/drafts', { procedure: 'expense' })).id;
});
afterAll(() => browser.close());

const pane = (page: Page) => page.getByRole('region', { name: '办理' });

test('tasks are done from the inbox without a mouse: j, k, Enter, a, r', async () => {
  const head = await signInAs(browser, product, 'wangjianguo');
  const { page } = head;
  await page.getByRole('searchbox').fill('键盘');
  await page.getByText('共 3 条').waitFor();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  const { keyboard } = page;
  await keyboard.press('j');
  expect(await focused(page)).toContain(titles[0]);
  await keyboard.press('j');
  await keyboard.press('j');
  expect(await focused(page)).toContain(titles[2]);
  await keyboard.press('k');
  expect(await focused(page)).toContain(titles[1]);

  await keyboard.press('Enter');
  await seen(pane(page).getByRole('heading', { name: titles[1] ?? '' }));
  await seen(pane(page).getByRole('button', { name: '同意', exact: true }));
  await keyboard.press('a');
  const asking = page.getByRole('dialog', { name: '确认“同意”' });
  await asking.waitFor();
  expect(await asking.innerText()).toContain('申请人会收到通知');
  await keyboard.press('Escape');
  await asking.waitFor({ state: 'hidden' });
  await keyboard.press('a');
  await asking.waitFor();
  await keyboard.press('Enter');
  await seen(page.getByText('已提交，下一步：分管领导审批（刘志强）'));

  await seen(pane(page).getByRole('heading', { name: titles[2] ?? '' }));
  await seen(pane(page).getByRole('button', { name: '退回', exact: true }));
  await keyboard.press('r');
  await seen(page.getByText('请在表单中勾选需要补正的内容，并写明怎样改。'));
  await keyboard.press('Escape');
  await seen(pane(page).getByRole('button', { name: '同意', exact: true }));
  await keyboard.press('k');
  expect(await focused(page)).toContain(titles[0]);
  expect(head.complaints).toEqual([]);
  await head.leave();
});

test('Tab comes to everything that can be pressed', async () => {
  const worker = await signInAs(browser, product, 'chenxiaoyan');
  const head = await signInAs(browser, product, 'wangjianguo');
  const admin = await signInAs(browser, product, 'admin');
  await head.page.getByRole('link', { name: new RegExp(titles[0] ?? '') }).click();
  await seen(pane(head.page).getByRole('button', { name: '同意', exact: true }));
  await worker.open(`/start/draft/${draft}`);
  await seen(worker.page.getByLabel('事由'));
  await worker.page.getByRole('button', { name: /^添加一行/ }).click();
  await admin.open('/admin/units');
  await seen(admin.page.getByText('民政局'));
  for (const { page } of [worker, head, admin]) {
    await tabThrough(page);
    expect(await missedByTab(page), page.url()).toEqual([]);
  }
  for (const visitor of [worker, head, admin]) await visitor.leave();
});

test('a dialog keeps the focus, Escape closes it, and the focus goes back to its button', async () => {
  const { page, leave } = await signInAs(browser, product, 'admin');
  await page.goto('/admin/people');
  const opener = page.getByRole('button', { name: '新增人员' });
  await opener.press('Enter');
  const adding = page.getByRole('dialog', { name: '新增人员' });
  await adding.waitFor();
  expect(
    await adding.getByLabel('姓名').evaluate((input) => input === document.activeElement),
  ).toBe(true);
  for (let press = 0; press < 20; press += 1) {
    await page.keyboard.press('Tab');
    expect(await inDialog(page)).toBe(true);
  }
  await page.keyboard.press('Escape');
  await adding.waitFor({ state: 'hidden' });
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
  await leave();
});
