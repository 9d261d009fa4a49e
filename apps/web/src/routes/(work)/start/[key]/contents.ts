import type { CompiledForm } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { text } from '#lib/i18n/index.ts';

interface Material {
  label: string;
  required: boolean;
}

/** What a person should know before filling a form in: its parts, and the papers to have at hand. */
export function contentsOf(
  form: CompiledForm,
  view: string,
): { parts: string[]; materials: Material[] } {
  const shown = (id: string): boolean => form.views[view]?.[id] !== 'hidden';
  /** Neither worked out by the form nor asked only of some or of later steps. */
  const asked = (id: string): boolean => {
    const { value, visible } = form.logic.fields[id] ?? {};
    return value === undefined && visible === undefined && shown(id);
  };
  const parts = form.ui.root.flatMap((id) => {
    const field = form.ui.fields[id];
    return field && asked(id) ? [text(field.label)] : [];
  });
  const materials = Object.values(form.ui.fields).flatMap((field) => {
    if (!shown(field.id)) return [];
    const list = field.settings['checklist'] as { label: Text; required?: boolean }[] | undefined;
    return (list ?? []).map((item) => ({
      label: text(item.label),
      required: item.required === true,
    }));
  });
  return { parts, materials };
}
