import type { Browser, CDPSession, Page } from 'playwright-core';
import { percentile } from '../statistics.ts';
import { gzipKb } from './build.ts';
import type { Bench } from './pages/measured.ts';

/** Figures of one page in one round. */
export type Figures = Record<string, number>;

declare const bench: Bench;

const leaders = [0, 5, 10, 15];
const patience = 60;

/** Leaders spread over the whole form, each with the field that hangs on it. */
function pairsOf(size: number, count: number): [string, string][] {
  return Array.from({ length: count }, (_, at) => {
    const block = Math.floor((at * (size / 20)) / count);
    const place = block * 20 + (leaders[at % leaders.length] ?? 0);
    return [`f${place}`, `f${place + 1}`];
  });
}

/** Text fields without a condition, spread over the whole form. */
const typedInto = (size: number): string[] =>
  Array.from({ length: 6 }, (_, at) => `f${Math.floor((at * (size / 20)) / 6) * 20 + 8}`);

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
}

async function heapMb(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/** A part of the work that was not done in the time that anybody would wait. */
export class NotDone extends Error {
  readonly part: string;

  constructor(part: string) {
    super(`not done within ${patience} s`);
    this.part = part;
  }
}

const within = <T>(what: string, work: Promise<T>): Promise<T> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) => {
      const late = () => reject(new NotDone(what));
      setTimeout(late, patience * 1000).unref();
    }),
  ]);

/** A page of the bench whose program is there, and the scripts of it that it asked for. */
async function open(browser: Browser, url: string, name: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const scripts: string[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/^\/pages\/.*\.js$/.test(pathname) && !pathname.endsWith('/instrument.js'))
      scripts.push(pathname.slice(1));
  });
  await page.goto(`${url}/${name}`);
  await page.waitForFunction(() => 'bench' in globalThis);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return { page, session, scripts };
}

const mount = (page: Page, scene: string, size: number) =>
  within(
    'mount',
    page.evaluate(([name, count]) => bench.mount(name, count), [scene, size] as const),
  );

const check = (page: Page) => page.evaluate(() => bench.check());

const type = (page: Page, size: number, count: number) =>
  within(
    'keys',
    page.evaluate(([into, times]) => bench.keys(into, times), [typedInto(size), count] as const),
  );

const toggle = (page: Page, size: number, count: number) =>
  within(
    'conditions',
    page.evaluate((pairs) => bench.conditions(pairs), pairsOf(size, count)),
  );

/**
 * Mounts the form, then shows what was hidden and types, with every key checked. Each part is noted
 * as it is done, and left out where `tries` says that it failed before.
 */
export async function driveForm(
  browser: Browser,
  url: string,
  name: string,
  size: number,
  { tries, note }: { tries: (part: string) => boolean; note: (figures: Figures) => void },
): Promise<void> {
  const { page, session, scripts } = await open(browser, url, name);
  try {
    note({ ...(await mount(page, 'form', size)) });
    note({ heapMb: await heapMb(session), bundleKb: await gzipKb(scripts) });
    if (!tries('conditions')) return;
    await check(page);
    note({ conditionMs: percentile(await toggle(page, size, 8), 0.5) });
    if (!tries('keys')) return;
    const keys = 60;
    const before = await taskSeconds(session);
    const { handlers, painted } = await type(page, size, keys);
    note({ keystrokeMs: percentile(handlers, 0.95), keyPaintMs: percentile(painted, 0.5) });
    // What was put off is work of these keys too.
    await page.waitForTimeout(1000);
    note({ keyWorkMs: (((await taskSeconds(session)) - before) * 1000) / keys });
  } finally {
    await page.close();
  }
}

/** Mounts a table of eight columns. */
export async function driveTable(
  browser: Browser,
  url: string,
  name: string,
  rows: number,
): Promise<number> {
  const { page } = await open(browser, url, name);
  try {
    return (await mount(page, 'table', rows)).mountMs;
  } finally {
    await page.close();
  }
}

/** Does one thing under the profiler of the browser. */
export async function profiled(browser: Browser, url: string, name: string, gate: string) {
  const { page, session } = await open(browser, url, name);
  const size = 1000;
  await session.send('Profiler.enable');
  const record = async (work: () => Promise<unknown>) => {
    await session.send('Profiler.start');
    await work();
    return (await session.send('Profiler.stop')).profile;
  };
  try {
    if (gate === 'tableRatio') return await record(() => mount(page, 'table', 100));
    if (gate === 'mountRatio') return await record(() => mount(page, 'form', size));
    await mount(page, 'form', size);
    await check(page);
    return await record(() =>
      gate === 'conditionRatio' ? toggle(page, size, 8) : type(page, size, 60),
    );
  } finally {
    await page.close();
  }
}
