import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/demo-people.ts';
import { seen, signInAs, type Visitor } from '../support/visitor.ts';
import { canvas, palette, publish, saved, settings, write } from './support/designer.ts';

const product = inject('product');
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
const labels = () =>
  canvas(page)
    .locator('[data-field]')
    .evaluateAll((found) => found.map((each) => each.getAttribute('aria-label')));

/** Writes into the setting of that label and leaves it. */
const set = (label: string, words: string) =>
  write(settings(page).getByLabel(label, { exact: true }), words);

/** Takes what is offered while a formula is written; a key just after it appears is not for it. */
async function taken(offer: RegExp): Promise<void> {
  await seen(settings(page).getByRole('option', { name: offer, selected: true }));
  await page.waitForTimeout(150);
  await page.keyboard.press('Enter');
}

test('an administrator makes a form from nothing by picking', async () => {
  await admin.open('/admin/forms');
  await button('新建表单').click();
  await page.getByLabel('名称').fill('社会组织备案登记');
  await button('开始设计').click();
  await seen(page.getByText('还没有字段'));
  await palette(page, '单行文本').click();
  await set('名称（中文）', '组织名称');
  await settings(page).getByLabel('必填', { exact: true }).check();
  await palette(page, '电话').click();
  await set('名称（中文）', '联系电话');
  await palette(page, '是否').click();
  await set('名称（中文）', '是否有党组织');
  await saved(page);
  expect(await labels()).toEqual(['组织名称', '联系电话', '是否有党组织']);
});

test('fields are moved, wrapped, doubled and taken out by keyboard; each is read aloud and can be taken back', async () => {
  await canvas(page)
    .getByRole('button', { name: /^联系电话/ })
    .focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  expect(await labels()).toEqual(['联系电话', '组织名称', '是否有党组织']);
  await seen(page.getByText('移动“联系电话”', { exact: true }));
  await page.keyboard.press('Control+d');
  await page.keyboard.press('Delete');
  await saved(page);
  expect(await labels()).toEqual(['联系电话', '组织名称', '是否有党组织']);
  for (let times = 0; times < 3; times += 1) await button('撤销').click();
  await expect.poll(labels).toEqual(['组织名称', '联系电话', '是否有党组织']);
  await button('恢复').click();
  await expect.poll(labels).toEqual(['联系电话', '组织名称', '是否有党组织']);
});

test('history stays when the page is loaded again', async () => {
  await page.reload();
  await seen(canvas(page));
  expect(await labels()).toEqual(['联系电话', '组织名称', '是否有党组织']);
  await button('撤销').click();
  await expect.poll(labels).toEqual(['组织名称', '联系电话', '是否有党组织']);
});

test('what is asked of a person is personal data from the start', async () => {
  await seen(canvas(page).getByRole('button', { name: /^联系电话.*个人信息/ }));
});

test('advice stands beside the design, and one press follows it', async () => {
  await palette(page, '分组').click();
  await settings(page)
    .getByText(/^改进建议/)
    .click();
  await settings(page)
    .getByText(/^里面没有字段/)
    .click();
  await settings(page)
    .getByRole('button', { name: /^删除.*分组/ })
    .click();
  await expect.poll(labels).toEqual(['组织名称', '联系电话', '是否有党组织']);
  await settings(page)
    .getByText(/^改进建议/)
    .click();
});

test('a field is kept as a group, which every form then offers', async () => {
  await canvas(page)
    .getByRole('button', { name: /^组织名称/ })
    .click();
  await button('存为常用组…').click();
  await page.getByLabel('名称', { exact: true }).fill('组织');
  await button('保存').click();
  await palette(page, '组织').click();
  await expect.poll(labels).toEqual(['组织名称', '组织名称', '联系电话', '是否有党组织']);
  await button('管理常用组').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^删除.*组织/ }).click();
  await seen(page.getByText('还没有自己保存的常用组。'));
  await button('完成').click();
  await button('撤销').click();
  await expect.poll(labels).toEqual(['组织名称', '联系电话', '是否有党组织']);
});

