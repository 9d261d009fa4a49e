import type { Locale, Problem, Text } from '@yishi/policies';
import type { CompiledForm } from '../compile/index.ts';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { fillTemplate, formMessages, labelParams } from '../messages/index.ts';

const tables = new WeakMap<FieldKindRegistry, Record<string, Text>>();

/** Sentences by code: those of forms and those of all kinds. */
export function messagesOf(registry: FieldKindRegistry): Record<string, Text> {
  const known = tables.get(registry);
  if (known) return known;
  const table = Object.assign({}, formMessages, ...registry.all().map((kind) => kind.messages));
  tables.set(registry, table as Record<string, Text>);
  return table as Record<string, Text>;
}

/** The sentence of a problem by its own params; its message where the code is not known. */
export function sentenceOf(problem: Problem, locale: Locale, registry: FieldKindRegistry): string {
  const template = messagesOf(registry)[problem.code];
  return template ? fillTemplate(template, locale, problem.params ?? {}) : problem.message;
}

/** The sentence of a problem in a language, its field named by the label that the form gives it. */
export function sayProblem(
  problem: Problem,
  locale: Locale,
  compiled: CompiledForm,
  registry: FieldKindRegistry,
): string {
  const { field: id, row } = problem.params ?? {};
  const field = compiled.ui.fields[String(id)];
  if (!field) return sentenceOf(problem, locale, registry);
  const place = labelParams(field.label, typeof row === 'number' ? row : undefined);
  return sentenceOf({ ...problem, params: { ...problem.params, ...place } }, locale, registry);
}
