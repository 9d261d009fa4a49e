import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson, expensePeople } from '../support/demo-people.ts';
import { startExpense, type ExpensePeople, type Started } from '../support/expense.ts';
import { seen, signInAs, visit, wordsOf, type Visitor } from '../support/visitor.ts';
import { changedPack, expensePack, packFile } from './admin/changed-pack.ts';
import { pick } from './support/pick.ts';

const product = inject('product');
let browser: Browser;
let admin: Visitor;
let page: Page;
let people: ExpensePeople;
let before: Started;

beforeAll(async () => {
  browser = await openBrowser();
  people = await expensePeople(product);
  before = await startExpense(people.applicant, '换版之前的报销');
  admin = await signInAs(browser, product, 'admin');
  page = admin.page;
});

/** Others in the same product find the pack as the repository has it. */
afterAll(async () => {
  const administrator = await demoPerson(product, 'admin');
  const seen = await administrator.must<{ preview: string }>('POST', '/admin/packs/preview', {
    pack: expensePack(),
  });
  await administrator.must('POST', '/admin/packs/publish', { preview: seen.preview });
  await admin.leave();
  await browser.close();
});

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
const dialog = (name: string) => page.getByRole('dialog', { name });

/** The password that is shown once, noted down. */
async function noted(): Promise<string> {
  const shown = await seen(dialog('一次性密码').locator('output'));
  const password = (await shown.textContent()) ?? '';
  await button('已记下，关闭').click();
  await dialog('一次性密码').waitFor({ state: 'hidden' });
  return password;
}

test('a person is added, gets a post for a term, and signs in with a password to be changed', async () => {
  await admin.open('/admin/people');
  await button('新增人员').click();
  const adding = dialog('新增人员');
  await adding.getByLabel('姓名').fill('周小禾');
  await adding.getByLabel('用户名').fill('zhouxiaohe');
  await adding.getByRole('button', { name: '新增人员' }).click();
  const first = await noted();

  await page.getByRole('searchbox').fill('周小禾');
  await page.getByRole('link', { name: '周小禾' }).click();
  await page.waitForURL(/\/admin\/people\/.+/);
  await button('任职').click();
  const appointing = dialog('任职');
  await pick(appointing, '单位', '迎江路社区');
  await appointing.getByLabel('岗位').selectOption({ label: '社区工作者' });
  await appointing.getByLabel('任职日期').fill('2026-11-01');
  await appointing.getByLabel('任期至').fill('2029-10-31');
  await appointing.getByRole('button', { name: '任职' }).click();
  await seen(page.getByText('2026年11月1日 至 2029年10月31日'));

  await button('重置密码').click();
  const resetting = dialog('重置密码？');
  expect(await resetting.textContent()).toContain('已登录的设备将立即失效');
  await resetting.getByRole('button', { name: '重置密码' }).click();
  const second = await noted();
  expect(second).not.toBe(first);
  await expect(demoPerson({ ...product, password: first }, 'zhouxiaohe')).rejects.toThrow();
  await firstSignIn('zhouxiaohe', second, '新的口令要长一些 2026');
  expect(admin.complaints).toEqual([]);
});

async function firstSignIn(username: string, password: string, next: string): Promise<void> {
  const person = await visit(browser, product.url);
  await person.open('/inbox');
  await person.page.getByLabel('用户名').fill(username);
  await person.page.getByLabel('密码', { exact: true }).fill(password);
  await person.page.getByRole('button', { name: '登录' }).click();
  await person.page.waitForURL(/\/sign-in\/password/);
  await person.open('/inbox');
  await person.page.waitForURL(/\/sign-in\/password/);
  await person.page.getByLabel('当前密码').fill(password);
  await person.page.getByLabel('新密码', { exact: true }).fill(next);
  await person.page.getByLabel('再输一遍新密码').fill(next);
  await person.page.getByRole('button', { name: '修改密码' }).click();
  await person.page.waitForURL(/\/inbox/);
  await seen(person.page.getByText('待办都办完了'));
  await person.leave();
}

test('a day of the working calendar is made a holiday, on a source', async () => {
  await admin.open('/admin/calendar?year=2027');
  await seen(page.getByText('2027年的放假安排尚未录入'));
  await button('2027年1月1日星期五 工作日').click();
  await page.getByRole('radio', { name: '放假' }).check();
  await seen(page.getByText('全年工作日 260 天'));
  await button('保存').click();
  await seen(page.getByText('请填写依据'));
  await page.getByRole('textbox', { name: '依据' }).fill('国办发明电〔2026〕8号');
  await button('保存').click();
  await seen(page.getByText('已保存'));
  await admin.open('/admin/calendar?year=2027');
  await seen(button('2027年1月1日星期五 放假'));
  expect(await wordsOf(page)).not.toContain('尚未录入');
});

test('a figure of a policy gets a new value from a day on, on a legal basis; the old one stands till then', async () => {
  await admin.open('/admin/parameters');
  await page.getByRole('searchbox').fill('每个社区工作经费不低于10万元');
  const row = page.getByRole('row', { name: /每个社区工作经费不低于10万元/ });
  await row.getByRole('button', { name: '设定新值' }).click();
  const setting = dialog('设定新值');
  await setting.getByLabel('值（元）').fill('120,000');
  await setting.getByLabel('施行日期').fill('2027-01-01');
  await setting.getByRole('button', { name: '保存' }).click();
  await seen(setting.getByText('请填写依据'));
  await setting.getByLabel('依据').fill('润政发〔2026〕15号第三条');
  await setting.getByRole('button', { name: '保存' }).click();
  await seen(page.getByText('已保存'));
  expect(await row.textContent()).toContain('100,000 元');
  await row.getByRole('button', { name: '沿革（2）' }).click();
  const history = await seen(page.getByRole('dialog').getByRole('listitem'));
  expect(await history.nth(0).textContent()).toMatch(
    /120,000 元.*2027年1月1日 起.*润政发〔2026〕15号/s,
  );
  expect(await history.nth(1).textContent()).toMatch(/100,000 元.*现行.*2026年12月31日/s);
  await page.keyboard.press('Escape');
});

