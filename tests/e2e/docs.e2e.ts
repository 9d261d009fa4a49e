import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { seen, signInAs, visit, type Screen } from '../support/visitor.ts';

const product = inject('product');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** The page draws only the routes near the screen: on this one all of them are. */
const tall: Screen = { width: 1280, height: 30_000, phone: false };

test('the page to try the API shows every part of it under its policy, and needs nothing from elsewhere', async () => {
  const reader = await visit(browser, product.url, tall);
  const foreign: string[] = [];
  reader.page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'data:' && origin !== new URL(product.url).origin) foreign.push(request.url());
  });
  await reader.open('/api/docs');
  await seen(reader.page.getByRole('heading', { level: 1 }));
  await seen(reader.page.getByText('/public/notices', { exact: true }));
  expect(foreign).toEqual([]);
  expect(reader.complaints).toEqual([]);
  await reader.leave();
});

test('who is signed in tries a read and a write from there', async () => {
  const worker = await signInAs(browser, product, 'chenxiaoyan', tall);
  const { page } = worker;
  await worker.open('/api/docs');
  const run = async (id: string, body?: string) => {
    const operation = page.locator(`[id$="-${id}"]`);
    await operation.locator('.opblock-summary-control').first().click();
    await operation.getByRole('button', { name: 'Try it out' }).click();
    if (body) await operation.locator('textarea.body-param__text').fill(body);
    const key = operation.getByPlaceholder('Idempotency-Key');
    if (await key.count()) await key.fill('from-the-docs-page-1');
    await operation.getByRole('button', { name: 'Execute' }).click();
    const status = operation.locator('.live-responses-table .response-col_status').last();
    return (await (await seen(status)).innerText()).slice(0, 3);
  };
  expect(await run('countInbox')).toBe('200');
  expect(await run('createDraft', '{"procedure": "expense"}')).toBe('201');
  expect(worker.complaints).toEqual([]);
  await worker.leave();
});
