import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  desktop,
  expectNoSidewaysScroll,
  phone,
  seen,
  signInAs,
  wordsOf,
} from '../support/visitor.ts';
import { pick } from './support/pick.ts';
import { act, openTask } from './support/tasks.ts';

/** A concern through all hands: leaders and departments on a phone, offices at a desk. */
const product = inject('product');
const title = '2单元门口路面塌了';
const leader = 'qianguiying';
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** One square, as a camera would give it. */
const picture = {
  name: '现场.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};

interface Turn {
  who: string;
  screen?: typeof phone;
  /** Chosen by their words, in this order. */
  choose?: string[];
  write?: Record<string, string>;
  units?: Record<string, string>;
  /** What is shown before, and what must be hidden. */
  shows?: string;
  hides?: string;
}

/** Somebody does their part of it; answers what comes next. */
async function does(turn: Turn): Promise<string> {
  const { who, screen = desktop, choose = [], write = {}, units = {}, shows, hides } = turn;
  const visitor = await openTask(browser, product, who, { title, screen });
  const { page } = visitor;
  if (shows) await seen(page.getByText(shows));
  if (hides) expect(await wordsOf(page)).not.toContain(hides);
  for (const name of choose) await page.getByRole('radio', { name }).check();
  for (const [label, unit] of Object.entries(units)) await pick(page, label, unit);
  for (const [label, words] of Object.entries(write)) {
    await page.getByLabel(label).fill(words);
  }
  await expectNoSidewaysScroll(page);
  const next = await act(page, '提交');
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
  return next;
}

test('a building leader reports on a phone: a picture, a place, how urgent, on one page', async () => {
  const visitor = await signInAs(browser, product, leader, phone);
  const { page, context } = visitor;
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ longitude: 119.452112, latitude: 32.201533, accuracy: 8 });
  await page.getByRole('navigation', { name: '主导航' }).getByText('发起').tap();
  await page.getByRole('link', { name: /社情民意报事/ }).tap();
  await seen(page.getByText('紧急程度'));
  // What later steps fill in is not announced to whoever reports.
  expect(await wordsOf(page)).not.toContain('派办');
  await page.getByRole('button', { name: '开始填写' }).tap();
  await page.getByLabel('附上拍摄位置').check();
  await page.locator('input[type=file]').setInputFiles(picture);
  await seen(page.getByText(/119.452112, 32.201533（误差约 8 米）/));
  await page.getByLabel('什么事').fill(title);
  await page.getByLabel('类别').selectOption({ label: '安全隐患' });
  await page.getByRole('radio', { name: /^黄/ }).check();
  await page.getByLabel('详细地址').fill('1号楼2单元门口');
  await page.getByRole('button', { name: '用当前位置' }).tap();
  await page.getByRole('radio', { name: '居民反映' }).check();
  await page.getByLabel('反映人电话').fill('13812345678');
  await page.getByRole('radio', { name: '否', exact: true }).check();
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: '检查并提交' }).tap();
  await page.getByRole('button', { name: '提交', exact: true }).tap();
  await seen(page.getByRole('heading', { name: '接下来' }));
  // Due within the hour: the time is told, not only the day.
  expect(await wordsOf(page)).toMatch(/“社区分派”由.+办理，应在.+ \d\d:\d\d前办完/);
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
});

test('the community dispatches it, a department refuses, and the district rules on it', async () => {
  await does({
    who: 'wangjianguo',
    shows: '13812345678',
    choose: ['派给部门或街道'],
    units: { 主办单位: '民政局' },
  });
  await does({
    who: 'heping',
    screen: phone,
    shows: '138****5678',
    hides: '13812345678',
    choose: ['退单'],
    write: { 退单理由: '道路不归民政', 职责依据: '“三定”方案第五条' },
  });
  const ruled = await does({
    who: 'zhouguohua',
    choose: ['改派'],
    units: { 主办单位: '住房和城乡建设局' },
    write: { 裁定理由: '小区道路由住建局管' },
  });
  expect(ruled).toBe('已提交，下一步：主办单位签收（朱宏）');
  await does({ who: 'zhuhong', screen: phone, choose: ['签收，由我单位主办'] });
});

test('what the department cannot solve goes to the street, and on to the district', async () => {
  await does({
    who: 'zhuhong',
    choose: ['本单位解决不了'],
    write: { 做了什么: '已围挡', 为什么解决不了: '下面是污水管' },
  });
  await does({
    who: 'liuzhiqiang',
    choose: ['报区里协调'],
    write: { 街道说明: '要两家一起挖' },
  });
  await does({
    who: 'zhouguohua',
    choose: ['指定单位办理'],
    units: { 主办单位: '城市管理局', 协办单位: '住房和城乡建设局' },
    write: { 区里说明: '城管牵头' },
  });
});

test('those who lead and help do it, the leader checks it, and the register says how it ended', async () => {
  await does({
    who: 'shimin',
    screen: phone,
    choose: ['已解决'],
    write: { 做了什么: '已回填' },
  });
  await does({ who: 'zhuhong', write: { 配合做了什么: '管道已换' } });
  await does({ who: leader, screen: phone, choose: ['基本满意'] });

  const secretary = await signInAs(browser, product, 'wangjianguo');
  const { page } = secretary;
  await secretary.open('/registers/concerns');
  const row = await seen(page.getByRole('row', { name: new RegExp(title) }));
  expect(await row.innerText()).toMatch(/黄[\s\S]*1号楼[\s\S]*城市管理局[\s\S]*办结/);
  expect(secretary.complaints).toEqual([]);
  await secretary.leave();
});
