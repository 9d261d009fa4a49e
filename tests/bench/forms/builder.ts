import type { FormDesign } from '@yishi/api';
import {
  applyOperations,
  builtInFieldKinds,
  formLists,
  insertField,
  placeIn,
  type FormDefinition,
  type Operation,
} from '@yishi/forms';
import type { Browser, Page } from 'playwright-core';
import { demoPerson } from '../../support/demo-people.ts';
import type { Person } from '../../support/person.ts';
import type { Product } from '../../support/product.ts';
import { signInAs } from '../../support/visitor.ts';
import { timeDeed } from '../browser/time-deed.ts';
import { median, round } from '../statistics.ts';

const turns = 5;
const text = builtInFieldKinds.find(({ kind }) => kind === 'text');

/** So many fields as one edit of a new design. */
function fieldsFor(form: FormDefinition, size: number, prefix: string): Operation[] {
  if (!text) throw new Error('no field for text');
  let content = form;
  return Array.from({ length: size }, (_, at) => at).flatMap((at) => {
    const label = { 'zh-CN': `项目 ${prefix}${at + 1}`, en: `Item ${prefix}${at + 1}` };
    const operations = insertField(content, text, placeIn(null), () => `${prefix}${at}`, label);
    const next = applyOperations(content, operations, formLists);
    if (!next.ok) throw new Error(JSON.stringify(next.problems));
    content = next.value;
    return operations;
  });
}

async function makeDesign(admin: Person, size: number): Promise<{ id: string; saveMs: number }> {
  const title = { 'zh-CN': `测速 ${size}`, en: `Measured ${size}` };
  const design = await admin.must<FormDesign>('POST', '/admin/designs', { title });
  const path = `/admin/designs/${design.id}/edits`;
  const operations = fieldsFor(design.content, size, 'f');
  for (let from = 0; from < size; from += 50) {
    const { state } = await admin.must<FormDesign>('GET', `/admin/designs/${design.id}`);
    const part = operations.slice(from, from + 50);
    await admin.must('POST', path, { revision: state.revision, operations: part });
  }
  const times: number[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const { state, content } = await admin.must<FormDesign>('GET', `/admin/designs/${design.id}`);
    const body = { revision: state.revision, operations: fieldsFor(content, 1, `s${turn}`) };
    const began = performance.now();
    await admin.must('POST', path, body);
    times.push(performance.now() - began);
  }
  return { id: design.id, saveMs: median(times) };
}

type Deed = 'insert' | 'move' | 'undo';

const canvas = { within: 'section.canvas', named: 'data-field' };
const deeds: Record<Deed, Parameters<typeof timeDeed>[2]> = {
  insert: { click: '单行文本' },
  move: { key: 'ArrowUp', alt: true, at: '.selected .name' },
  undo: { click: '撤销' },
};

/** Medians of inserting after a field in the middle, moving it up, and taking the move back. */
async function editTimes(page: Page, id: string, size: number): Promise<Record<Deed, number>> {
  await page.goto(`/admin/forms/${id}`);
  const middle = page.locator(`[data-field="f${size / 2}"] .name`).first();
  const times: Record<Deed, number[]> = { insert: [], move: [], undo: [] };
  for (let turn = 0; turn < turns; turn++) {
    await middle.click();
    for (const deed of ['insert', 'move', 'undo'] as const) {
      times[deed].push(await timeDeed(page, canvas, deeds[deed]));
      await page.getByText('已保存', { exact: true }).first().waitFor();
    }
  }
  return {
    insert: median(times.insert),
    move: median(times.move),
    undo: median(times.undo),
  };
}

/** The form designer as it runs: edits at 500 fields against 50, and saving one edit at 200. */
export async function measureBuilder(browser: Browser, product: Product) {
  const admin = await demoPerson(product, 'admin');
  const small = await makeDesign(admin, 50);
  const saved = await makeDesign(admin, 200);
  const large = await makeDesign(admin, 500);
  const visitor = await signInAs(browser, product, 'admin');
  const at50 = await editTimes(visitor.page, small.id, 50);
  const at500 = await editTimes(visitor.page, large.id, 500);
  await visitor.leave();
  const growth = (['insert', 'move', 'undo'] as const).map((deed) => at500[deed] / at50[deed]);
  const rounded = (times: Record<Deed, number>) =>
    Object.fromEntries(Object.entries(times).map(([deed, ms]) => [deed, round(ms)]));
  return {
    editGrowth: round(Math.max(...growth)),
    editMs: { at50: rounded(at50), at500: rounded(at500) },
    saveMsAt200: round(saved.saveMs),
    design: small.id,
  };
}
