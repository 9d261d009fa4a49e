import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  expectNoSidewaysScroll,
  phone,
  seen,
  signInAs,
  visit,
  wordsOf,
} from '../support/visitor.ts';
import {
  attach,
  begin,
  fillBasics,
  fillMoney,
  fillPeople,
  minutes,
  title,
} from './project/fill.ts';
import { score } from './project/score.ts';
import { act, openTask } from './support/tasks.ts';

const product = inject('product');
let browser: Browser;
let number = '';
let caseAddress = '';

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a community worker leaves in the middle, comes back to the draft and submits', async () => {
  const first = await signInAs(browser, product, 'chenxiaoyan');
  const draft = await begin(first.page);
  await fillBasics(first.page);
  await seen(first.page.getByText(/已保存/));
  await first.leave();

  const worker = await signInAs(browser, product, 'chenxiaoyan');
  const { page } = worker;
  await worker.open('/inbox?box=drafts');
  await page.getByRole('link', { name: new RegExp(title) }).click();
  await page.waitForURL(draft);
  expect(await page.getByLabel('项目内容和实施计划').inputValue()).toContain('高龄独居老人');

  await fillPeople(page);
  // The click that leaves a field with a mistake counts, although the mistake is then said.
  await page.getByLabel('联系电话').fill('138');
  await page.getByRole('button', { name: '上一步' }).click({ delay: 300 });
  await seen(page.getByLabel('项目内容和实施计划'));
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('联系电话').fill('13812345678');
  await fillMoney(page, '14000');
  await page.getByRole('button', { name: '下一步' }).click();
  await seen(page.getByRole('alert').getByText('资金来源合计应等于预算合计'));
  await page
    .getByRole('table', { name: /资金来源/ })
    .getByLabel('金额')
    .fill('15000');
  await attach(page);
  await page.getByRole('button', { name: '检查并提交', exact: true }).click();
  await seen(page.getByText('15,000.00元（壹万伍仟元整）'));
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.waitForURL(/\/start\/sent\//);
  await seen(page.getByText(/JS-YJL-\d{4}-\d{2}/));
  const receipt = await wordsOf(page);
  number = /JS-YJL-\d{4}-\d{2}/.exec(receipt)?.[0] ?? '';
  expect(number).not.toBe('');
  expect(receipt).toMatch(/“街道初审”由张伟办理，应在\d{4}年\d+月\d+日/);
  caseAddress = (await page.getByRole('link', { name: '查看办理进度' }).getAttribute('href')) ?? '';
  await worker.open(draft);
  await seen(page.getByText(`已提交，编号 ${number}`));
  expect(worker.complaints).toEqual([]);
  await worker.leave();
});

test('the street officer sends it back with the fields named; corrected, it comes straight back', async () => {
  const officer = await openTask(browser, product, 'zhangwei', { title });
  const { page } = officer;
  const bar = page.getByRole('group', { name: '办理操作' });
  await bar.getByRole('button', { name: '退回', exact: true }).click();
  await page.getByRole('checkbox', { name: '需要补正 预算明细' }).check();
  await page.getByLabel('“预算明细”的补正说明').fill('厨房设备单价偏高');
  await act(page, '确认退回', '请核对后再报');
  await seen(page.getByRole('link', { name: /等待补正 1/ }));
  await officer.leave();

  const worker = await openTask(browser, product, 'chenxiaoyan', { title });
  await seen(worker.page.getByText('请补正：厨房设备单价偏高'));
  await worker.page
    .getByRole('table', { name: /预算明细/ })
    .getByLabel('单价')
    .first()
    .fill('3800');
  await worker.page
    .getByRole('table', { name: /资金来源/ })
    .getByLabel('金额')
    .fill('14400');
  expect(await act(worker.page, '提交')).toBe('已提交，下一步：街道初审（张伟）');
  await worker.leave();

  const again = await openTask(browser, product, 'zhangwei', { title });
  await seen(again.page.getByText('14,400.00元（壹万肆仟肆佰元整）'));
  await seen(again.page.getByText(/^原为：15,000.00元/));
  const opinion = again.page.getByRole('group', { name: '办理操作' }).getByLabel('办理意见');
  expect(await opinion.inputValue()).toBe('');
  expect(await act(again.page, '同意', '材料齐全')).toContain('专家评审');
  expect([...officer.complaints, ...worker.complaints, ...again.complaints]).toEqual([]);
  await again.leave();
});

