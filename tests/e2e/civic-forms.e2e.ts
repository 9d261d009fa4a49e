import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { expectNoSidewaysScroll, phone, seen, signInAs, type Visitor } from '../support/visitor.ts';
import { tabTo } from './pages/keyboard.ts';
import { canvas, palette, publish, saved, settings, write } from './support/designer.ts';

/** The card of a household and the registration of an organisation, from nothing to filled in. */
const product = inject('product');
let browser: Browser;
let admin: Visitor;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  admin = await signInAs(browser, product, 'admin');
  page = admin.page;
});
afterAll(async () => {
  expect(admin.complaints).toEqual([]);
  await admin.leave();
  await browser.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** A form with these columns of a spreadsheet as its first fields. */
async function begin(title: string, columns: string, row: string): Promise<void> {
  await admin.open('/admin/forms');
  await button('新建表单').click();
  await page.getByLabel(/^从已有的表单导入/).setInputFiles({
    name: `${title}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(`${columns}\n${row}`),
  });
  await page.getByLabel('名称', { exact: true }).fill(title);
  await button('开始设计').click();
  await seen(canvas(page));
}

/** A field after the chosen one, or into it where it holds fields. */
async function add(kind: string, label: string, required = false): Promise<void> {
  await palette(page, kind).click();
  await write(settings(page).getByLabel('名称（中文）', { exact: true }), label);
  if (required) await settings(page).getByLabel('必填', { exact: true }).check();
}

/** What is added next stands at the end of the form. */
const toTheEnd = () => canvas(page).locator('.head').click();
const chosen = (label: string) =>
  canvas(page)
    .getByRole('button', { name: new RegExp(`^${label}`) })
    .click();

async function fillsWell(): Promise<void> {
  await button('预览和试填').click();
  await page.getByLabel('示例数据').selectOption('边界数据（最小和最大）');
  await button('填入示例').click();
  await button('检查').click();
  await seen(page.getByText('没有问题，可以提交。'));
  await button('设计').click();
}

async function makeRegister(title: string): Promise<string> {
  await page.getByRole('link', { name: '建成台账' }).click();
  await page.getByLabel('台账名称').fill(title);
  await button('建成台账并发布').click();
  await page.waitForURL(/\/registers\/[^/]+$/);
  return new URL(page.url()).pathname;
}

let households = '';

test('the card of a household is built by picking, tried at its limits, published and made a register', async () => {
  await begin('入户登记卡', '户主姓名,联系电话', '王秀英,13812345678');
  await chosen('户主姓名');
  await settings(page).getByLabel('必填', { exact: true }).check();
  await toTheEnd();
  await add('地址', '住址');
  await settings(page).getByRole('radio', { name: '标一个点' }).check();
  await settings(page).getByRole('checkbox', { name: '地图位置' }).check();
  await add('是否', '有困难');
  await add('多行文本', '困难情况', true);
  await settings(page).getByText('条件和计算').click();
  await button(/^添加条件.*什么时候显示/).click();
  await settings(page).getByLabel('条件 1 的字段').selectOption('有困难');
  await settings(page).getByLabel('条件 1 的比较').selectOption('为“是”');
  await add('明细表', '家庭成员');
  await add('单行文本', '姓名');
  await toTheEnd();
  await add('手写签名', '户主签名', true);
  await fillsWell();
  await publish(page);
  households = await makeRegister('入户台账');
});

test('it is filled in on a phone, with a place on the map and a signature', async () => {
  const worker = await signInAs(browser, product, 'admin', phone);
  const there = worker.page;
  await worker.open(`${households}/new`);
  await there.getByLabel('户主姓名').fill('端木清扬');
  await there.getByLabel('联系电话').fill('13812345678');
  await there.getByLabel(/^坐标/).fill('119.452100, 32.201500');
  await there.getByRole('radio', { name: '是', exact: true }).check();
  await there.getByLabel('困难情况').fill('独居，行动不便');
  await there.getByRole('button', { name: /添加一行/ }).tap();
  await there.getByLabel('姓名', { exact: true }).last().fill('端木云');
  await there.getByRole('radio', { name: '输入姓名' }).check();
  await there.getByLabel('签署人姓名').fill('端木清扬');
  await expectNoSidewaysScroll(there);
  await there.getByRole('button', { name: '保存', exact: true }).tap();
  await seen(there.getByRole('heading', { name: '端木清扬' }));
  expect(worker.complaints).toEqual([]);
  await worker.leave();
});

test('a field becomes one of another kind, and what is stored goes with it', async () => {
  await admin.open('/admin/forms');
  await button(/^修改.*入户登记卡/)
    .first()
    .click();
  await chosen('联系电话');
  await button('改类型…').click();
  await page.getByRole('radio', { name: '单行文本' }).check();
  await seen(page.getByText('发布时可以另选办法，并先试运行。'));
  await button('改类型').click();
  await saved(page);
  await button('发布').click();
  const dialog = page.getByRole('dialog');
  await seen(dialog.getByText('有 1 处改动涉及已填的数据'));
  await dialog.getByRole('button', { name: '试运行', exact: true }).click();
  await seen(dialog.getByText(/^1 条(不用改动|改为新版，内容都在)/));
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await page.waitForURL(/admin\/forms\/versions\//);
  await admin.open(households);
  await page.getByRole('link', { name: '端木清扬' }).click();
  await seen(page.getByText('13812345678'));
});

test('the registration of an organisation is built, and filled in by keyboard alone', async () => {
  await begin('社会组织登记申请', '组织名称,注册资金', '润爱社工服务中心,30000.00');
  await chosen('组织名称');
  await settings(page).getByLabel('必填', { exact: true }).check();
  await toTheEnd();
  await add('是否', '是社会团体', true);
  await add('数字', '会员数', true);
  await settings(page).getByText('条件和计算').click();
  await button(/^添加条件.*什么时候显示/).click();
  await settings(page).getByLabel('条件 1 的字段').selectOption('是社会团体');
  await settings(page).getByLabel('条件 1 的比较').selectOption('为“是”');
  await add('明细表', '发起人');
  await add('单行文本', '姓名');
  await toTheEnd();
  await add('手写签名', '签名', true);
  await fillsWell();
  await publish(page);
  await admin.open(`${await makeRegister('登记申请台账')}/new`);
  await page.getByLabel('组织名称').waitFor();
  const { keyboard } = page;
  const write = async (label: string, words: string) => {
    await tabTo(page, page.getByRole('textbox', { name: label }).last());
    await keyboard.type(words);
  };
  await write('组织名称', '滨江书画社');
  await write('注册资金', '30000');
  await tabTo(page, page.getByRole('radio', { name: '是', exact: true }));
  await keyboard.press('Space');
  await write('会员数', '52');
  await tabTo(page, page.getByRole('button', { name: /添加一行/ }));
  await keyboard.press('Enter');
  await write('姓名', '沈静');
  await tabTo(page, page.getByRole('radio', { name: '手写' }));
  await keyboard.press('ArrowDown');
  await write('签署人姓名', '沈静');
  await tabTo(page, page.getByRole('button', { name: '保存', exact: true }));
  await keyboard.press('Enter');
  await seen(page.getByRole('heading', { name: '滨江书画社' }));
});
