import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readSheet } from '../../apps/api/src/spreadsheets/index.ts';
import { openBrowser } from '../support/browser.ts';
import {
  desktop,
  expectNoSidewaysScroll,
  phone,
  seen,
  signInAs,
  type Visitor,
} from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;
let keeper: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  keeper = await signInAs(browser, product, 'wangjianguo', desktop);
  ({ page } = keeper);
});
afterAll(async () => {
  await keeper.leave();
  await browser.close();
});

const heading = (words: string) => page.getByRole('heading', { level: 1, name: words });
const search = async (words: string) => {
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('searchbox').press('Enter');
};

test('a household is added by hand, and what was typed outlives the page', async () => {
  await page.getByRole('link', { name: '台账', exact: true }).click();
  await page.getByRole('link', { name: /住户台账/ }).click();
  await page.getByRole('link', { name: '登记', exact: true }).click();
  await page.getByLabel('户主姓名').fill('端木清扬');
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole('button', { name: '接着填' }).click();
  expect(await page.getByLabel('户主姓名').inputValue()).toBe('端木清扬');
  await page.getByRole('combobox', { name: /片区楼栋/ }).fill('号楼');
  await page.getByRole('option').first().waitFor();
  await page.getByRole('button', { name: '保存' }).click();
  await seen(page.getByRole('alert').getByText('请填写“门牌地址”'));
  await page.getByLabel('门牌地址').fill('迎江路77号');
  await page.getByRole('radio', { name: '楼房' }).check();
  await page.getByRole('radio', { name: '自住' }).check();
  await page.getByRole('radio', { name: '户籍在住' }).check();
  await pickUnit();
  await page.getByRole('button', { name: '保存' }).click();
  await seen(heading('端木清扬'));
  await seen(page.getByText('王建国 登记'));
});

/** One of the buildings of the keeper's own community. */
async function pickUnit(): Promise<void> {
  const box = page.getByRole('combobox', { name: /片区楼栋/ });
  await box.fill('迎江路');
  await page.getByRole('option', { name: /^迎江路社区/ }).click();
}

test('it is found by the initials of its pinyin, and the address keeps what was chosen', async () => {
  await page.getByRole('link', { name: /返回住户台账/ }).click();
  await search('dmqy');
  await seen(page.getByRole('row', { name: /端木清扬/ }));
  await page.waitForURL(/q=dmqy/);
  await page.getByText('更多筛选').click();
  await page.getByLabel('使用情况').selectOption({ label: '出租' });
  await seen(page.getByText('没有符合条件的记录'));
  await page.reload();
  await seen(page.getByText('没有符合条件的记录'));
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('link', { name: '端木清扬' }).click();
  await seen(heading('端木清扬'));
});

test('locked, it is corrected with a reason, which stands in its history', async () => {
  await page.getByRole('button', { name: '操作' }).click();
  await page.getByRole('menuitem', { name: '锁定' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '锁定' }).click();
  await seen(page.getByText(/已锁定：王建国/));
  await page.getByRole('link', { name: '更正' }).click();
  await page.getByRole('radio', { name: '出租' }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await seen(page.getByText('请写明理由'));
  await page.getByLabel('理由').fill('入户核对');
  await page.getByRole('button', { name: '保存' }).click();
  await seen(page.getByText('王建国 更正'));
  await seen(page.getByText('理由：入户核对'));
  await seen(page.getByText('使用情况：自住 → 出租'));
});

test('a sheet with a bad row is imported without it, and taken back as a whole', async () => {
  const head = '户主姓名,门牌地址,片区楼栋,房屋类型,使用情况,人户状态';
  const row = (name: string, address: string) =>
    `${name},${address},迎江路社区/第一片区/1号楼,楼房,自住,户籍在住`;
  const sheet = [head, row('闻人甲', '丙路1号'), row('闻人乙', ''), row('闻人丙', '丙路3号')];
  await keeper.open('/registers/households');
  await page.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '导入' }).click();
  await page.getByLabel('选择文件').setInputFiles({
    name: '闻人.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(sheet.join('\n')),
  });
  await seen(page.getByRole('heading', { name: '各列对应的字段' }));
  expect(await page.getByLabel('门牌地址').inputValue()).toBe('address');
  await page.getByRole('button', { name: '检查' }).click();
  await seen(page.getByText('有错误、不会导入：1 行'));
  await seen(page.getByRole('row', { name: /第 3 行.*请填写“门牌地址”/ }));
  await page.getByRole('button', { name: '导入 2 行' }).click();
  await seen(page.getByText('已导入 2 条记录。'));
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('理由').fill('导错了文件');
  await dialog.getByRole('button', { name: '撤销这次导入' }).click();
  await seen(page.getByText(/已撤销 2 条/));
  await keeper.open('/registers/households?q=闻人');
  await seen(page.getByText('没有符合条件的记录'));
});

test('what the list shows leaves as a spreadsheet', async () => {
  await keeper.open('/registers/households?q=dmqy');
  await seen(page.getByRole('row', { name: /端木清扬/ }));
  await page.getByRole('button', { name: '更多操作' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: '导出 XLSX' }).click();
  const file = await (await download).path();
  const rows: string[][] = [];
  for await (const cells of readSheet(new Uint8Array(await readFile(file)))) rows.push(cells);
  expect(rows).toHaveLength(2);
  expect(rows[1]).toContain('端木清扬');
  expect(keeper.complaints).toEqual([]);
});

test('on a phone the records are cards, masked for who may not see them whole', async () => {
  const head = await signInAs(browser, product, 'sunming', phone);
  await head.open('/registers/households');
  await seen(head.page.getByText('个人信息已隐去，您没有查看原文的权限。'));
  await expectNoSidewaysScroll(head.page);
  expect(await head.page.getByRole('main').innerText()).not.toMatch(/端木清扬/);
  expect(head.complaints).toEqual([]);
  await head.leave();
});
