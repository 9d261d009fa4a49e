import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { expectNoSidewaysScroll, phone, seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
const title = '手机上填的报销';
let browser: Browser;
let worker: Visitor;
let page: Page;
let number = '';

beforeAll(async () => {
  browser = await openBrowser();
  worker = await signInAs(browser, product, 'chenxiaoyan', phone);
  page = worker.page;
});
afterAll(async () => {
  await worker.leave();
  await browser.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Browsers complain of calls that a dead connection ends; that is the point here. */
const disconnected = /net::ERR_INTERNET_DISCONNECTED/;
const complaints = (visitor: Visitor) =>
  visitor.complaints.filter((words) => !disconnected.test(words));

test('what is typed on a phone while the connection is lost reaches the server when it is back', async () => {
  await page.getByRole('navigation', { name: '主导航' }).getByText('发起').tap();
  await page.getByRole('link', { name: '经费报销' }).tap();
  await button('开始填写').tap();
  await page.getByLabel('事由').fill(title);
  await seen(page.getByText(/^已保存 \d\d:\d\d$/));

  await worker.context.setOffline(true);
  await page.getByRole('radio', { name: '办公用品' }).check();
  await page.getByLabel('名称').fill('打印纸');
  await page.getByRole('textbox', { name: /(^| )金额$/ }).fill('90.5');
  await seen(page.getByText(/^连接不上服务器，已保存在本机/));
  await seen(page.getByText('连接不上服务器，正在自动重试。已填写的内容不会丢失。'));
  await page.getByLabel('日期').fill('2026-11-20');
  await seen(page.getByText('玖拾元伍角'));

  await worker.context.setOffline(false);
  await seen(page.getByText(/^已保存 \d\d:\d\d$/));
  await page.getByText(/正在自动重试/).waitFor({ state: 'detached' });
  await page.reload();
  await seen(page.getByLabel('事由'));
  expect(await page.getByLabel('事由').inputValue()).toBe(title);
  expect(await page.getByRole('radio', { name: '办公用品' }).isChecked()).toBe(true);
  expect(await page.getByLabel('名称').inputValue()).toBe('打印纸');
  expect(await page.getByLabel('日期').inputValue()).toBe('2026-11-20');
  expect(await page.getByRole('textbox', { name: /(^| )金额$/ }).inputValue()).toBe('90.50');
  await expectNoSidewaysScroll(page);
});

test('it is checked, submitted, and a receipt says what happens next and by when', async () => {
  await button('检查并提交').tap();
  await seen(page.getByText('请核对以下内容'));
  await expectNoSidewaysScroll(page);
  await button('提交').tap();
  await seen(page.getByRole('heading', { name: '接下来' }));
  const receipt = await page.getByRole('main').innerText();
  number = /BX-JS-\d{4}-\d{4}/.exec(receipt)?.[0] ?? '';
  expect(number).not.toBe('');
  expect(receipt).toMatch(/“单位负责人审批”由王建国办理，应在\d{4}年\d+月\d+日星期.前办完/);
  expect(complaints(worker)).toEqual([]);
});

test('the head of the unit agrees on a phone, with a phrase as opinion', async () => {
  const head = await signInAs(browser, product, 'wangjianguo', phone);
  await head.page.getByRole('link', { name: new RegExp(`${title}.*${number}`, 's') }).tap();
  await head.page.waitForURL(/\/tasks\//);
  await seen(head.page.getByText('打印纸'));
  await expectNoSidewaysScroll(head.page);
  await head.page.getByRole('button', { name: '常用语' }).tap();
  await head.page.getByRole('menuitem', { name: '同意。' }).tap();
  await head.page.getByRole('button', { name: '同意', exact: true }).tap();
  await seen(
    head.page
      .getByText('已提交，下一步：付款（周丽、吴海燕）')
      .or(head.page.getByText('已提交，下一步：付款（吴海燕、周丽）')),
  );
  expect(head.complaints).toEqual([]);
  await head.leave();

  await worker.open('/inbox?box=mine');
  await page.getByRole('link', { name: new RegExp(title) }).tap();
  await seen(page.getByText('王建国在“单位负责人审批”表示同意'));
  await expectNoSidewaysScroll(page);
});
