import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { desktop, phone } from '../../support/visitor.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export interface Faults {
  axeViolations: number;
  /** Ids that an `aria-describedby` names and nothing has. */
  describedByMissing: number;
  /** Where and what, for those who mend it. */
  places: string[];
}

/** Counts what is against WCAG 2.2 AA on a page, on desktop and phone. */
export async function lookAt(page: Page, place: string, faults: Faults): Promise<void> {
  for (const { width, height } of [desktop, phone]) {
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page })
      .options({ runOnly: rules, resultTypes: ['violations'] })
      .analyze();
    faults.axeViolations += violations.length;
    for (const { id, nodes } of violations)
      faults.places.push(`${place} at ${width}: ${id} ${nodes[0]?.html.slice(0, 120) ?? ''}`);
  }
  const missing = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-describedby]')]
      .flatMap((each) => each.getAttribute('aria-describedby')?.split(/\s+/) ?? [])
      .filter((id) => id !== '' && document.getElementById(id) === null),
  );
  faults.describedByMissing += missing.length;
  faults.places.push(...missing.map((id) => `${place}: aria-describedby names ${id}`));
}

/** When a page has its heading and nothing of it is still being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor({ state: 'attached' });
  await page.waitForFunction(() => document.querySelector('.skeleton') === null);
}
