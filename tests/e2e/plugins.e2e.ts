import type { StartCaseAnswer } from '@yishi/api';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { demoPerson } from '../support/demo-people.ts';
import { sampleData, samplingPack } from '../support/sampling.ts';
import { expectNoSidewaysScroll, phone, seen, signInAs } from '../support/visitor.ts';

const product = inject('product');
const key = 'sampling-of-a-journey';
let browser: Browser;
let started: StartCaseAnswer;

beforeAll(async () => {
  const admin = await demoPerson(product, 'admin');
  const body = { pack: samplingPack(key) };
  const { preview } = await admin.must<{ preview: string }>('POST', '/admin/packs/preview', body);
  await admin.must('POST', '/admin/packs/publish', { preview });
  const worker = await demoPerson(product, 'chenxiaoyan');
  const draft = await worker.must<{ id: string; revision: number }>('POST', '/drafts', {
    procedure: key,
  });
  const { revision } = await worker.must<{ revision: number }>('PUT', `/drafts/${draft.id}`, {
    data: sampleData,
    revision: draft.revision,
  });
  started = await worker.must('POST', '/cases', { draft: draft.id, revision });
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a draw of a plug-in is made on a phone, and anyone sees that it can be repeated', async () => {
  const { page, open, complaints, leave } = await signInAs(browser, product, 'chenxiaoyan', phone);
  await open(`/cases/${started.caseId}`);
  await seen(page.getByText(/名单已固定，共 4 名，抽取 2 名，以12月5日双色球开奖号码为准/));
  await open('/inbox');
  await page.getByText('停车管理办法').first().click();
  await seen(page.getByText('提交后立即按公布的号码抽取，不能撤回。', { exact: false }));
  await page.getByLabel('公开号码').fill('03 11 17 22 29 31 + 08');
  await page.getByRole('button', { name: '公布号码并抽取' }).click();
  await seen(page.getByText(/^已提交/));

  await open(`/cases/${started.caseId}`);
  const result = page.getByRole('region', { name: '公开抽取社区' });
  await seen(result.getByText('从 4 名候选中抽中 2 名'));
  await seen(result.getByText('本页已用公布的名单和号码重新计算，结果一致。'));
  await result.getByText('怎样重新计算').click();
  await seen(result.getByText('候选名单', { exact: true }));
  await expectNoSidewaysScroll(page);
  expect(complaints).toEqual([]);
  await leave();
});
