import { ensureBrowser, openBrowser } from '../../support/browser.ts';
import { startProduct } from '../../support/product.ts';
import { measurePage } from './page.ts';
import { measurePure } from './pure.ts';

/** The most that each figure may be. */
const gates: Record<string, number> = {
  editGrowth: 3,
  lintGrowth: 12,
  playGrowth: 15,
  axeViolations: 0,
};

/** 200 steps and 10 forms against 20 steps and 1 form; `--pure` leaves the browser out. */
export async function measure(options: readonly string[]): Promise<Record<string, unknown>> {
  const figures: Record<string, unknown> = {
    ...measurePure(),
    ...(options.includes('--pure') ? {} : await inTheBrowser()),
  };
  const missed = Object.keys(gates).filter(
    (name) => !(Number(figures[name]) <= (gates[name] ?? 0)),
  );
  return { ...figures, gates, missed };
}

async function inTheBrowser(): Promise<Record<string, unknown>> {
  const found = await ensureBrowser();
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'));
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    return await measurePage(browser, product);
  } finally {
    await browser.close();
    await product.remove();
  }
}
