import type { CompiledForm, FormData } from '@yishi/forms';
import { asRecord } from './pointers.ts';
import { slotsOf, type Slot } from './slots.ts';

/**
 * The single values of a form's data by the keys of their fields, whatever section they stand in; the
 * first of a key counts. Personal ones are left out where they are masked.
 */
export function valuesByKey(of: {
  form: CompiledForm;
  data: FormData;
  masked: boolean;
}): Record<string, unknown> {
  const found = new Map<string, unknown>();
  const take = (slots: readonly Slot[], data: FormData): void => {
    for (const { ui, shape, children } of slots) {
      if (shape === 'layout') take(children, data);
      else if (shape === 'group') take(children, asRecord(data[ui.key]));
      else if (shape === 'value' && data[ui.key] !== undefined && !found.has(ui.key)) {
        if (!of.masked || ui.privacy === 'none') found.set(ui.key, data[ui.key]);
      }
    }
  };
  take(slotsOf(of.form), of.data);
  return Object.fromEntries(found);
}
