import type { FieldUi } from '../compile/index.ts';
import { MASKED, type FieldKindRegistry, type ShowContext } from '../kinds/index.ts';

/** A value in words; '' when there is none. Masked values are shown as they are. */
export function showValue(
  field: FieldUi,
  registry: FieldKindRegistry,
  value: unknown,
  context: ShowContext,
): string {
  if (value === undefined || value === null) return '';
  if (value === MASKED) return MASKED;
  return registry.get(field.kind)?.show(value, field.settings, context) ?? '';
}
