import type { FormDesign } from '@yishi/api';
import { replaceForm, type FieldDefinition } from '@yishi/forms';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/demo-people.ts';
import { seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
const rows = 400;
let browser: Browser;
let admin: Visitor;
let page: Page;

const column = (id: string, key: string, kind: string): FieldDefinition => ({
  id,
  key,
  kind,
  label: { 'zh-CN': key },
});

/** A design with one long table, opened in its preview. */
beforeAll(async () => {
  browser = await openBrowser();
  const person = await demoPerson(product, 'admin');
  const title = { 'zh-CN': '长表' };
  const design = await person.must<FormDesign>('POST', '/admin/designs', { title });
  const table = {
    ...column('list', '明细', 'table'),
    settings: { maxRows: 500 },
    fields: [
      column('name', '名称', 'text'),
      column('sum', '金额', 'money'),
      column('day', '日期', 'date'),
    ],
  };
  const { revision } = design.state;
  const operations = replaceForm(design.content, { ...design.content, fields: [table] });
  await person.must('POST', `/admin/designs/${design.id}/edits`, { revision, operations });
  admin = await signInAs(browser, product, 'admin');
  ({ page } = admin);
  await page.goto(`/admin/forms/${design.id}`);
  await page.getByRole('button', { name: '预览和试填' }).click();
  await page.getByRole('button', { name: /^添加一行/ }).click();
});
afterAll(() => browser.close());

const tableOf = () => page.getByRole('table', { name: '明细' });

async function paste(cells: string): Promise<void> {
  const first = tableOf().getByRole('textbox').first();
  await first.evaluate((control, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    control.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, clipboardData }));
  }, cells);
}

const lines = (amount: (row: number) => string): string =>
  Array.from({ length: rows }, (_, at) => `物品 ${at + 1}\t${amount(at + 1)}\t2026-03-01`).join(
    '\n',
  );

test('what is wrong with pasted rows is said before any is taken, and may be left', async () => {
  await paste(lines((row) => (row === 350 ? '很多' : '12.50')));
  const asking = page.getByRole('dialog', { name: /不合要求/ });
  await seen(asking.getByText('第 350 行“金额”'));
  await asking.getByRole('button', { name: '先不粘贴' }).click();
  await asking.waitFor({ state: 'hidden' });
  expect(await tableOf().getAttribute('aria-rowcount')).toBe('2');
});

test('of a long table the page holds only what is near, and a reader is told of all', async () => {
  await paste(lines(() => '12.50'));
  await seen(page.getByText(`已粘贴 ${rows} 行`));
  expect(await tableOf().getAttribute('aria-rowcount')).toBe(String(rows + 1));
  expect(await tableOf().locator('[aria-rowindex]').count()).toBeLessThan(150);
  await tableOf().locator('.block').nth(12).scrollIntoViewIfNeeded();
  await expect.poll(() => tableOf().locator('[aria-rowindex="250"]').count()).toBe(1);
});

test('a row that is far away is brought when somebody is led to it', async () => {
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.getByRole('button', { name: /^添加一行/ }).click();
  await expect
    .poll(() =>
      page.evaluate(() =>
        document.activeElement?.closest('[aria-rowindex]')?.getAttribute('aria-rowindex'),
      ),
    )
    .toBe(String(rows + 2));
});

test('on paper every row stands, under its heading', async () => {
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() => tableOf().locator('.line[aria-rowindex]').count(), { timeout: 15_000 })
    .toBe(rows + 2);
  expect(
    await tableOf()
      .locator('.head')
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe('table-header-group');
  await page.emulateMedia({ media: 'screen' });
});

test('a paste is taken back as a whole', async () => {
  await paste('甲\t1\n乙\t2');
  await seen(page.getByText('已粘贴 2 行'));
  await page.getByRole('button', { name: '撤销' }).last().click();
  await expect.poll(() => tableOf().getByRole('textbox').first().inputValue()).toBe('物品 1');
  expect(admin.complaints).toEqual([]);
});
