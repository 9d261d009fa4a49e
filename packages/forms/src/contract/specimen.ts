import { compilePattern } from '@yishi/policies';
import {
  compileForm,
  parseForm,
  type CompiledForm,
  type FieldDefinition,
  type FieldKind,
  type FieldKindRegistry,
} from '../index.ts';

/** A form with one field of a kind as it is freshly inserted, or with other settings. */
export function specimen(
  kind: FieldKind,
  registry: FieldKindRegistry,
  settings: Record<string, unknown> = kind.initial ?? {},
): CompiledForm {
  const parsed = parseForm(
    {
      key: 'specimen',
      title: { 'zh-CN': '样张' },
      fields: [fieldOf(kind, registry, settings)],
      views: { masked: { base: 'read', fields: { specimen: 'masked' } } },
    },
    registry,
  );
  if (!parsed.ok) throw new Error(parsed.problems.map((problem) => problem.message).join('; '));
  const compiled = compileForm(parsed.value, registry);
  if (!compiled.ok) throw new Error(compiled.problems.map((problem) => problem.message).join('; '));
  return compiled.value;
}

/** Containers hold one field; a kind that asks for a formula gets one. */
function fieldOf(
  kind: FieldKind,
  registry: FieldKindRegistry,
  settings: Record<string, unknown>,
): FieldDefinition {
  const field: FieldDefinition = {
    id: 'specimen',
    key: '样品',
    kind: kind.kind,
    label: kind.title,
    settings,
  };
  const inner = registry.all().find((each) => each.value === 'single');
  if ((kind.value === 'group' || kind.value === 'rows') && inner)
    return {
      ...field,
      fields: [
        { ...field, id: 'inner', key: '内容', kind: inner.kind, settings: inner.initial ?? {} },
      ],
    };
  const asks = kind
    .checkConfig?.(settings, field, compilePattern)
    .some(({ code }) => /value$/.test(code));
  return asks ? { ...field, value: '1 + 1' } : field;
}
