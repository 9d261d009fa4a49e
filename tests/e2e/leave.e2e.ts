import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { seen, signInAs, type Visitor } from '../support/visitor.ts';
import { act } from './support/tasks.ts';

const product = inject('product');
const title = '外出请假';
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
const settings = () => page.getByRole('complementary', { name: '设置' });
const saved = () => seen(page.getByText('已保存', { exact: true }));
const card = (name: string) =>
  page
    .getByRole('region', { name: '流程步骤' })
    .getByRole('group', { name })
    .getByRole('button')
    .first();

async function write(field: Locator, words: string): Promise<void> {
  await field.fill(words);
  await field.blur();
}

/** Drags one thing onto another, as a hand does. */
async function drag(from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await to.hover({ position: { x: 8, y: 8 } });
  await page.mouse.up();
}

async function add(where: Locator, kind: RegExp): Promise<void> {
  await where.click();
  await page.getByRole('dialog').getByRole('button', { name: kind }).click();
}

async function publish(...words: string[]): Promise<void> {
  await saved();
  await button('发布').click();
  for (const each of words) await seen(page.getByRole('dialog').getByText(each));
  await page.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await page.waitForURL(/\/admin\/procedures\/procedure-/);
}

/** Somebody agrees to the leave that waits for them. */
async function agrees(username: string): Promise<void> {
  const visitor = await signInAs(browser, product, username);
  await visitor.page
    .getByRole('region', { name: '待办' })
    .getByRole('link', { name: new RegExp(title) })
    .click();
  await act(visitor.page, '同意');
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}

test('an administrator designs a leave of two levels from nothing, tries it and publishes it', async () => {
  await admin.open('/admin/procedures');
  await button('新建流程').click();
  await page.getByLabel('流程名称').fill(title);
  await button('开始设计').click();
  const number = settings().getByRole('textbox', { name: '编号规则', exact: true });
  await number.press('Home');
  await number.pressSequentially('JIN-');
  await seen(settings().getByText(/^示例：JIN-JS-/));
  await card('申请').click();
  await button('打开表单设计').click();
  await page
    .getByRole('region', { name: '字段', exact: true })
    .getByRole('button', { name: '数字', exact: true })
    .last()
    .click();
  await write(settings().getByLabel('名称（中文）', { exact: true }), '天数');
  await saved();
  await page.getByRole('link', { name: '返回流程' }).click();
  const [reason, days] = ['事由', '天数'].map((field) =>
    settings().getByLabel(`“${field}”在“申请”`, { exact: true }),
  ) as [Locator, Locator];
  await reason.selectOption({ label: '必填' });
  await drag(reason, days);
  await expect.poll(() => days.inputValue()).toBe('required');
  await button('撤销').click();
  await expect.poll(() => days.inputValue()).toBe('');
  await button('恢复').click();
  await expect.poll(() => days.inputValue()).toBe('required');
  await add(button('在“结束”之前添加步骤'), /^条件分支/);
  await button('还没有条件').click();
  await settings()
    .getByRole('button', { name: /添加条件/ })
    .click();
  await settings().getByLabel('条件 1 的字段').selectOption({ label: '天数' });
  await settings().getByLabel('条件 1 的比较').selectOption({ label: '大于' });
  await write(settings().getByLabel('条件 1 的值'), '3');
  await seen(button('天数 大于 3'));
  await add(button('在“结束”之前添加步骤'), /^审批/);
  await write(settings().getByLabel('步骤名称（中文）'), '街道领导审批');
  await drag(card('街道领导审批'), button('在此添加步骤').first());
  await settings().getByLabel('方式', { exact: true }).selectOption({ label: '某岗位的人' });
  await settings().getByLabel('岗位', { exact: true }).selectOption({ label: '街道分管领导' });
  await settings().getByLabel(/^层级/).selectOption({ label: '街道（园区）' });
  await seen(card('街道领导审批').getByText('街道（园区）街道分管领导'));
  await saved();
  await button('试运行').click();
  await button('填入示例数据').click();
  await page.getByLabel(/天数/).fill('5');
  await button('发起').click();
  const work = page.getByRole('region', { name: '办理', exact: true });
  for (const name of ['审批', '街道领导审批']) {
    await seen(work.getByRole('heading', { name, exact: true }));
    await seen(card(name).getByText(/^现在在这里/));
    await button('同意').click();
  }
  await seen(page.getByText(/事项已经结束/));
  await seen(card('街道领导审批').getByText('已走过'));
  await button('结束试运行').click();
  await publish('新的流程');
});

test('it is started, changed while it runs, and goes its old way to its end', async () => {
  const staff = await signInAs(browser, product, 'chenxiaoyan');
  await staff.open('/start');
  await staff.page.getByRole('link', { name: new RegExp(title) }).click();
  await staff.page.getByRole('button', { name: '开始填写' }).click();
  await staff.page.getByLabel(/事由/).fill('回乡探亲');
  await staff.page.getByLabel(/天数/).fill('5');
  await staff.page.getByRole('button', { name: '检查并提交' }).click();
  await staff.page.getByRole('button', { name: '提交', exact: true }).click();
  await seen(staff.page.getByText(/“审批”由王建国办理/));
  await agrees('wangjianguo');
  await button('修改').click();
  await card('审批').click();
  await write(settings().getByLabel('步骤名称（中文）'), '单位负责人初审');
  await publish('步骤“审批”改名为“单位负责人初审”', '1 件在办事项继续使用原版本，直到办结。');
  const compared = page.getByRole('table', { name: '流程并排对照' });
  await seen(compared.getByText('名称：“审批”'));
  await seen(compared.getByText('名称：“单位负责人初审”'));
  await seen(page.getByText(/期间发起 1 件/));
  await agrees('liuzhiqiang');
  await staff.page.getByRole('link', { name: '查看办理进度' }).click();
  await seen(staff.page.getByText('刘志强在“街道领导审批”表示同意'));
  await seen(staff.page.getByText('事项办结'));
  expect(staff.complaints).toEqual([]);
  await staff.leave();
  await button(/^取回为设计稿/).click();
  await publish('步骤“单位负责人初审”改名为“审批”');
  await button('停止发起').click();
  await page.getByRole('dialog').getByRole('button', { name: '停止发起' }).click();
  await seen(button('恢复发起'));
});
