import { join } from 'node:path';
import { ensureBrowser, openBrowser } from './support/browser.ts';
import { startProduct } from './support/product.ts';
import { fillDesks } from './screenshots/desks.ts';
import { takeCase, takePhone, takeWorkplace } from './screenshots/pictures.ts';

/** Takes the pictures of the documents anew, of a product on data of its own. */
const docs = join(import.meta.dirname, '../docs');
const found = await ensureBrowser();
if (!found.ok) throw new Error(found.problems.map(({ message }) => message).join('\n'));
const product = await startProduct();
const browser = await openBrowser();
try {
  const desks = await fillDesks(product);
  await takeWorkplace(browser, product, join(docs, 'workplace.png'), desks);
  await takeCase(browser, product, join(docs, 'case.png'), desks);
  await takePhone(browser, product, join(docs, 'phone.png'), desks);
} finally {
  await browser.close();
  await product.remove();
}
