import type { Design } from '@yishi/api';
import type { Browser, Page } from 'playwright-core';
import { demoPerson } from '../../support/demo-people.ts';
import type { Person } from '../../support/person.ts';
import type { Product } from '../../support/product.ts';
import { signInAs } from '../../support/visitor.ts';
import { lookAt, settled, type Faults } from '../browser/look-at.ts';
import { timeDeed, type Deed } from '../browser/time-deed.ts';
import { percentile, round } from '../statistics.ts';
import { sizedProcedure } from './sized-procedure.ts';

const turns = 20;
const path = { within: '#flow', named: 'data-step' };
const chosen = '.selected .name';
const deeds = {
  insert: { key: 'd', ctrl: true, at: chosen },
  move: { key: 'ArrowUp', alt: true, at: chosen },
  undo: { key: 'z', ctrl: true, at: chosen },
} satisfies Record<string, Deed>;
type Name = keyof typeof deeds;
const names = Object.keys(deeds) as Name[];

async function makeDesign(admin: Person, steps: number, forms: number): Promise<string> {
  const { procedure } = sizedProcedure(steps, forms);
  const title = { 'zh-CN': `测速 ${steps}`, en: `Measured ${steps}` };
  const body = { kind: 'procedure', title, content: procedure };
  return (await admin.must<Design>('POST', '/admin/designs', body)).id;
}

const saved = (page: Page) => page.getByText('已保存', { exact: true }).first().waitFor();

/** p95 of doubling a step in the middle, moving the copy up, and taking the move back; all in ms. */
async function editTimes(page: Page, id: string, middle: string) {
  const opened = performance.now();
  await page.goto(`/admin/procedures/design/${id}`);
  await page.locator(`[data-step="${middle}"] .name`).first().waitFor();
  const openMs = performance.now() - opened;
  const times: Record<Name, number[]> = { insert: [], move: [], undo: [] };
  for (let turn = 0; turn < turns; turn += 1) {
    await page.locator(`[data-step="${middle}"] .name`).first().click();
    for (const name of names) {
      times[name].push(await timeDeed(page, path, deeds[name]));
      await saved(page);
    }
    // The copy goes again, so that the path does not grow from turn to turn.
    await page.keyboard.press('Control+z');
    await saved(page);
  }
  const at = (name: Name) => percentile(times[name], 0.95);
  return { openMs, insert: at('insert'), move: at('move'), undo: at('undo') };
}

/** WCAG 2.2 AA on the path with a step chosen and on the checks, in both languages. */
async function countAxe(page: Page, url: string, id: string): Promise<Faults> {
  const faults: Faults = { axeViolations: 0, describedByMissing: 0, places: [] };
  for (const language of ['zh-CN', 'en']) {
    await page.context().addCookies([{ name: 'yishi_locale', value: language, url }]);
    await page.goto(`/admin/procedures/design/${id}`);
    await settled(page);
    await page.locator('[data-step] .name').nth(1).click();
    await lookAt(page, `path, ${language}`, faults);
    await page.goto(`/admin/procedures/design/${id}/check`);
    await settled(page);
    await lookAt(page, `checks, ${language}`, faults);
  }
  return faults;
}

/** The procedure designer as it runs: edits at 200 steps against 20. */
export async function measurePage(browser: Browser, product: Product) {
  const admin = await demoPerson(product, 'admin');
  const small = await makeDesign(admin, 20, 1);
  const large = await makeDesign(admin, 200, 10);
  const visitor = await signInAs(browser, product, 'admin');
  const at20 = await editTimes(visitor.page, small, 'work11');
  const at200 = await editTimes(visitor.page, large, 'work101');
  const { places, ...faults } = await countAxe(visitor.page, product.url, small);
  await visitor.leave();
  for (const place of places) console.log(place);
  const rounded = (times: typeof at20) =>
    Object.fromEntries(Object.entries(times).map(([name, ms]) => [name, round(ms)]));
  return {
    editGrowth: round(Math.max(...names.map((name) => at200[name] / at20[name]))),
    editMs: { at20: rounded(at20), at200: rounded(at200) },
    ...faults,
  };
}
