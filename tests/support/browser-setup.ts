import type { TestProject } from 'vitest/node';
import { ensureBrowser } from './browser.ts';
import { startProduct, type Account } from './product.ts';

declare module 'vitest' {
  interface ProvidedContext {
    product: { url: string; password: string; accounts: Account[] };
  }
}

/** One running product for all browser journeys of a run, as `pnpm start` gives it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const browser = await ensureBrowser();
  if (!browser.ok) throw new Error(browser.problems.map((each) => each.message).join('\n'));
  const product = await startProduct();
  const { url, password, accounts } = product;
  project.provide('product', { url, password, accounts });
  return () => product.remove();
}
