import type { Locator, Page } from 'playwright-core';
import { seen } from '../../support/visitor.ts';

/**
 * Types into a picker and takes the first that is found: names, initials of the pinyin, units. What
 * is chosen already is given up before.
 */
export async function pick(
  within: Page | Locator,
  label: string,
  typed: string,
  found = new RegExp(typed),
): Promise<void> {
  const chosen = within.getByRole('button', { name: new RegExp(`^${label}.*更换$`) });
  if ((await chosen.count()) > 0) await chosen.click();
  await within.getByRole('combobox', { name: label }).fill(typed);
  const options = await seen(within.getByRole('option', { name: found }));
  await options.first().click();
}
