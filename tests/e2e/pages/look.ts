import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { desktop, phone, type Visitor } from '../../support/visitor.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Makes the browser complain aloud of what the Content-Security-Policy forbids. */
export const reportPolicy = async (visitor: Visitor): Promise<void> => {
  await visitor.context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      console.error('policy', event.violatedDirective, event.blockedURI),
    ),
  );
};

/** Until a page has its heading and shows no grey lines instead of content. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
}

/** What makes a page wider than its screen: by how much, and the outermost that sticks out. */
const excessOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    // What measures itself lays itself out in the frames after the screen has changed.
    for (let frame = 0; frame < 3; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return undefined;
    const all = [...document.querySelectorAll('body *')];
    const wide = all.find((each) => each.getBoundingClientRect().right > clientWidth);
    return `${scrollWidth - clientWidth} px too wide: ${wide?.outerHTML.slice(0, 200) ?? ''}`;
  });

/** Nothing may stick out, and WCAG 2.2 AA must hold; what does not is said in words. */
async function faultsAt(page: Page, screen: typeof desktop): Promise<string[]> {
  await page.setViewportSize({ width: screen.width, height: screen.height });
  const excess = await excessOf(page);
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'] })
    .analyze();
  return [
    ...(excess === undefined ? [] : [excess]),
    ...violations.map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 200)}`),
  ].map((fault) => `${screen.width} px: ${fault}`);
}

/** Opens a page, looks at it at desktop and phone width, and says all that is wrong with it. */
export async function look(visitor: Visitor, path: string): Promise<string[]> {
  const { page, complaints } = visitor;
  await page.setViewportSize({ width: desktop.width, height: desktop.height });
  await visitor.open(path);
  await settled(page);
  const headings = await page.locator('h1').count();
  const title = await page.title();
  return [
    ...(headings === 1 ? [] : [`${headings} first-level headings`]),
    ...(/.+ · 议事$/.test(title) ? [] : [`titled “${title}”`]),
    ...(await faultsAt(page, desktop)),
    ...(await faultsAt(page, phone)),
    ...complaints.splice(0).map((words) => `complaint: ${words}`),
  ].map((fault) => `${path}: ${fault}`);
}
