import type { Locator, Page } from 'playwright-core';

/** Goes once round a page with Tab and marks where it has been; a date has stops inside. */
export async function tabThrough(page: Page): Promise<void> {
  for (let press = 0; press < 300; press += 1) {
    await page.keyboard.press('Tab');
    const round = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return false;
      const before = document.querySelector('[data-tab="last"]');
      if (element === before) return false;
      if (element.dataset['tab']) return true;
      before?.setAttribute('data-tab', 'seen');
      element.dataset['tab'] = 'last';
      return false;
    });
    if (round) return;
  }
}

/** Goes on with Tab until this has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let press = 0; press < 150; press += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${String(wanted)}`);
}

/** What a mouse can press and Tab did not come to; of a group of radios one is enough. */
export const missedByTab = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seen = (name: string): boolean =>
      document.querySelector(`input[name="${name}"][data-tab]`) !== null;
    return [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !element.matches(':disabled, [tabindex="-1"], [data-tab]'))
      .filter((element) => !(element instanceof HTMLInputElement && seen(element.name)))
      .map((element) => element.outerHTML.slice(0, 160));
  });

/** Whether the focus is in an open dialog, or has left the page for the browser's own bar. */
export const inDialog = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === document.body || Boolean(element?.closest('dialog[open]'));
  });

/** The words of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.getAttribute('aria-label') ?? element?.innerText ?? '';
  });
