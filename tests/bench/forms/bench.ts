import type { Browser } from 'playwright-core';
import { ensureBrowser, openBrowser } from '../../support/browser.ts';
import { startProduct } from '../../support/product.ts';
import { round } from '../statistics.ts';
import { countAxe } from './access.ts';
import { buildPage, installPeers, outFolder } from './build.ts';
import { measureBuilder } from './builder.ts';
import { gates, missedGates } from './gates.ts';
import { writeOurForm } from './our-forms.ts';
import { partOf } from './part.ts';
import { printHints } from './profile-hints.ts';
import { formSize, manyRows, runRounds, tableRows, type PageFigures } from './rounds.ts';
import { serve } from './serve.ts';

/** Frames come when they are ready, so that a short change is not rounded up to the next 16 ms. */
const unpaced = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** What is compared with the hand-written page. */
const ratios: Record<string, string> = {
  mountRatio: 'mountMs',
  keystrokeRatio: 'keystrokeMs',
  conditionRatio: 'conditionMs',
  tableRatio: 'tableMs',
};

function withRatios({ figures, reasons }: PageFigures, base: PageFigures): object {
  const compared = Object.entries(ratios).map(([name, figure]) => {
    const value = figures[figure];
    const against = base.figures[figure];
    return [name, value && against ? round(value / against) : null];
  });
  return {
    ...Object.fromEntries(compared),
    ...figures,
    ...(reasons.length > 0 ? { reasons } : {}),
  };
}

async function preparePages(names: readonly string[]): Promise<void> {
  installPeers();
  const folder = `${outFolder}/forms`;
  await writeOurForm(folder, 'form', formSize);
  for (const rows of [tableRows, manyRows]) await writeOurForm(folder, 'table', rows);
  for (const name of names) buildPage(name);
}

async function measureProduct(browser: Browser): Promise<Record<string, unknown>> {
  const product = await startProduct();
  try {
    const { design, ...edits } = await measureBuilder(browser, product);
    const { places, ...faults } = await countAxe(browser, product, design);
    for (const place of places) console.log(place);
    return { ...edits, ...faults };
  } finally {
    await product.remove();
  }
}

/** Ours beside a hand-written page and five form libraries; the README says what each figure is. */
export async function measure(options: readonly string[]): Promise<Record<string, unknown>> {
  const found = await ensureBrowser();
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'));
  const part = partOf(options);
  await preparePages(part.pages);
  const pages = await serve(outFolder);
  const browser = await openBrowser(unpaced);
  try {
    const measured = await runRounds(browser, pages.url, part);
    const base = measured['handwritten'] ?? { figures: {}, reasons: [] };
    const table = Object.fromEntries(
      Object.entries(measured).map(([name, each]) => [name, withRatios(each, base)]),
    ) as Record<string, Record<string, unknown>>;
    console.table(table);
    const ours = table['ours'] ?? {};
    const own = Object.fromEntries(
      [...Object.keys(ratios), 'bundleKb'].map((name) => [name, ours[name] ?? null]),
    );
    const figures = { ...own, ...(part.product ? await measureProduct(browser) : {}) };
    const missed = missedGates(figures);
    await printHints(browser, pages.url, missed);
    return { ...figures, gates, missed, pages: table };
  } finally {
    await browser.close();
    pages.close();
  }
}