test('a formula that names nothing is told at its field, and nothing is published till it is mended', async () => {
  await canvas(page)
    .getByRole('button', { name: /^联系电话/ })
    .click();
  await settings(page).getByText('条件和计算').click();
  await set('计算公式', '没有这个字段 + 1');
  await seen(settings(page).getByText('没有名为“没有这个字段”的数据', { exact: true }));
  await seen(settings(page).getByRole('button', { name: '联系电话' }));
  await button('发布').first().click();
  await seen(page.getByText(/改好后才能发布/));
  await button('取消').click();
  await set('计算公式', '');
  await settings(page)
    .getByText(/发布前要改/)
    .waitFor({ state: 'hidden' });
});

test('a formula is written with the names and functions that are offered', async () => {
  const formula = settings(page).getByRole('textbox', { name: '计算公式' });
  await formula.click();
  await seen(settings(page).getByRole('option', { name: /^是否有党组织/ }));
  await formula.pressSequentially('名称');
  await taken(/^组织名称/);
  await expect.poll(() => formula.textContent()).toBe('组织名称');
  await set('计算公式', '');
  await formula.pressSequentially('string le');
  await taken(/^string length.*文字的长度/);
  await page.keyboard.type('组织名');
  await taken(/^组织名称/);
  await expect.poll(() => formula.textContent()).toBe('string length(组织名称)');
  await set('计算公式', '');
});

test('a condition is picked, not written', async () => {
  await page.getByRole('button', { name: /^添加条件.*什么时候显示/ }).click();
  await settings(page).getByLabel('条件 1 的字段').selectOption('是否有党组织');
  await settings(page).getByLabel('条件 1 的比较').selectOption('为“是”');
  await saved(page);
  expect(
    await settings(page).getByRole('textbox', { name: '什么时候显示（公式）' }).textContent(),
  ).toBe('是否有党组织 = true');
});

test('the preview shows the form as it is filled, with its conditions and checks', async () => {
  await button('预览和试填').click();
  const sheet = page.getByRole('region', { name: '预览' });
  expect(await sheet.getByLabel('联系电话').count()).toBe(0);
  await sheet.getByRole('button', { name: /^联系电话/ }).click();
  await seen(sheet.getByText(/^“联系电话”不显示/));
  await sheet.getByLabel('语言').selectOption('English');
  await seen(sheet.getByRole('radio', { name: 'Yes', exact: true }));
  await seen(sheet.getByRole('button', { name: '检查' }));
  await sheet.getByLabel('语言').selectOption('中文');
  await sheet.getByRole('radio', { name: '是', exact: true }).check();
  await seen(sheet.getByLabel('联系电话'));
  await button('检查').click();
  await seen(sheet.getByText('请填写“组织名称”').first());
  await button('设计').click();
});

test('what was tried is kept as a case, and one that does not hold stops the publishing', async () => {
  await button('预览和试填').click();
  await button('保存为测试用例').click();
  await page.getByLabel('用例名称').fill('没写组织名称');
  await button('保存').click();
  await button('设计').click();
  await canvas(page)
    .getByRole('button', { name: /^组织名称/ })
    .click();
  await settings(page).getByLabel('必填', { exact: true }).uncheck();
  await button('发布').first().click();
  await seen(page.getByRole('dialog').getByText(/“没写组织名称”没有通过/));
  await button('取消').click();
  await button('测试用例').click();
  await seen(page.getByText('应当提示而没有：请填写“组织名称”'));
  await button('撤销').click();
  await seen(page.getByText('1 个用例全部通过。'));
});

test('texts without English stand first and are written beside the Chinese', async () => {
  await button('翻译').click();
  const texts = page.getByRole('region', { name: '翻译' });
  await texts.getByLabel('标题（英文）').fill('Registration of organisations');
  await texts.getByLabel('标题（英文）').blur();
  await saved(page);
  await button('设计').click();
  await canvas(page)
    .getByRole('button', { name: /^社会组织备案登记/ })
    .click();
  await button('写英文').click();
  expect(await settings(page).getByLabel('名称（英文）').inputValue()).toBe(
    'Registration of organisations',
  );
});

