import type { Locator, Page } from 'playwright-core';
import { seen } from '../../support/visitor.ts';
import { pick } from '../support/pick.ts';

export const title = '暖心食堂改造';

/** 居民议事会会议记录: a small PDF, as the checklist of materials asks for. */
export const minutes = {
  name: '议事会会议记录.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
};

const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** Opens the form from the catalogue; answers the address of the draft. */
export async function begin(page: Page): Promise<string> {
  await page.goto('/start');
  await page.getByRole('link', { name: /社区服务项目申报/ }).click();
  await page.getByRole('button', { name: '开始填写' }).click();
  await page.waitForURL(/\/start\/draft\//);
  return page.url();
}

export async function fillBasics(page: Page): Promise<void> {
  await page.getByLabel('项目名称').fill(title);
  await page.getByRole('radio', { name: '服务类' }).check();
  await page.getByLabel('居民议事会通过日期').fill('2026-10-20');
  await page.getByRole('textbox', { name: '从' }).fill('2026-12-01');
  await page.getByRole('textbox', { name: '至' }).fill('2027-05-31');
  await page.getByLabel('预计受益人数').fill('320');
  await page.getByLabel('实施地点').selectOption({ label: '润州区' });
  await page.getByLabel('街道', { exact: true }).selectOption({ label: '金山街道' });
  await page.getByLabel('社区', { exact: true }).selectOption({ label: '迎江路社区' });
  await page.getByLabel('项目内容和实施计划').fill('为高龄独居老人改造社区食堂，分三步实施。');
  await page.getByRole('radio', { name: '是', exact: true }).check();
}

export async function fillPeople(page: Page): Promise<void> {
  await next(page);
  await pick(page, '项目负责人', 'wjg', /王建国/);
  await page.getByLabel('联系电话').fill('13812345678');
  await pick(page, '协办单位', '民政局');
}

/** Two lines of 12,000 and 3,000 yuan; `funds` is what the sources give. */
export async function fillMoney(page: Page, funds: string): Promise<void> {
  await next(page);
  const budget = page.getByRole('table', { name: /预算明细/ });
  for (const [row, [what, price, count]] of lines.entries()) {
    await addRow(page, 'first', budget, row);
    await budget.getByLabel('支出内容').nth(row).fill(what);
    await budget.getByLabel('单价').nth(row).fill(price);
    await budget.getByLabel('数量').nth(row).fill(count);
  }
  const sources = page.getByRole('table', { name: /资金来源/ });
  await addRow(page, 'last', sources, 0);
  await sources.getByLabel('来源').selectOption({ label: '财政资金' });
  await sources.getByLabel('金额').fill(funds);
}

/** Adds the row unless the table begins with it. */
async function addRow(
  page: Page,
  which: 'first' | 'last',
  table: Locator,
  row: number,
): Promise<void> {
  if ((await table.getByRole('button', { name: /^删除第/ }).count()) > row) return;
  const buttons = page.getByRole('button', { name: /添加一行/ });
  await (which === 'first' ? buttons.first() : buttons.last()).click();
}

const lines = [
  ['厨房设备', '4000', '3'],
  ['适老桌椅', '150', '20'],
] as const;

export async function attach(page: Page): Promise<void> {
  await next(page);
  await page.locator('input[type=file]').first().setInputFiles(minutes);
  await seen(page.getByText(minutes.name));
  // On a slow machine the upload ends after its name is shown.
  await seen(page.getByText('已上传'));
}
