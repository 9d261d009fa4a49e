import type { FormDesign, PackPreview } from '@yishi/api';
import { removeFields, setField } from '@yishi/forms';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/demo-people.ts';
import { shopsPack } from '../support/shops.ts';
import { seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
const key = 'shops-of-a-journey';
let browser: Browser;
let admin: Visitor;
let page: Page;
let design: FormDesign;

beforeAll(async () => {
  const person = await demoPerson(product, 'admin');
  const body = { pack: shopsPack(key) };
  const { preview } = await person.must<PackPreview>('POST', '/admin/packs/preview', body);
  await person.must('POST', '/admin/packs/publish', { preview });
  const worker = await demoPerson(product, 'chenxiaoyan');
  for (const data of [
    { 名称: '甲店', 开业: '2026年3月5日' },
    { 名称: '乙店', 开业: '开春', 备注: '拐角' },
  ]) {
    await worker.must('POST', `/registers/${key}/records`, { data });
  }
  design = await person.must<FormDesign>('POST', '/admin/designs', { pack: key, form: key });
  const edit = (revision: number, operations: unknown) =>
    person.must('POST', `/admin/designs/${design.id}/edits`, { revision, operations });
  await edit(0, setField(design.content, 'since', ['kind'], 'date'));
  await edit(1, removeFields(design.content, ['note']));
  browser = await openBrowser();
  admin = await signInAs(browser, product, 'admin');
  page = admin.page;
});
afterAll(async () => {
  expect(admin.complaints).toEqual([]);
  await admin.leave();
  await browser.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog');

test('what becomes of stored data is picked and tried before a form is published', async () => {
  await admin.open(`/admin/forms/${design.id}`);
  await button('发布').click();
  const note = dialog().getByRole('radiogroup', { name: /删除“备注”/ });
  await seen(note);
  await seen(note.getByRole('radio', { name: /原值留在历史里/, checked: true }));
  const since = dialog().getByRole('radiogroup', { name: /“开业日期”的类型改变/ });
  await seen(since.getByRole('radio', { name: /列入报告/, checked: true }));
  await dialog().getByRole('button', { name: '试运行', exact: true }).click();
  await seen(dialog().getByText('1 条改为新版，内容都在'));
  await seen(dialog().getByText('1 条保持原样，等人处理'));
  await seen(dialog().getByRole('link', { name: '乙店' }));
  // What does not fit may be left out as well: the trial is asked for again.
  await since.getByRole('radio').nth(1).check();
  await dialog().getByRole('button', { name: '试运行', exact: true }).click();
  await seen(dialog().getByText(/^1 条改为新版，但有的内容没有带过来/));
  await dialog().getByRole('button', { name: '发布', exact: true }).click();
  await page.waitForURL(/\/admin\/forms\/versions\//);
});

test('what was not taken along is found in the list, told beside its field and in the history', async () => {
  await page.getByRole('link', { name: '到“商户台账”补正' }).click();
  await page.getByRole('link', { name: '乙店 待补正' }).click();
  await seen(page.getByText(/^原值：开春，未能转换/));
  await seen(page.getByText('开业日期：开春 → （空）'));
  await page.getByRole('link', { name: '修改', exact: true }).click();
  await page.waitForURL(/\/edit$/);
  await seen(page.getByText(/^原值：开春，未能转换/));
  await page.goBack();
  await page.goBack();
  await page.goBack();
});

test('the versions say what was migrated, are compared, and one comes back as a design', async () => {
  await seen(page.getByRole('heading', { name: '第 2 版' }));
  await seen(page.getByText('1 条改为新版，内容都在'));
  await seen(page.getByRole('table', { name: '逐个字段对照' }).getByText('备注'));
  await button('撤销迁移').click();
  await dialog().getByLabel('理由').fill('日期先保留原样');
  await dialog().getByRole('button', { name: '撤销迁移', exact: true }).click();
  await seen(page.getByText('2 条已撤销，恢复原样'));
  await page.getByRole('button', { name: /^取回为设计稿/ }).click();
  await page.waitForURL(new RegExp(`/admin/forms/(?!versions)[^/]+$`));
  await seen(page.getByRole('button', { name: /^备注/ }));
});
