import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { expectNoSidewaysScroll, phone, seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
const title = '两台设备填的报销';
let browser: Browser;
let desk: Visitor;
let pocket: Visitor;
let number = '';

beforeAll(async () => {
  browser = await openBrowser();
  desk = await signInAs(browser, product, 'chenxiaoyan');
  pocket = await signInAs(browser, product, 'chenxiaoyan', phone);
});
afterAll(async () => {
  await desk.leave();
  await pocket.leave();
  await browser.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const saved = (page: Page) => seen(page.getByText(/^已保存 \d\d:\d\d$/));

/** Browsers complain of calls that a dead connection ends; that is the point here. */
const complaints = ({ complaints: all }: Visitor) =>
  all.filter((words) => !/net::ERR_INTERNET_DISCONNECTED/.test(words));

test('a draft typed into on two devices is shown side by side, and nothing of either is lost', async () => {
  await desk.open('/start');
  await desk.page.getByRole('link', { name: '经费报销' }).click();
  await button(desk.page, '开始填写').click();
  await desk.page.getByLabel('事由').fill('还没想好');
  await saved(desk.page);
  await pocket.open(new URL(desk.page.url()).pathname);
  await seen(pocket.page.getByLabel('事由'));

  await desk.page.getByLabel('事由').fill(title);
  await desk.page.getByLabel('名称').fill('打印纸');
  await saved(desk.page);
  await pocket.page.getByLabel('事由').fill('手机上改的事由');
  await pocket.page.getByRole('radio', { name: '办公用品' }).check();
  const rival = pocket.page.getByRole('region', { name: '这份草稿在别处改过' });
  await seen(rival);
  await expectNoSidewaysScroll(pocket.page);
  const reason = rival.getByRole('group', { name: '事由' });
  await seen(reason.getByText('手机上改的事由'));
  await seen(reason.getByText(title));
  await reason.getByRole('radio', { name: '别处保存的' }).check();
  await rival.getByRole('button', { name: '按所选的接着填' }).tap();
  await saved(pocket.page);

  await pocket.page.reload();
  await seen(pocket.page.getByLabel('事由'));
  expect(await pocket.page.getByLabel('事由').inputValue()).toBe(title);
  expect(await pocket.page.getByLabel('名称').inputValue()).toBe('打印纸');
  expect(await pocket.page.getByRole('radio', { name: '办公用品' }).isChecked()).toBe(true);
});

test('submitted without a connection, it is kept and sent once when the connection is back', async () => {
  const { page, context } = pocket;
  await context.setOffline(true);
  await page.getByRole('textbox', { name: /(^| )金额$/ }).fill('90.5');
  await page.getByLabel('日期').fill('2026-11-20');
  await button(page, '检查并提交').tap();
  await seen(page.getByText('请核对以下内容'));
  await button(page, '提交').tap();
  await seen(page.getByText('已保存在本机，联网后自动提交'));
  await expectNoSidewaysScroll(page);
  await context.setOffline(false);
  await seen(page.getByRole('heading', { name: '接下来' }));
  number = /BX-JS-\d{4}-\d{4}/.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  expect(number).not.toBe('');
  expect(complaints(pocket)).toEqual([]);
});

test('what is done without a connection can be changed first, and who agreed is told that the case was withdrawn meanwhile', async () => {
  const head = await signInAs(browser, product, 'wangjianguo');
  const link = head.page.getByRole('link', { name: new RegExp(`${title}.*${number}`, 's') });
  await link.click();
  await seen(head.page.getByText('打印纸'));
  await head.context.setOffline(true);
  await button(head.page, '退回').click();
  const why = head.page.getByRole('textbox', { name: /^办理意见/ });
  await why.fill('金额和发票不一致');
  await button(head.page, '确认退回').click();
  await seen(head.page.getByText('已保存在本机，联网后自动提交'));
  await button(head.page, '先不提交，再改改').click();
  expect(await why.inputValue()).toBe('金额和发票不一致');
  await button(head.page, '取消').click();
  await button(head.page, '同意').click();
  await seen(head.page.getByText('已保存在本机，联网后自动提交'));

  await pocket.page.getByRole('link', { name: '查看办理进度' }).tap();
  await button(pocket.page, '撤回').tap();
  const dialog = pocket.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('金额要改');
  await dialog.getByRole('button', { name: '撤回' }).tap();
  await dialog.waitFor({ state: 'detached' });
  await seen(pocket.page.getByText(/陈晓燕.*撤回/));

  await head.context.setOffline(false);
  await seen(head.page.getByText('该任务已经办结或已由他人办理'));
  expect(complaints(head)).toEqual([]);
  await head.leave();
});
