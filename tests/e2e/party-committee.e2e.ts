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
import { printedPaper } from './support/paper.ts';
import { pick } from './support/pick.ts';
import { begin, submit } from './support/start.ts';
import { act, openTask } from './support/tasks.ts';
import { publishWithoutNotice } from './packs/without-notice.ts';

const product = inject('product');
const title = '兼职委员人选：沈国栋';
let browser: Browser;

beforeAll(async () => {
  [browser] = await Promise.all([openBrowser(), publishWithoutNotice(product, 'party-committee')]);
});
afterAll(() => browser.close());

const person = (username: string, screen = {}) =>
  openTask(browser, product, username, { title, ...screen });

test('a community recommends somebody on a phone, and the organisation agrees on a phone', async () => {
  const worker = await signInAs(browser, product, 'chenxiaoyan', phone);
  const { page } = worker;
  await begin(page, 'part-time-member');
  await pick(page, '任职社区', '迎江路', /迎江路社区/);
  await pick(page, '所在驻区单位', '金山医院', /金山医院/);
  await page.getByLabel('人选姓名').fill('沈国栋');
  await page.getByLabel('人选身份证号').fill('321111197001011230');
  await page.getByRole('radio', { name: '中共党员' }).check();
  await page.getByLabel('入党时间').fill('1995-07-01');
  await page.getByLabel('现任职务').fill('党委书记');
  await page.getByLabel('单位类别').selectOption({ label: '医院' });
  await page.getByLabel('联系电话').fill('13812345678');
  await page.getByLabel('推荐理由').fill('多年组织医护人员到社区义诊。');
  await expectNoSidewaysScroll(page);
  await submit(page);
  await seen(page.getByText(/“单位党组织意见”由许静办理/));
  const unit = await person('xujing', { screen: phone });
  await seen(unit.page.getByText('沈国栋').first());
  expect(await wordsOf(unit.page)).not.toContain('321111197001011230');
  await expectNoSidewaysScroll(unit.page);
  await act(unit.page, '同意推荐', '同意推荐');
  expect([...worker.complaints, ...unit.complaints]).toEqual([]);
  await Promise.all([worker.leave(), unit.leave()]);
});

test('it is checked, decided by the community, approved by the street and filed', async () => {
  const officer = await person('qinfang');
  await officer.page.getByRole('radio', { name: '是', exact: true }).check();
  await officer.page.getByLabel(/已在其他社区兼任/).fill('0');
  await officer.page.getByRole('radio', { name: '符合条件', exact: true }).check();
  await act(officer.page, '提交');
  const secretary = await person('wangjianguo');
  const counts = { 应到: 9, 实到: 8, 赞成: 7, 反对: 0, 弃权: 1 };
  await secretary.page.getByLabel('会议日期').fill('2026-11-20');
  for (const [label, count] of Object.entries(counts))
    await secretary.page.getByLabel(new RegExp(`^${label}`)).fill(String(count));
  await act(secretary.page, '提交');
  const street = await person('guqiang');
  await act(street.page, '同意', '同意聘任');
  const district = await person('lvyan');
  await act(district.page, '已备案');
  for (const each of [officer, secretary, street, district]) {
    expect(each.complaints).toEqual([]);
    await each.leave();
  }
});

test('after the notice the letter is issued and printed, and the member stands in the register', async () => {
  const reader = await visit(browser, product.url, phone);
  await reader.open('/notices');
  await reader.page
    .getByRole('link', { name: /兼职委员拟聘任人选公示/ })
    .first()
    .click();
  await seen(reader.page.getByText('沈**'));
  expect(await wordsOf(reader.page)).not.toContain('13812345678');
  await reader.leave();
  const officer = await person('qinfang');
  await officer.page.getByRole('radio', { name: '否', exact: true }).check();
  await act(officer.page, '提交');
  await officer.leave();
  const clerk = await person('zhengwen');
  const { page } = clerk;
  await page.getByLabel('聘任职务').fill('社区党组织兼职委员');
  await page.getByRole('textbox', { name: '从' }).fill('2026-12-01');
  await page.getByRole('textbox', { name: '至' }).fill('2031-11-30');
  await page.getByLabel('工作职责').fill('参加联席会议，协调医疗资源。');
  await page.getByLabel('聘书编号').fill('金工聘〔2026〕1号');
  await page.getByLabel('颁发日期').fill('2026-12-01');
  await act(page, '提交');
  const letter = await printedPaper(clerk, { title, form: '兼职委员推荐聘任表', heading: '聘书' });
  for (const words of ['沈国栋', '迎江路社区', '社区党组织兼职委员', '2031年11月30日'])
    expect(letter).toContain(words);
  expect(letter).not.toContain('3211111970');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page);
  await clerk.leave();
  const worker = await signInAs(browser, product, 'chenxiaoyan');
  await worker.open('/inbox?box=mine');
  await worker.page.getByRole('link', { name: title }).first().click();
  await seen(worker.page.getByText(/任职至届满前六十日/).first());
  await worker.open('/registers/part-time-members');
  await seen(worker.page.getByRole('row', { name: /沈\*\*.*在任/s }));
  await worker.leave();
});

test('a member who retires leaves on a phone, and the register says so', async () => {
  const secretary = await signInAs(browser, product, 'wangjianguo', phone);
  const { page } = secretary;
  await begin(page, 'part-time-member-leaving');
  await pick(page, '兼职委员', '沈国栋', /沈国栋/);
  await page.getByRole('radio', { name: '退休' }).check();
  await page.getByLabel('情况说明').fill('已办理退休手续。');
  await page.getByLabel('离任日期').fill('2026-12-31');
  await page.getByRole('radio', { name: '是', exact: true }).check();
  await submit(page);
  await secretary.leave();
  for (const [username, button, opinion] of [
    ['qinfang', '提交', '情况属实'],
    ['guqiang', '同意', '同意解聘'],
  ] as const) {
    const street = await openTask(browser, product, username, { title: '兼职委员解聘：沈国栋' });
    await act(street.page, button, opinion);
    expect(street.complaints).toEqual([]);
    await street.leave();
  }
  const district = await signInAs(browser, product, 'lvyan');
  await district.open('/registers/part-time-members');
  await seen(district.page.getByRole('row', { name: /沈国栋.*解聘/s }));
  expect(district.complaints).toEqual([]);
  await district.leave();
});
