import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;
let admin: Visitor;
let other: Server;
const credentials: (string | undefined)[] = [];

beforeAll(async () => {
  other = createServer((request, response) => {
    credentials.push(request.headers.authorization);
    response.end('{"收到":true}');
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  browser = await openBrowser();
  admin = await signInAs(browser, product, 'admin');
});
afterAll(async () => {
  await admin.leave();
  await browser.close();
  await new Promise((resolve) => other.close(resolve));
});

test('an interface is set, tried by a real request and switched off; its secret is not shown again', async () => {
  const { page } = admin;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const { port } = other.address() as AddressInfo;
  await admin.open('/admin/connectors');
  await button('添加网络接口').click();
  await page.getByLabel('名称').fill('短信网关');
  await page.getByLabel('接口地址').fill(`http://127.0.0.1:${port}/`);
  await page.getByLabel(/^凭证(?!放)/).fill('Bearer of-this-house');
  await button('保存').click();

  await button(/^测试.*短信网关/).click();
  await button('发送一次测试请求').click();
  await seen(page.getByText('对方答复：收到：是'));
  expect(credentials).toEqual(['Bearer of-this-house']);
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();

  await button(/^设置.*短信网关/).click();
  expect(await page.getByLabel(/^凭证(?!放)/).inputValue()).toBe('••••••••1');
  await button('取消').click();

  await button('“短信网关”的更多操作').click();
  await page.getByRole('menuitem', { name: '停用' }).click();
  await seen(page.getByText('已停用', { exact: true }));
});
