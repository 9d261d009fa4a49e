import type { ProcedureDesign } from '@yishi/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/demo-people.ts';
import { phone, seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;
let admin: Visitor;
let page: Page;
let design: ProcedureDesign;

beforeAll(async () => {
  browser = await openBrowser();
  admin = await signInAs(browser, product, 'admin');
  page = admin.page;
  const person = await demoPerson(product, 'admin');
  const body = { kind: 'procedure', copy: 'expense', title: { 'zh-CN': '试办报销' } };
  design = await person.must<ProcedureDesign>('POST', '/admin/designs', body);
});
afterAll(async () => {
  expect(admin.complaints).toEqual([]);
  await admin.leave();
  await browser.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name });
const part = (name: RegExp) => page.getByRole('tab', { name });

test('a procedure is played to its end by every role, and kept as a scenario that holds', async () => {
  await admin.open(`/admin/procedures/design/${design.id}/check`);
  await part(/^试运行/).click();
  await button('填入示例数据').click();
  await button('发起').click();
  await seen(page.getByText(/第|由.*办理/).first());
  await seen(page.getByText('您有新的待办').first());
  await seen(page.getByText(/下一个时点：.*还有 \d+ 个工作日/));
  await button('过 1 个工作日').click();
  await seen(page.getByRole('region', { name: '为什么这样走' }));
  for (let turn = 0; turn < 6 && (await button('同意').count()) > 0; turn += 1) {
    await button('同意').first().click();
  }
  await button('退回一步').click();
  await button('保存为场景').first().click();
  await page.getByLabel('场景名称').fill('一路同意');
  await page.getByRole('dialog').getByRole('button', { name: '保存为场景' }).click();
  await part(/^场景（1）/).click();
  await seen(page.getByText('一路同意'));
  await seen(page.getByText('通过', { exact: true }));
});

test('it is described in plain Chinese to be signed, and fits a phone', async () => {
  const small = await signInAs(browser, product, 'admin', phone);
  await small.open(`/admin/procedures/design/${design.id}/description`);
  await seen(small.page.getByText(/编号：/));
  await seen(small.page.getByText('签字'));
  expect(small.complaints).toEqual([]);
  await small.leave();
});
