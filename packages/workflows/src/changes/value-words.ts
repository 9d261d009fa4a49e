import type { JsonSchema } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import type { Period, StepForm, Who } from '../definition/index.ts';
import { everyStep } from '../definition/index.ts';
import {
  alike,
  fieldLabel,
  listed,
  periodWords,
  pickedWords,
  quoted,
  say,
  whosWords,
  whoWords,
  type Said,
  type Titles,
} from '../describe/index.ts';
import { scopeForm } from '../builder/index.ts';
import type { FormDefinition } from '@yishi/forms';
import type { Compared, CompareKinds } from './types.ts';

/** One side of a comparison, with what its settings are called by. */
export interface Telling {
  compared: Compared;
  kinds: CompareKinds;
  titles: Titles;
  /** What its conditions are picked from. */
  scope: FormDefinition;
}

export const tellingOf = (compared: Compared, kinds: CompareKinds, titles: Titles): Telling => ({
  ...{ compared, kinds, titles },
  scope: scopeForm(
    compared.procedure,
    Object.values(compared.forms),
    kinds.stepKinds as Parameters<typeof scopeForm>[2],
  ),
});

type Teller = (
  telling: Telling,
  value: never,
  beside: Readonly<Record<string, unknown>>,
) => Said | undefined;

/** A text with its merge fields in brackets. */
export const merged = (words: Text): Said =>
  quoted({
    'zh-CN': words['zh-CN'].replaceAll(/\{\{\s*(.+?)\s*\}\}/g, '〈$1〉'),
    ...(words.en ? { en: words.en.replaceAll(/\{\{\s*(.+?)\s*\}\}/g, '〈$1〉') } : {}),
  });

const usualViews: Record<string, Said> = {
  fill: say('填写全部', 'fill in everything'),
  read: say('只读', 'read only'),
};

function formWords({ compared }: Telling, { form: key, view }: StepForm): Said | undefined {
  const form = compared.forms[key];
  if (!form) return undefined;
  const title = quoted(form.title);
  const called = usualViews[view] ?? quoted(form.views?.[view]?.title ?? alike(view));
  return say(`${title['zh-CN']}（${called['zh-CN']}）`, `${title.en} (${called.en})`);
}

/** The form that a field stands in is named by a neighbour: its key, or a step's form. */
const formBeside = ({ form }: Readonly<Record<string, unknown>>): string =>
  typeof form === 'string' ? form : ((form as StepForm | undefined)?.form ?? '');

const called = (title: string | undefined): Said | undefined =>
  title === undefined ? undefined : quoted(alike(title));

/** Settings whose shape alone does not say what they mean, by the kind that their schema names. */
const tellers: Record<string, Teller> = {
  period: (_, value: Period) => periodWords(value),
  who: ({ compared, titles }, value: Who) => whoWords(compared, titles, value),
  'text-by-language': (_, value: Text) => merged(value),
  words: (_, value: Text) => merged(value),
  'step-form': (telling, value: StepForm) => formWords(telling, value),
  threshold: (_, { num, den, strict }: { num: number; den: number; strict: boolean }) =>
    strict
      ? say(`超过 ${num}/${den}`, `more than ${num}/${den}`)
      : say(`不少于 ${num}/${den}`, `at least ${num}/${den}`),
  step: ({ compared }, value: string) => {
    const found = everyStep(compared.procedure).find(({ step }) => step.id === value);
    return found && quoted(found.step.name);
  },
  form: ({ compared }, value: string) => {
    const form = compared.forms[value];
    return form && quoted(form.title);
  },
  'form-field': ({ compared }, value: string, beside) =>
    quoted(fieldLabel(compared, formBeside(beside), value)),
  expression: ({ scope, kinds }, value: string) =>
    pickedWords(value, scope, kinds.fieldKinds) ?? quoted(alike(value)),
  post: ({ titles }, value: string) => called(titles.post?.(value)),
  body: ({ titles }, value: string) => called(titles.body?.(value)),
  role: ({ titles }, value: string) => called(titles.role?.(value)),
  person: ({ titles }, value: string[]) =>
    listed(value.map((id) => alike(titles.person?.(id) ?? '…'))),
  // What these name is known elsewhere: that they changed is said, not to what.
  unit: () => undefined,
  register: () => undefined,
  'register-field': () => undefined,
  connector: () => undefined,
};

/** A value of the settings in the words of its schema; undefined where they do not tell it. */
export function valueWords(
  telling: Telling,
  schema: JsonSchema,
  value: unknown,
  beside: Readonly<Record<string, unknown>>,
): Said | undefined {
  const option = schema.oneOf?.find((one) => one.const === value);
  if (option?.title) return say(option.title, option['x-en'] ?? option.title);
  const tell = tellers[schema['x-kind'] ?? ''];
  if (tell) return tell(telling, value as never, beside);
  if (typeof value === 'boolean') return value ? say('是', 'yes') : say('否', 'no');
  if (typeof value === 'number') return alike(String(value));
  if (typeof value === 'string') return quoted(alike(value));
  if (Array.isArray(value)) return listWords(telling, schema.items ?? {}, value, beside);
  return typeof value === 'object' && value !== null
    ? partsWords(telling, schema, value as Record<string, unknown>)
    : undefined;
}

function listWords(
  telling: Telling,
  items: JsonSchema,
  values: readonly unknown[],
  beside: Readonly<Record<string, unknown>>,
): Said | undefined {
  if (values.length === 0) return say('无', 'none');
  const all = values.map((value) => valueWords(telling, items, value, beside));
  return all.every((one) => one !== undefined) ? listed(all) : undefined;
}

/** `告知谁 部门负责人，逾期 2 天`: each part by its name. */
function partsWords(
  telling: Telling,
  { properties = {} }: JsonSchema,
  value: Record<string, unknown>,
): Said | undefined {
  const all = Object.entries(properties)
    .filter(([key]) => value[key] !== undefined)
    .map(([key, schema]) => {
      const words = valueWords(telling, schema, value[key], value);
      const title = schema.title ?? key;
      return words && say(`${title} ${words['zh-CN']}`, `${schema['x-en'] ?? title} ${words.en}`);
    });
  if (all.length === 0 || all.some((one) => one === undefined)) return undefined;
  const said = all as Said[];
  return say(said.map((one) => one['zh-CN']).join('，'), said.map((one) => one.en).join(', '));
}

export const startersWords = ({ compared, titles }: Telling, who: readonly Who[] = []): Said =>
  who.length > 0
    ? whosWords(compared, titles, who)
    : say('所有登录的人', 'everyone who is signed in');
