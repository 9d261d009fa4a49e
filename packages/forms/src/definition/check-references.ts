import type { Problem } from '@yishi/policies';
import { definitionProblem, walkFields, type PlacedField } from '../analysis/index.ts';
import { pointerTo } from '../json/index.ts';
import type { FormDefinition, Rule } from './types.ts';

/** What is wrong between fields: ids and keys used twice, rules and views that name no field. */
export function checkReferences(definition: FormDefinition): Problem[] {
  const placed = walkFields(definition);
  const ids = new Set(placed.map(({ field }) => field.id));
  const rules = [
    ...placed.flatMap(({ field, pointer }) => placeRules(field.rules, `${pointer}/rules`)),
    ...placeRules(definition.rules, '/rules'),
  ];
  return [
    ...twice(placed.map(({ field, pointer }) => ({ id: field.id, pointer }))),
    ...twice(rules.map(({ rule, pointer }) => ({ id: rule.id, pointer }))),
    ...keysTwice(placed),
    ...rules.flatMap(({ rule, pointer }) =>
      rule.at === undefined || ids.has(rule.at) ? [] : [unknown(rule.at, `${pointer}/at`)],
    ),
    ...Object.entries(definition.views ?? {}).flatMap(([name, view]) =>
      Object.keys(view.fields)
        .filter((id) => !ids.has(id))
        .map((id) => unknown(id, pointerTo(`${pointerTo('/views', name)}/fields`, id))),
    ),
  ];
}

function unknown(id: string, path: string): Problem {
  return definitionProblem('form.field', path, { id });
}

function placeRules(rules: readonly Rule[] = [], base: string): { rule: Rule; pointer: string }[] {
  return rules.map((rule, index) => ({ rule, pointer: pointerTo(base, index) }));
}

function twice(items: readonly { id: string; pointer: string }[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id, pointer }) => {
    if (seen.has(id)) return [definitionProblem('form.id', `${pointer}/id`, { id })];
    seen.add(id);
    return [];
  });
}

function keysTwice(placed: readonly PlacedField[]): Problem[] {
  const seen = new Map<PlacedField | undefined, Set<string>>();
  return placed.flatMap(({ field, pointer, parent }) => {
    const keys = seen.get(parent) ?? new Set<string>();
    seen.set(parent, keys);
    if (keys.has(field.key))
      return [definitionProblem('form.keyTwice', `${pointer}/key`, { key: field.key })];
    keys.add(field.key);
    return [];
  });
}