test('five experts score it blind to one another', async () => {
  const sheets: Record<string, number[]> = {
    zhaomin: [90, 91, 92, 93],
    qianxuewen: [80, 81, 82, 83],
    sunli: [85, 86, 87, 88],
    lixiaoming: [70, 72, 74, 76],
    zhouzheng: [95, 95, 95, 95],
  };
  for (const [index, [username, scores]] of Object.entries(sheets).entries()) {
    const expert = await openTask(browser, product, username, { title });
    await score(expert.page, scores);
    // What is scored stands above the sheet, without a click.
    await seen(expert.page.getByRole('region', { name: '社区服务项目申报书' }).getByText(title));
    if (index === 4) {
      await expert.page.getByRole('tab', { name: '提交材料' }).click();
      await seen(expert.page.getByRole('link', { name: /申报书/ }));
      expect(await expert.page.getByRole('link', { name: /评分表/ }).count()).toBe(0);
      await expert.page.getByRole('tab', { name: '表单' }).click();
    }
    await act(expert.page, '提交评分');
    expect(expert.complaints).toEqual([]);
    await expert.leave();
  }
});

test('two leaders decide together with opinions', async () => {
  const street = await openTask(browser, product, 'liuzhiqiang', { title });
  await seen(street.page.getByText('最终得分 86.50 分'));
  expect(await act(street.page, '同意', '同意立项')).toBe('已提交，下一步：领导会签（何平）');
  await street.leave();
  const bureau = await openTask(browser, product, 'heping', { title });
  expect(await act(bureau.page, '同意', '注意食品安全')).toContain('拟立项公示');
  await bureau.leave();
});

test('the outcome is public without sign-in, with personal data masked', async () => {
  const reader = await visit(browser, product.url, phone);
  const { page } = reader;
  await reader.open('/notices');
  await page.getByRole('link', { name: `关于“${title}”拟立项的公示` }).click();
  await seen(page.getByText(number));
  const words = await wordsOf(page);
  expect(words).toContain('138****5678');
  expect(words).not.toContain('13812345678');
  expect(words).not.toContain('王建国');
  expect(words).toContain('14,400.00元');
  await reader.context.addCookies([{ name: 'yishi_locale', value: 'en', url: product.url }]);
  await page.reload();
  await seen(page.getByText('Service', { exact: true }));
  expect(await wordsOf(page)).not.toContain('服务类');
  await expectNoSidewaysScroll(page);
  expect(reader.complaints).toEqual([]);
  await reader.leave();
});

test('anyone involved opens the case and finds what happened, under which rule, and what comes next', async () => {
  const worker = await signInAs(browser, product, 'chenxiaoyan');
  const { page } = worker;
  await worker.open(caseAddress);
  await seen(page.getByText('张伟在“街道初审”退回到“社区申报”，改好后直接回到退回人'));
  const words = await wordsOf(page);
  for (const each of [
    number,
    '预算明细：厨房设备单价偏高',
    '依据：金山街道·街道民政办主任',
    '何平在“领导会签”表示同意',
    '注意食品安全',
  ]) {
    expect(words).toContain(each);
  }
  // 91.5, 81.5, 86.5, 73 and 95: without the highest and the lowest 259.5 ÷ 3.
  expect(words).toContain('最终得分 86.50 分');
  expect(words).toMatch(/“拟立项公示”到\d{4}年\d+月\d+日期满，之后继续/);

  const flow = page.getByRole('region', { name: '流程' });
  await seen(flow.getByText('拟立项公示'));
  const [before, after] = await page.getByRole('link', { name: '社区服务项目申报书' }).all();
  const addresses = [await before?.getAttribute('href'), await after?.getAttribute('href')];
  await worker.open(addresses[0] ?? '');
  await seen(page.getByText('15,000.00元（壹万伍仟元整）'));
  await worker.open(addresses[1] ?? '');
  await seen(page.getByText('14,400.00元（壹万肆仟肆佰元整）'));
  const file = await page.getByRole('link', { name: minutes.name }).getAttribute('href');
  expect((await page.request.get(file ?? '')).status()).toBe(200);

  await worker.open(caseAddress);
  await page.getByLabel('说一句').fill('公示期满后请通知居民代表');
  await page.getByRole('button', { name: '发送' }).click();
  await seen(page.getByRole('region', { name: '讨论' }).getByText('公示期满后请通知居民代表'));
  await worker.open(`${caseAddress}/print`);
  await seen(page.getByText(number));
  expect(worker.complaints).toEqual([]);
  await worker.leave();
});

test('a stranger finds nothing of it', async () => {
  const stranger = await signInAs(browser, product, 'dengchao');
  await stranger.open(caseAddress);
  await seen(stranger.page.getByRole('heading', { level: 1 }));
  expect(await wordsOf(stranger.page)).not.toContain(title);
  const file = await stranger.page.request.get(`/api${caseAddress}`);
  expect(file.status()).toBe(404);
  await stranger.leave();
});