test('a changed pack is uploaded, what it changes is told in words, and it is published', async () => {
  await admin.open('/admin/packs');
  await page.locator('input[type=file]').first().setInputFiles(packFile(changedPack()));
  await seen(page.getByRole('heading', { name: '流程包“经费报销”' }));
  const words = await wordsOf(page);
  expect(words).toContain('报销事由');
  expect(words).toContain('经办人姓名');
  expect(words).toMatch(/\d+ 件在办事项继续使用原版本，直到办结/);
  await button('发布').click();
  const confirming = dialog('发布“经费报销”？');
  expect(await confirming.textContent()).toContain('新发起的事项立即使用新版本');
  await confirming.getByRole('button', { name: '发布' }).click();
  await seen(page.getByText('“经费报销”已发布'));
  await seen(page.getByRole('row', { name: /经费报销.*第 2 版.*管理员/ }));
  await admin.open('/admin/procedures/expense');
  await seen(page.getByRole('row', { name: /第 2 版.*现行/ }));
  expect(admin.complaints).toEqual([]);
});

test('what began before keeps its form; what begins now has the new one', async () => {
  const head = await signInAs(browser, product, 'wangjianguo');
  await head.page.getByRole('link', { name: /换版之前的报销/ }).click();
  const pane = head.page.getByRole('region', { name: '办理' });
  await seen(pane.getByText('费用类别'));
  expect(await pane.innerText()).not.toMatch(/报销事由|经办人姓名/);
  await pane.getByRole('button', { name: '同意', exact: true }).click();
  await seen(head.page.getByText('已提交，下一步：分管领导审批'));
  await head.leave();

  const worker = await signInAs(browser, product, 'chenxiaoyan');
  await worker.open('/start/expense');
  await worker.page.getByRole('button', { name: '开始填写' }).click();
  await seen(worker.page.getByLabel('报销事由'));
  await seen(worker.page.getByLabel('经办人姓名'));
  await worker.open(`/cases/${before.caseId}`);
  await worker.page.getByRole('link', { name: '经费报销申请' }).click();
  await seen(worker.page.getByText('事由', { exact: true }));
  expect(await wordsOf(worker.page)).not.toMatch(/报销事由|经办人姓名/);
  await worker.leave();
});

test('operations give work to another and end a case, each with a reason', async () => {
  await admin.open('/operations/cases');
  await page.getByRole('searchbox').fill(before.number);
  const row = page.getByRole('row', { name: new RegExp(before.number) });
  await row.getByRole('button', { name: '换版之前的报销的操作' }).click();
  await page.getByRole('menuitem', { name: '改派' }).click();
  const reassigning = dialog('改派');
  await pick(reassigning, '办理人', '孙明');
  await reassigning.getByRole('button', { name: '改派' }).click();
  await seen(reassigning.getByText('请填写理由'));
  await reassigning.getByLabel('理由').fill('刘志强外出学习');
  await reassigning.getByRole('button', { name: '改派' }).click();
  await seen(page.getByText('已改派给孙明'));
  await seen(row.getByText('孙明'));

  await row.getByRole('button', { name: '换版之前的报销的操作' }).click();
  await page.getByRole('menuitem', { name: '终止事项' }).click();
  const ending = dialog('终止事项？');
  expect(await ending.textContent()).toContain('终止后不能恢复');
  await ending.getByLabel('理由').fill('重复申报');
  await ending.getByRole('button', { name: '终止事项' }).click();
  await seen(page.getByText('已终止“换版之前的报销”'));
  await admin.open(`/cases/${before.caseId}`);
  await seen(page.getByText(/管理员把“分管领导审批”由刘志强改派给孙明/));
  await seen(page.getByText(/管理员终止了事项：重复申报/));
  expect(admin.complaints).toEqual([]);
});

test('an auditor sees who did all that, and that no record is missing', async () => {
  const auditor = await signInAs(browser, product, 'shenjing');
  await auditor.open('/admin/audit');
  for (const deed of [
    '新增人员 人员：周小禾',
    '任职 人员：周小禾',
    '重置密码 人员：周小禾',
    '修改工作日历 工作日历：2027',
    '设定参数 政策参数：每个社区工作经费不低于10万元',
    '发布流程包 流程包：经费报销',
  ])
    await seen(auditor.page.getByRole('row', { name: new RegExp(`^${deed} 管理员`) }));
  const appointed = auditor.page.getByRole('row', { name: /^任职/ });
  await appointed.getByText('4 项内容').click();
  expect(await appointed.innerText()).toMatch(/社区工作者.*迎江路社区|迎江路社区.*社区工作者/s);
  expect(await wordsOf(auditor.page)).not.toMatch(/\b(person|pack|parameter|calendar)\//);
  await auditor.open(`/admin/audit/${before.caseId}`);
  await seen(auditor.page.getByText('审计链完整'));
  for (const action of ['改派', '终止'])
    await seen(auditor.page.getByRole('row', { name: new RegExp(`^${action}.*管理员`) }));
  expect(auditor.complaints).toEqual([]);
  await auditor.leave();
});
