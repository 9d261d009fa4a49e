import { parseExpression, tokensOf, type Json, type Text } from '@yishi/policies';
import { expressionsOf, treeOfDefinition, type PlacedExpression } from '../../analysis/index.ts';
import type { FormDefinition, Rule } from '../../definition/types.ts';
import type { Operation } from '../../editing/index.ts';
import { namesIn, resolvePath, type FieldTree, type TreeField } from '../../tree/index.ts';
import { setField, setForm } from '../change-fields.ts';
import { findField } from '../form-nodes.ts';
import { finding } from './finding.ts';
import { placedRoles, roleWords } from './lint-messages.ts';
import type { Finding, LintContext } from './types.ts';

/** So much, in what people write, is seldom a limit: it rather was meant in that. */
const least = 100;

/** Amounts compared with numbers that look as if they were meant in 元 and not in 分. */
export function adviseOnScale({ form, registry }: LintContext): Finding[] {
  const tree = treeOfDefinition(form, registry);
  return expressionsOf(form, tree).flatMap((placed) => ofExpression(form, tree, placed));
}

function ofExpression(form: FormDefinition, tree: FieldTree, placed: PlacedExpression): Finding[] {
  const { text, role, field, container } = placed;
  const parsed = parseExpression(text, { names: namesIn(tree, container) });
  if (!parsed.ok) return [];
  return parsed.value.comparisons.flatMap(({ sides, from, to }) => {
    const found = scaledIn(tree, container, sides);
    const literal = found && numberAt(text, from, to, sides[0] === 'number');
    if (!literal || !looksUnscaled(literal.value, found.scale)) return [];
    const meant = Math.round(literal.value * found.scale);
    const better = `${text.slice(0, literal.from)}${meant}${text.slice(literal.to)}`;
    const about = field ? { id: field.id, label: field.label } : form.title;
    const params = { ...named(found.label, role), value: literal.value, meant };
    const is = { is: literal.value / found.scale };
    return [finding('lint.scale', about, { ...params, ...is }, rewritten(form, placed, better))];
  });
}

function scaledIn(
  tree: FieldTree,
  container: TreeField | undefined,
  sides: readonly (string[] | string)[],
): { label: Text; scale: number } | undefined {
  if (!sides.includes('number')) return undefined;
  const path = sides.find((side) => Array.isArray(side));
  const read = path && resolvePath(tree, container, path);
  if (!read || read.path.length !== path.length) return undefined;
  const { kind, config, label } = read.target;
  const scale = kind.scale?.(config);
  return scale === undefined ? undefined : { label, scale };
}

/** The number on its side of a comparison. */
function numberAt(text: string, from: number, to: number, first: boolean) {
  const token = tokensOf(text.slice(from, to))?.at(first ? 0 : -1);
  if (token?.type !== 'number') return undefined;
  return { value: Number(token.text), from: from + token.from, to: from + token.to };
}

const looksUnscaled = (value: number, scale: number): boolean =>
  value > 0 && (value < least * scale || !Number.isInteger(value));

function named(label: Text, role: PlacedExpression['role']) {
  const words = roleWords[placedRoles[role]];
  return {
    role: words['zh-CN'],
    roleEn: words.en ?? words['zh-CN'],
    other: label['zh-CN'],
    otherEn: label.en ?? label['zh-CN'],
  };
}

/** The same expression in other words. */
function rewritten(form: FormDefinition, placed: PlacedExpression, text: string): Operation[] {
  const { role, field, pointer } = placed;
  const at = Number(/\/rules\/(\d+)\/valid$/.exec(pointer)?.[1]);
  const withNew = (rules: readonly Rule[] = []) =>
    rules.map((rule, index) => (index === at ? { ...rule, valid: text } : rule)) as unknown as Json;
  if (!field) return setForm(form, ['rules'], withNew(form.rules));
  if (role !== 'rule') return setField(form, field.id, [placedRoles[role]], text);
  return setField(form, field.id, ['rules'], withNew(findField(form, field.id)?.field.rules));
}