test('the source of a form is written as JSON and applied as one edit', async () => {
  await button('源码').click();
  const source = await seen(page.getByRole('textbox', { name: '源码' }));
  await source.click();
  await page.keyboard.press('Control+a');
  const field = { id: 'n1', key: '甲', kind: 'text', label: { 'zh-CN': '甲' } };
  const written = { key: 'any', title: { 'zh-CN': '写出来的表单' }, fields: [field] };
  await page.keyboard.insertText(JSON.stringify(written));
  await button('应用').click();
  await seen(page.getByRole('heading', { name: '写出来的表单' }));
  await saved(page);
  await button('撤销').click();
  await seen(page.getByRole('heading', { name: '社会组织备案登记' }));
  await button('设计').click();
  await expect.poll(labels).toEqual(['组织名称', '联系电话', '是否有党组织']);
});

test('two administrators see one another, and what one does comes to the other', async () => {
  const here = await demoPerson(product, 'admin');
  await here.must('PUT', '/admin/people/linyun/roles', { roles: ['administrator'] });
  const other = await signInAs(browser, product, 'linyun');
  await other.open(page.url().replace(product.url, ''));
  await seen(other.page.getByText('管理员也在编辑'));
  await other.page.getByRole('button', { name: /^组织名称/ }).click();
  await other.page.getByRole('button', { name: '复制', exact: true }).click();
  await expect
    .poll(labels, { timeout: 15_000 })
    .toEqual(['组织名称', '组织名称', '联系电话', '是否有党组织']);
  await seen(page.getByText('林芸也在编辑'));
  await other.page.getByRole('button', { name: '删除', exact: true }).click();
  await expect.poll(labels, { timeout: 15_000 }).toHaveLength(3);
  await other.leave();
  await here.must('PUT', '/admin/people/linyun/roles', { roles: [] });
});

test('what publishing changes is told before it is done', async () => {
  await publish(page, '新增');
  await seen(page.getByRole('heading', { name: /社会组织备案登记/ }));
});

test('a published form becomes a register, and records are added to it', async () => {
  await page.getByRole('link', { name: '建成台账' }).click();
  await page.getByLabel('台账名称').fill('备案台账');
  await seen(page.getByLabel('记录叫什么'));
  await button('建成台账并发布').click();
  await page.waitForURL(/\/registers\//);
  await seen(page.getByRole('heading', { name: '备案台账' }));
  await page.getByRole('link', { name: '登记', exact: true }).first().click();
  await page.getByLabel('组织名称').fill('滨江书画社');
  await button('保存').click();
  await seen(page.getByRole('heading', { name: '滨江书画社' }));
});

test('a form begins with a spreadsheet, and its types can be copied', async () => {
  await admin.open('/admin/forms');
  await button('新建表单').click();
  await page.getByLabel(/^从已有的表单导入/).setInputFiles({
    name: '走访登记.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('户主姓名,联系电话\n王秀英,13812345678'),
  });
  await seen(page.getByText('读出 2 个字段'));
  await button('开始设计').click();
  await seen(canvas(page));
  await expect.poll(labels).toEqual(['户主姓名', '联系电话']);
  await button('导出').click();
  await seen(page.getByText(/export interface FormData/));
  await button('关闭').last().click();
});

test('what is being typed into a setting stays when the page hears news', async () => {
  await admin.open('/admin/forms');
  await button('新建表单').click();
  await page.getByLabel('名称').fill('户籍情况');
  await button('开始设计').click();
  await palette(page, '单选').click();
  const cards = settings(page)
    .getByRole('row')
    .filter({ has: page.getByRole('textbox') });
  const words = (row: number) => cards.nth(row).getByRole('textbox').first();
  await words(0).fill('本地户籍');
  await saved(page);
  let heard = false;
  void page.waitForResponse((answer) => answer.url().endsWith('/watch')).then(() => (heard = true));
  await words(1).fill('外地户籍');
  // No pause is long enough for the panel to hand it on before the news has come.
  for (let typed = '本市户籍'; !heard; typed += '等') {
    await words(0).fill(typed);
    await page.waitForTimeout(100);
  }
  await saved(page);
  expect(await words(1).inputValue()).toBe('外地户籍');
});
