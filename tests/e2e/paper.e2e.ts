import type { Draft } from '@yishi/api';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { expensePeople } from '../support/demo-people.ts';
import { startExpense } from '../support/expense.ts';
import { signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;
let visitor: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  visitor = await signInAs(browser, product, 'chenxiaoyan');
  ({ page } = visitor);
});
afterAll(() => browser.close());

/** Chromium writes some signs as their look-alikes (⽤ for 用). */
const plainly = (words: string): string => words.normalize('NFKC').replaceAll(/\s+/g, '');

const count = (file: string, sign: RegExp): number => file.match(sign)?.length ?? 0;

/** What stands on paper, page by page without blanks, and how many fonts lack their outlines. */
async function print(path: string, title: RegExp) {
  await page.goto(path);
  await page.getByRole('heading', { name: title }).first().waitFor();
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  const file = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const plain = file.toString('latin1');
  const outlined = count(plain, /\/Subtype\s*\/Type3\b/g);
  const referred = count(plain, /\/Subtype\s*\/CIDFontType\d/g);
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(file)));
  return {
    pages: text.map(plainly),
    fonts: outlined + referred,
    missing: referred - count(plain, /\/FontFile[23]?\b/g),
  };
}

test('an empty form prints with room to write, signature lines and no buttons', async () => {
  const { applicant } = await expensePeople(product);
  const draft = await applicant.must<Draft>('POST', '/drafts', { procedure: 'expense' });
  const { pages, fonts, missing } = await print(`/start/draft/${draft.id}/print`, /打印表单/);
  const all = pages.join('');
  for (const words of ['事由', '类别', '明细', '填表人（签字）', '审核人（签字）', '日期'])
    expect(all).toContain(plainly(words));
  expect(all).not.toMatch(/添加一行|回到填报|下一步/);
  expect(fonts).toBeGreaterThan(0);
  expect(missing).toBe(0);
});

test('of a long table every row is printed, with its heading on every page', async () => {
  const { applicant } = await expensePeople(product);
  const draft = await applicant.must<Draft>('POST', '/drafts', { procedure: 'expense' });
  const rows = Array.from({ length: 50 }, (_, at) => ({ 名称: `物品${at + 1}号`, 金额: 1_000 }));
  const data = { 事由: '打印长表', 明细: rows };
  await applicant.must('PUT', `/drafts/${draft.id}`, { data, revision: draft.revision });
  const { pages } = await print(`/start/draft/${draft.id}/print`, /打印表单/);
  expect(pages.length).toBeGreaterThan(1);
  const all = pages.join('');
  for (const at of [1, 25, 50]) expect(all).toContain(`物品${at}号`);
  const withRows = pages.filter((each) => each.includes('物品'));
  expect(withRows.length).toBeGreaterThan(1);
  for (const each of withRows) expect(each).toContain('序号');
});

test('a case prints as its approval sheet, with number, values and Chinese fonts inside', async () => {
  const { applicant } = await expensePeople(product);
  const { caseId, number } = await startExpense(applicant, '打印审批单');
  const { pages, fonts, missing } = await print(`/cases/${caseId}/print`, /审批单/);
  const all = pages.join('');
  for (const words of [number, '打印审批单', '折叠桌', '9,000.00'])
    expect(all).toContain(plainly(words));
  expect(fonts).toBeGreaterThan(0);
  expect(missing).toBe(0);
  expect(visitor.complaints).toEqual([]);
});
