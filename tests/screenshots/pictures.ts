import type { Browser } from 'playwright-core';
import type { Product } from '../support/product.ts';
import { phone, seen, signInAs, type Screen } from '../support/visitor.ts';
import type { Desks } from './desks.ts';

type Site = Pick<Product, 'url' | 'password'>;

const desk: Screen = { width: 1280, height: 800, phone: false };

/** The inbox of the officer of a street, with an application beside it. */
export async function takeWorkplace(browser: Browser, site: Site, path: string, desks: Desks) {
  const { page, leave } = await signInAs(browser, site, 'zhangwei', desk);
  await page.getByRole('link', { name: new RegExp(desks.canteen.number) }).click();
  await seen(page.getByRole('button', { name: '同意', exact: true }));
  await page.mouse.move(0, 0);
  await page.screenshot({ path, animations: 'disabled' });
  await leave();
}

/** A case with its timeline and its procedure. */
export async function takeCase(browser: Browser, site: Site, path: string, desks: Desks) {
  const { page, open, leave } = await signInAs(browser, site, 'zhangwei', desk);
  await open(`/cases/${desks.canteen.caseId}`);
  await seen(page.getByRole('heading', { name: '银龄暖心食堂改造', level: 1 }));
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
  await page.screenshot({ path, animations: 'disabled' });
  await leave();
}

/** A claim on a phone, before it is approved. */
export async function takePhone(browser: Browser, site: Site, path: string, desks: Desks) {
  const { page, leave } = await signInAs(browser, site, 'wangjianguo', phone);
  await page.getByRole('link', { name: new RegExp(desks.claim.number) }).tap();
  await seen(page.getByRole('button', { name: '同意', exact: true }));
  await page.screenshot({ path, animations: 'disabled' });
  await leave();
}
