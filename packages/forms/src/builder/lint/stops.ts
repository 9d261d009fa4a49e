import { textIn, type Problem, type Text } from '@yishi/policies';
import { messagesOf } from '../../check/index.ts';
import { parseForm, type FormDefinition } from '../../definition/index.ts';
import { isRecord, own, segmentsOf } from '../../json/index.ts';
import type { FieldKindRegistry } from '../../kinds/index.ts';
import { definitionMessages, fillTemplate } from '../../messages/index.ts';
import { findField } from '../form-nodes.ts';
import { expressionText } from './expression-text.ts';
import { expressionWords, roleWords } from './lint-messages.ts';
import { missingOptions } from './missing-options.ts';
import type { Finding } from './types.ts';

/** All that a form is refused for, each at its field and in both languages. */
export function stopsOf(form: FormDefinition, registry: FieldKindRegistry): Finding[] {
  const parsed = parseForm(form, registry);
  if (parsed.ok) return missingOptions(form, registry);
  return parsed.problems.map((problem) => {
    const field = fieldAt(form, problem.path);
    return {
      code: problem.code,
      severity: 'stop',
      ...(field === undefined ? {} : { field }),
      words: wordsOf(problem, field, form, registry),
    };
  });
}

/** Id of the innermost field on the way to a place; the definition may be of any shape. */
function fieldAt(form: unknown, pointer: string): string | undefined {
  let value = form;
  let found: string | undefined;
  let list = '';
  for (const segment of segmentsOf(pointer)) {
    const inList = Array.isArray(value);
    value = inList
      ? (value as unknown[])[Number(segment)]
      : own(isRecord(value) ? value : {}, segment);
    if (!inList) list = segment;
    const id = isRecord(value) ? own(value, 'id') : undefined;
    if (inList && list === 'fields' && typeof id === 'string') found = id;
  }
  return found;
}

function wordsOf(
  problem: Problem,
  id: string | undefined,
  form: FormDefinition,
  registry: FieldKindRegistry,
): Text {
  const role = roleAt(problem.path);
  const params = problem.params ?? {};
  if (expressionWords[problem.code] === undefined) {
    const template = definitionMessages[problem.code] ?? messagesOf(registry)[problem.code];
    const label = id === undefined ? undefined : findField(form, id)?.field.label;
    const whereEn = label ? { whereEn: `“${textIn(label, 'en')}”` } : {};
    const en = template && fillTemplate(template, 'en', { ...params, ...whereEn });
    return { 'zh-CN': problem.message, en: en ?? problem.message };
  }
  const said = expressionText(problem);
  if (!role) return said;
  return {
    'zh-CN': `${role['zh-CN']}：${said['zh-CN']}`,
    en: `${capital(role.en ?? '')}: ${said.en}`,
  };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

function roleAt(pointer: string): Text | undefined {
  const last = segmentsOf(pointer).at(-1) ?? '';
  return Object.entries(roleWords).find(([property]) => property === last)?.[1];
}
