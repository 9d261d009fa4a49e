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
  type Visitor,
} from '../support/visitor.ts';
import { publishWithoutNotice } from './packs/without-notice.ts';
import { minutes } from './project/fill.ts';
import { printedPaper } from './support/paper.ts';
import { pick } from './support/pick.ts';
import { begin, submit } from './support/start.ts';
import { act, openTask, take } from './support/tasks.ts';

const product = inject('product');
const name = '润州区邻里助老服务中心';
const title = `社会组织登记：${name}`;
let browser: Browser;
let founder: Visitor;
let counter: Visitor;

beforeAll(async () => {
  [browser] = await Promise.all([
    openBrowser(),
    publishWithoutNotice(product, 'social-organisation'),
  ]);
  [founder, counter] = await Promise.all([
    signInAs(browser, product, 'songyu', phone),
    signInAs(browser, product, 'luoning'),
  ]);
});
afterAll(async () => {
  expect([...founder.complaints, ...counter.complaints]).toEqual([]);
  await browser.close();
});

test('on a phone a founder sees which class registers directly, and applies page by page', async () => {
  const { page } = founder;
  const next = () => page.getByRole('button', { name: '下一步' }).click();
  await begin(page, 'organisation-registration');
  await page.getByRole('radio', { name: '民办非企业单位' }).check();
  await page.getByRole('radio', { name: '其他类别' }).check();
  await seen(page.getByText(/其他类别须先经业务主管单位审查同意/));
  await page.getByRole('radio', { name: '社会服务类' }).check();
  await page.getByLabel('注册资金').fill('50000');
  await page.getByLabel('其中非国有资产').fill('50000');
  await expectNoSidewaysScroll(page);
  await next();
  await page.getByLabel('首选名称').fill(name);
  await page.getByLabel('备选名称').fill('润州区邻里互助服务中心');
  await page.getByLabel('业务范围').fill('为老年人提供助餐、助浴服务。');
  await page.getByLabel('住所地址').fill('迎江路12号');
  await pick(page, '住所所在社区', '迎江路', /迎江路社区/);
  await next();
  await page.getByLabel('发起人姓名').fill('宋宇');
  await page.getByLabel('发起人身份证号').fill('321111197001011230');
  await page.getByLabel('发起人电话').fill('13812345678');
  await page.getByLabel('法定代表人姓名').fill('宋宇');
  await page.getByRole('radio', { name: '联合建立党组织' }).check();
  await next();
  for (const at of [0, 1, 2]) await page.locator('input[type=file]').nth(at).setInputFiles(minutes);
  await expect.poll(() => page.getByText('已上传').count()).toBe(3);
  await expectNoSidewaysScroll(page);
  await submit(page);
  await seen(page.getByText(/SZDJ-\d{4}-\d{4}/));
});

test('the counter says once all that is missing, and accepts what was corrected', async () => {
  await take(counter, title);
  await counter.page.getByRole('radio', { name: '需要补正' }).check();
  await counter.page.getByLabel('需要补正的全部内容').fill('验资报告未盖章');
  await act(counter.page, '提交');
  await take(founder, title);
  await seen(founder.page.getByText('验资报告未盖章').first());
  await expectNoSidewaysScroll(founder.page);
  await act(founder.page, '提交');
  await take(counter, title);
  await counter.page.getByRole('radio', { name: '予以受理' }).last().check();
  await act(counter.page, '提交');
});

test('it is examined, reviewed and decided by three', async () => {
  const registrar = await openTask(browser, product, 'liangjing', { title });
  const { page } = registrar;
  await page.getByLabel('核准名称').fill(name);
  await page.getByRole('radio', { name: '是', exact: true }).first().check();
  await page.getByRole('radio', { name: '否', exact: true }).last().check();
  await page.getByRole('radio', { name: '建议准予登记' }).check();
  await page.getByLabel('事实和依据').fill('符合直接登记条件。');
  await act(page, '提交');
  const section = await openTask(browser, product, 'zengfan', { title });
  await act(section.page, '同意', '同意审查意见');
  const bureau = await openTask(browser, product, 'heping', { title });
  await act(bureau.page, '准予登记', '准予登记');
  const reader = await visit(browser, product.url, phone);
  await reader.open('/notices');
  await reader.page.getByRole('link', { name: `关于“${name}”拟准予登记的公示` }).click();
  await seen(reader.page.getByText('迎江路12号'));
  expect(await wordsOf(reader.page)).not.toContain('宋宇');
  await take(registrar, title);
  await page.getByRole('radio', { name: '没有异议' }).check();
  await act(page, '提交');
  for (const each of [registrar, section, bureau, reader]) {
    expect(each.complaints).toEqual([]);
    await each.leave();
  }
});

test('the certificate is printed, the register has the organisation, and its founder files the seal', async () => {
  const { page } = counter;
  await take(counter, title);
  await page.getByLabel('社会信用代码').fill('52321111MJ00000017');
  await page.getByRole('textbox', { name: '从' }).fill('2026-12-01');
  await page.getByRole('textbox', { name: '至' }).fill('2030-11-30');
  await page.getByLabel('登记管理机关').fill('润州区民政局');
  await page.getByLabel('发证日期').fill('2026-12-01');
  await act(page, '提交');
  const certificate = await printedPaper(counter, {
    title,
    form: '社会组织直接登记申请表',
    heading: '社会组织登记证书',
  });
  for (const words of [name, '52321111MJ00000017', '宋宇', '润州区民政局'])
    expect(certificate).toContain(words);
  expect(certificate).not.toContain('321111197001011230');
  await counter.open('/registers/registered-organisations');
  await seen(page.getByRole('row', { name: new RegExp(name) }));
  await take(founder, title);
  for (const label of [/印章已经刻制/, /已在银行开户/])
    await founder.page
      .getByRole('group', { name: label })
      .getByRole('radio', { name: '是', exact: true })
      .check();
  await act(founder.page, '提交');
});
