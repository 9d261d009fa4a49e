import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  expectNoSidewaysScroll,
  phone,
  seen,
  signInAs,
  visit,
  type Visitor,
} from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;
let admin: Visitor;
let resident: Visitor;
let page: Page;
let address = '';
let code = '';

beforeAll(async () => {
  browser = await openBrowser();
  admin = await signInAs(browser, product, 'admin');
  resident = await visit(browser, product.url, phone);
  page = resident.page;
});
afterAll(async () => {
  await admin.leave();
  await resident.leave();
  await browser.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Browsers complain of calls that a dead connection ends; that is the point here. */
const complaints = ({ complaints: all }: Visitor) =>
  all.filter((words) => !/net::ERR_INTERNET_DISCONNECTED/.test(words));

test('an administrator opens the form of a register, told which view needs a login', async () => {
  const desk = admin.page;
  await admin.open('/admin/public-forms');
  await desk.getByRole('button', { name: '开放一张表单' }).first().click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('台账', { exact: true }).selectOption({ label: '居民意见建议台账' });
  await dialog.getByLabel('公众看到的视图').selectOption({ label: '全部栏目' });
  await seen(dialog.getByText('“承办人”要登录才能填写'));
  await dialog.getByLabel('公众看到的视图').selectOption({ label: 'public' });
  await dialog.getByText('要登录才能填写').waitFor({ state: 'detached' });
  await dialog.getByRole('combobox', { name: '受理单位' }).fill('迎江路');
  await desk
    .getByRole('option', { name: /^迎江路社区/ })
    .first()
    .click();
  await dialog.getByLabel('名称', { exact: true }).fill('身边事随手报');
  await dialog.getByRole('button', { name: '开放一张表单' }).click();
  await seen(dialog.getByText('请写明个人信息用途。'));
  await dialog.getByLabel('个人信息用途').fill('仅用于联系您和答复，办结后一年内删除。');
  await dialog.getByLabel('名额').fill('2');
  await dialog.getByRole('button', { name: '开放一张表单' }).click();
  await seen(desk.getByRole('img', { name: '“身边事随手报”的二维码' }));
  address = (await desk.getByRole('link', { name: /\/fill\// }).innerText()).trim();
  expect(new URL(address).pathname).toMatch(/^\/fill\/[\w-]{22}$/);
  await desk.getByRole('button', { name: '完成' }).click();
  await seen(desk.getByRole('cell', { name: '0（限 2）' }));
  expect(complaints(admin)).toEqual([]);
});

test('a resident without an account is told on a phone what is wrong, field by field', async () => {
  await resident.open(address);
  await seen(page.getByRole('heading', { level: 1, name: '身边事随手报' }));
  await seen(page.getByText('受理单位：迎江路社区'));
  await seen(page.getByText('剩余名额：2'));
  await button('提交').tap();
  await seen(page.getByRole('alert').getByText('请填写“一句话概括”'));
  expect(await page.getByText('办理（社区填写）').count()).toBe(0);
  await page.getByLabel('一句话概括').fill('3号楼路灯不亮');
  await page.getByRole('radio', { name: '设施报修' }).check();
  await page.getByLabel('地点').fill('3号楼东侧');
  await page.getByLabel('手机或电话').fill('13812345678');
  await button('提交').tap();
  await seen(page.getByText('请勾选同意后再提交。'));
  await expectNoSidewaysScroll(page);
});

test('what was typed outlives the page', async () => {
  await page.waitForTimeout(800);
  await page.reload();
  await button('接着填').tap();
  expect(await page.getByLabel('一句话概括').inputValue()).toBe('3号楼路灯不亮');
  expect(await page.getByLabel('地点').inputValue()).toBe('3号楼东侧');
  await button('大字版').tap();
  await expectNoSidewaysScroll(page);
  await button('大字版').tap();
});

test('sent without a connection it waits, and is sent once when the connection is back', async () => {
  await page.getByRole('checkbox', { name: '我已了解并同意' }).check();
  await page.waitForTimeout(3_100);
  await resident.context.setOffline(true);
  await button('提交').tap();
  await seen(page.getByText('连接不上网络，等待提交'));
  await expectNoSidewaysScroll(page);
  await resident.context.setOffline(false);
  await seen(page.getByRole('heading', { name: '提交成功' }));
  code = await page
    .getByRole('status')
    .filter({ hasText: /^[2-9A-Z]{4}-/ })
    .innerText();
  await expectNoSidewaysScroll(page);
  await admin.open('/admin/public-forms');
  await seen(admin.page.getByRole('cell', { name: '1（限 2）' }));
});

test('the community finds it in its register, and its reply reaches the resident by the code', async () => {
  const worker = await signInAs(browser, product, 'chenxiaoyan', phone);
  await worker.open('/registers/suggestions');
  await worker.page
    .getByRole('link', { name: /3号楼路灯不亮/ })
    .first()
    .tap();
  await seen(worker.page.getByText(/^公众于.*通过“身边事随手报”提交$/));
  await seen(worker.page.getByText('公众 登记'));
  await worker.page.getByRole('button', { name: '答复提交人' }).tap();
  await worker.page.getByRole('radio', { name: '已办结' }).check();
  await worker.page.getByLabel('答复内容').fill('路灯今天已经修好，谢谢您。');
  await worker.page.getByRole('button', { name: '发出' }).tap();
  await seen(worker.page.getByText('已答复：路灯今天已经修好，谢谢您。'));
  await expectNoSidewaysScroll(worker.page);
  expect(worker.complaints).toEqual([]);
  await worker.leave();

  await resident.open('/track');
  await page.getByLabel('查询码').fill('2222');
  await button('查询').tap();
  await seen(page.getByText('没有找到这个查询码，请核对后再输入。'));
  await page.getByLabel('查询码').fill(code.toLowerCase());
  await button('查询').tap();
  await seen(page.getByText('路灯今天已经修好，谢谢您。'));
  await seen(page.getByText('已办结', { exact: true }));
  await expectNoSidewaysScroll(page);
});

test('a page that stood open when the form was closed says so and keeps what was typed', async () => {
  await resident.open(address);
  await page.getByLabel('一句话概括').fill('楼道堆物');
  await page.getByRole('radio', { name: '建议' }).check();
  await page.getByRole('checkbox', { name: '我已了解并同意' }).check();
  await admin.page.getByRole('button', { name: '停止', exact: true }).first().click();
  await admin.page.getByRole('dialog').getByRole('button', { name: '停止', exact: true }).click();
  await seen(admin.page.getByText('已停止', { exact: true }));
  await page.waitForTimeout(3_100);
  await button('提交').tap();
  await seen(page.getByText('这张表单已停止填写。'));
  expect(await page.getByLabel('一句话概括').inputValue()).toBe('楼道堆物');
  await resident.open(address);
  await seen(page.getByText('已停止填写'));
  await resident.open('/fill/no-such-form-was-ever-here');
  await seen(page.getByText('没有找到这张表单'));
  await expectNoSidewaysScroll(page);
  expect(complaints(resident)).toEqual([]);
  expect(complaints(admin)).toEqual([]);
});
