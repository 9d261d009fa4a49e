import type { Design } from '@yishi/api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/demo-people.ts';
import { seen, signInAs, type Visitor } from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;
let admin: Visitor;
let page: Page;

let count = 0;
const field = (key: string, more: object = {}) => ({
  id: `field_${(count += 1)}`,
  key,
  kind: 'text',
  label: { 'zh-CN': key, en: key },
  ...more,
});
const section = (key: string, settings: object, fields: object[]) =>
  field(key, { kind: 'section', settings, fields });

/** Two tabs with a field each, and a section that is closed at first. */
const content = {
  key: 'layouts',
  title: { 'zh-CN': '排列', en: 'Layouts' },
  fields: [
    section('住户', { layout: 'tabs' }, [
      section('户主', { layout: 'two-columns' }, [field('姓名'), field('民族')]),
      section('住房', {}, [field('门牌', { required: true })]),
    ]),
    section('备注', { collapsed: true }, [field('说明', { required: true })]),
  ],
};

beforeAll(async () => {
  browser = await openBrowser();
  const administrator = await demoPerson(product, 'admin');
  const design = await administrator.must<Design>('POST', '/admin/designs', {
    title: content.title,
    content,
  });
  admin = await signInAs(browser, product, 'admin');
  page = admin.page;
  await admin.open(`/admin/forms/${design.id}`);
  await page.getByRole('button', { name: '预览和试填', exact: true }).click();
});
afterAll(async () => {
  expect(admin.complaints).toEqual([]);
  await admin.leave();
  await browser.close();
});

const sheet = () => page.getByRole('region', { name: '预览' });
const entry = (name: string) => sheet().getByRole('textbox', { name });
const tab = (name: string | RegExp) => sheet().getByRole('tab', { name });

test('fields of a section in two columns stand side by side', async () => {
  const [first, second] = [await entry('姓名').boundingBox(), await entry('民族').boundingBox()];
  expect(second?.y).toBe(first?.y);
  expect(second?.x).toBeGreaterThan(first?.x ?? 0);
});

test('tabs are gone through with the arrow keys, and keep what was typed', async () => {
  await entry('姓名').fill('张伟');
  await tab('户主').focus();
  await page.keyboard.press('ArrowRight');
  await seen(entry('门牌'));
  expect(await entry('姓名').isVisible()).toBe(false);
  await page.keyboard.press('ArrowLeft');
  expect(await entry('姓名').inputValue()).toBe('张伟');
});

test('what is wrong in another tab or a closed section is marked, opened and led to', async () => {
  expect(await entry('说明').isVisible()).toBe(false);
  await page.getByRole('button', { name: '检查', exact: true }).click();
  await seen(tab(/住房.*有需要修改的内容/));
  await sheet().getByRole('link', { name: /门牌/ }).click();
  await seen(entry('门牌'));
  await expect.poll(() => entry('门牌').evaluate((it) => it === document.activeElement)).toBe(true);
  await seen(entry('说明'));
});
