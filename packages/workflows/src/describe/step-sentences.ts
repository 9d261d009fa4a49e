import {
  compileForm,
  type FieldDefinition,
  type FieldKindRegistry,
  type JsonSchema,
} from '@yishi/forms';
import type { StepKind } from '../core/index.ts';
import type {
  Deadline,
  Participants,
  Period,
  StepActions,
  StepDefinition,
  StepForm,
} from '../definition/index.ts';
import { periodWords } from './period-words.ts';
import type { Described, Titles } from './types.ts';
import { whosWords } from './who-words.ts';

interface Telling {
  described: Described;
  titles: Titles;
  fieldKinds: FieldKindRegistry;
}

type Settings = Record<string, unknown>;

/** Settings that every kind has alike; the others are told by the words of its schema. */
const shared = new Set(['participants', 'deadline', 'form', 'actions', 'opinion']);

function whoSentence(telling: Telling, kind: StepKind, { participants }: Settings): string[] {
  if (!participants) return [];
  const { who, applicant, repeated, empty } = participants as Participants;
  const people = whosWords(telling.described, telling.titles, who)['zh-CN'];
  const own = applicant ?? (kind.decides ? 'exclude' : 'allow');
  return [
    `由${people || '尚未确定的人'}办理。`,
    ...(own === 'superior' ? ['办理人是申请人本人的，改由上一级单位的负责人办理。'] : []),
    ...(own === 'exclude' ? ['申请人本人回避。'] : []),
    ...(repeated === 'exclude' ? ['此前已经同意过的人不再重复办理。'] : []),
    ...(empty?.type === 'fallback'
      ? [`找不到人时，由${whosWords(telling.described, telling.titles, empty.who)['zh-CN']}办理。`]
      : []),
  ];
}

function formSentence(
  { described, fieldKinds }: Telling,
  kind: StepKind,
  settings: Settings,
): string[] {
  const used = settings.form as StepForm | undefined;
  const form = described.forms[used?.form ?? ''];
  if (!used || !form) return [];
  const compiled = compileForm(form, fieldKinds);
  const access = compiled.ok ? (compiled.value.views[used.view] ?? {}) : {};
  const holds = form.fields.filter(({ kind: name }) => fieldKinds.get(name)?.value !== 'none');
  const among = (all: FieldDefinition[], ...wanted: string[]): FieldDefinition[] =>
    all.filter(({ id, fields: inner = [] }) =>
      [id, ...inner.map((each) => each.id)].some((each) => wanted.includes(access[each] ?? '')),
    );
  const filled = among(holds, 'edit', 'required');
  const others = holds.filter((field) => !filled.includes(field));
  const named = (all: FieldDefinition[]): string =>
    all.map(({ label }) => label['zh-CN']).join('、');
  const [fills, sees] = [named(filled), named(among(others, 'read', 'masked'))];
  const title = `表单“${form.title['zh-CN']}”`;
  if (!kind.handled && !kind.first) return sees ? [`用到${title}中的：${sees}。`] : [];
  if (fills && sees) return [`在${title}中填写：${fills}；可以看到：${sees}。`];
  if (fills) return [`填写${title}：${fills}。`];
  return sees ? [`可以看到${title}中的：${sees}。`] : [];
}

function deadlineSentence({ described, titles }: Telling, settings: Settings): string[] {
  const deadline = settings.deadline as Deadline | undefined;
  if (!deadline) return [];
  const before = (deadline.reminders ?? []).map(
    (each) => `到期前 ${periodWords(each)['zh-CN']}提醒`,
  );
  const after = (deadline.escalate ?? []).map(({ after: late, who }) => {
    return `逾期 ${periodWords(late)['zh-CN']}告知${whosWords(described, titles, who)['zh-CN']}`;
  });
  return [
    `${[`限 ${periodWords(deadline.period)['zh-CN']}内办完`, ...before, ...after].join('，')}。`,
  ];
}

const opinions: Record<string, string> = {
  required: '办理时必须写明意见。',
  optional: '办理时可以写意见。',
  none: '',
};

function actionSentence(kind: StepKind, settings: Settings): string[] {
  const { labels, ...actions } = (settings.actions ?? {}) as StepActions;
  const own = Object.entries(kind.actions ?? {}).map(
    ([name, { label }]) => (labels?.[name] ?? label)['zh-CN'],
  );
  const asks = kind.configSchema.properties?.actions !== undefined;
  const side = [
    ...(asks && actions.return !== false ? ['退回'] : []),
    ...(asks && actions.transfer !== false ? ['转办'] : []),
  ];
  const all = [...own, ...side].map((label) => `“${label}”`).join('、');
  const opinion = opinions[(settings.opinion as string | undefined) ?? ''] ?? '';
  return [...(kind.handled && all ? [`可以${all}。`] : []), ...(opinion ? [opinion] : [])];
}

/** A value of the settings by the words of its schema; undefined where words do not tell it. */
function shown(schema: JsonSchema, value: unknown): string | undefined {
  const option = schema.oneOf?.find((one) => one.const === value)?.title;
  if (option) return option;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if ('amount' in value && 'unit' in value) return periodWords(value as Period)['zh-CN'];
  if ('zh-CN' in value)
    return `“${String(value['zh-CN']).replaceAll(/\{\{\s*(.+?)\s*\}\}/g, '〈$1〉')}”`;
  return undefined;
}

function otherSentences(kind: StepKind, settings: Settings): string[] {
  return Object.entries(kind.configSchema.properties ?? {}).flatMap(([name, schema]) => {
    if (shared.has(name) || settings[name] === undefined) return [];
    const words = shown(schema, settings[name]);
    return words === undefined ? [] : [`${schema.title ?? name}：${words}。`];
  });
}

/** Who, what they see and decide, by when, and what the kind's own settings say; a sentence each. */
export function stepSentences(telling: Telling, kind: StepKind, step: StepDefinition): string[] {
  const { settings } = step;
  return [
    ...whoSentence(telling, kind, settings),
    ...formSentence(telling, kind, settings),
    ...actionSentence(kind, settings),
    ...otherSentences(kind, settings),
    ...deadlineSentence(telling, settings),
  ];
}
