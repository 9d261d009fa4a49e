import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { signInAs, visit, type Visitor } from '../support/visitor.ts';
import { look, reportPolicy } from './pages/look.ts';
import {
  managePages,
  publicPages,
  registerPages,
  routesOfApp,
  workPages,
  type Site,
} from './pages/routes.ts';
import { makeSite } from './pages/site.ts';

const product = inject('product');
let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await openBrowser();
  site = await makeSite(product);
});
afterAll(() => browser.close());

const addressesOf = (pages: Record<string, (site: Site) => string>): string[] =>
  Object.values(pages).map((address) => address(site));

async function lookAt(visitor: Visitor, paths: string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) faults.push(...(await look(visitor, path)));
  return faults;
}

test('every page of the app is looked at here', () => {
  const listed = Object.keys({
    ...publicPages,
    ...workPages,
    ...registerPages,
    ...managePages,
  });
  expect(listed.sort()).toEqual(routesOfApp());
});

describe('one heading, a title, no complaint, nothing too wide, WCAG 2.2 AA on desktop and phone', () => {
  test('for a resident before public pages and sign-in', async () => {
    const resident = await visit(browser, product.url);
    await reportPolicy(resident);
    const paths = [...addressesOf(publicPages), '/notices?q=没有这样的公示', '/no-such-page'];
    expect(await lookAt(resident, paths)).toEqual([]);
    await resident.leave();
  });

  test('for a community worker', async () => {
    const worker = await signInAs(browser, product, 'chenxiaoyan');
    await reportPolicy(worker);
    const boxes = ['done', 'mine', 'copies', 'drafts'].map((box) => `/inbox?box=${box}`);
    expect(await lookAt(worker, [...addressesOf(workPages), ...boxes])).toEqual([]);
    await worker.leave();
  });

  test('for who keeps a register', async () => {
    const keeper = await signInAs(browser, product, 'wangjianguo');
    await reportPolicy(keeper);
    expect(await lookAt(keeper, addressesOf(registerPages))).toEqual([]);
    await keeper.leave();
  });

  test('for an administrator', async () => {
    const administrator = await signInAs(browser, product, 'admin');
    await reportPolicy(administrator);
    const tabs = ['holdings', 'bodies'].map((tab) => `/admin/posts?tab=${tab}`);
    expect(await lookAt(administrator, [...addressesOf(managePages), ...tabs])).toEqual([]);
    await administrator.leave();
  });
});

test('who is not signed in is sent to sign in, and from there on to where they wanted', async () => {
  const nobody = await visit(browser, product.url);
  for (const path of [...addressesOf(workPages), ...addressesOf(managePages)]) {
    await nobody.open(path);
    await nobody.page.waitForURL(/\/sign-in(\?|$)/);
  }
  expect(nobody.complaints).toEqual([]);
  await nobody.open('/admin/people?state=left');
  await nobody.page.waitForURL(/next=%2Fadmin%2Fpeople%3Fstate%3Dleft/);
  await nobody.leave();
});

test('a worker sees of administration only that it is not theirs', async () => {
  const worker = await signInAs(browser, product, 'chenxiaoyan');
  const main = worker.page.getByRole('main');
  for (const path of addressesOf(managePages)) {
    await worker.open(path);
    await main.getByText('您没有查看此内容的权限').waitFor();
    expect(await main.getByRole('button').count(), path).toBe(0);
  }
  expect(worker.complaints).toEqual([]);
  await worker.leave();
});

test('an administrator without a part in it gets no task to handle', async () => {
  const administrator = await signInAs(browser, product, 'admin');
  expect(await look(administrator, `/tasks/${site.caseId}/${site.taskId}`)).toEqual([]);
  expect(await administrator.page.getByRole('button', { name: '同意' }).count()).toBe(0);
  await administrator.leave();
});
