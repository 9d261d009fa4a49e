import type { Locator } from 'playwright-core';
import { seen } from '../../support/visitor.ts';

/** Types into a picker of people or units and takes the first that is found. */
export async function pick(within: Locator, label: string, typed: string): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(typed);
  const found = await seen(within.getByRole('option', { name: new RegExp(typed) }));
  await found.first().click();
}
