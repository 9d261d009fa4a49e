import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Screen {
  width: number;
  height: number;
  phone: boolean;
}

export const desktop: Screen = { width: 1280, height: 900, phone: false };
export const phone: Screen = { width: 390, height: 844, phone: true };

/** Somebody before a browser of their own: other cookies, other storage. */
export interface Visitor {
  page: Page;
  context: BrowserContext;
  /** What the browser complained of: errors on the page and in its console. */
  complaints: string[];
  /** Opens a path of the product. */
  open(path: string): Promise<void>;
  leave(): Promise<void>;
}

/** Refused calls are shown to the person; the browser's own line about them is no complaint. */
const ordinary = /Failed to load resource: the server responded with a status of 4\d\d/;

export async function visit(browser: Browser, url: string, screen = desktop): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width: screen.width, height: screen.height },
    isMobile: screen.phone,
    hasTouch: screen.phone,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (line) => {
    if (line.type() === 'error' && !ordinary.test(line.text())) complaints.push(line.text());
  });
  return {
    page,
    context,
    complaints,
    open: async (path) => void (await page.goto(path)),
    leave: () => context.close(),
  };
}

/** Signs in by the form, as a person does, and waits for the workplace. */
export async function signInAs(
  browser: Browser,
  { url, password }: { url: string; password: string },
  username: string,
  screen = desktop,
): Promise<Visitor> {
  const visitor = await visit(browser, url, screen);
  const { page } = visitor;
  await visitor.open('/sign-in');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.waitForURL(/\/inbox/);
  return visitor;
}

/** Waits until an element can be seen; fails with its description. */
export async function seen(locator: Locator): Promise<Locator> {
  await locator.first().waitFor({ state: 'visible' });
  return locator;
}

/** The text of the page's main part, for rules about words. */
export const wordsOf = (page: Page): Promise<string> => page.getByRole('main').innerText();

/** Nothing sticks out sideways: a page never scrolls in that direction. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess, page.url()).toBeLessThanOrEqual(0);
}
