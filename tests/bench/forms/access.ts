import type { Draft } from '@yishi/api';
import type { Browser, Page } from 'playwright-core';
import { expensePeople } from '../../support/demo-people.ts';
import { startExpense } from '../../support/expense.ts';
import type { Product } from '../../support/product.ts';
import { signInAs } from '../../support/visitor.ts';
import { lookAt, settled, type Faults } from '../browser/look-at.ts';

interface Open {
  page: Page;
  language: string;
  faults: Faults;
}

/** Filling, and the same with everything missing said. */
async function lookAtFilling({ page, language, faults }: Open, draft: string): Promise<void> {
  await page.goto(`/start/draft/${draft}`);
  await settled(page);
  await page.locator('.form-view').waitFor();
  await lookAt(page, `filling, ${language}`, faults);
  await page.locator('.turns button').last().click();
  await page.locator('#problem-summary').waitFor();
  await lookAt(page, `errors, ${language}`, faults);
}

async function lookAtPrint({ page, language, faults }: Open, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}/print`);
  await settled(page);
  await page.emulateMedia({ media: 'print' });
  await lookAt(page, `print, ${language}`, faults);
  await page.emulateMedia({ media: 'screen' });
}

/** The designer as it opens, and with a field chosen. */
async function lookAtBuilder({ page, language, faults }: Open, design: string): Promise<void> {
  await page.goto(`/admin/forms/${design}`);
  await settled(page);
  await lookAt(page, `builder, ${language}`, faults);
  await page.locator('[data-field] .name').first().click();
  await lookAt(page, `settings, ${language}`, faults);
}

/** WCAG 2.2 AA on builder, filling, errors and print, in both languages, desktop and phone. */
export async function countAxe(
  browser: Browser,
  product: Product,
  design: string,
): Promise<Faults> {
  const { applicant } = await expensePeople(product);
  const { caseId } = await startExpense(applicant, '居民议事会茶歇');
  const draft = await applicant.must<Draft>('POST', '/drafts', { procedure: 'expense' });
  const faults: Faults = { axeViolations: 0, describedByMissing: 0, places: [] };
  for (const username of ['chenxiaoyan', 'admin']) {
    const visitor = await signInAs(browser, product, username);
    for (const language of ['zh-CN', 'en']) {
      const cookie = { name: 'yishi_locale', value: language, url: product.url };
      await visitor.context.addCookies([cookie]);
      const open = { page: visitor.page, language, faults };
      if (username === 'admin') await lookAtBuilder(open, design);
      else {
        await lookAtFilling(open, draft.id);
        await lookAtPrint(open, caseId);
      }
    }
    await visitor.leave();
  }
  return faults;
}
