import {
  feelToCondition,
  findField,
  operatorWords,
  type ConditionTest,
  type FieldKindRegistry,
  type FormDefinition,
  type Names,
} from '@yishi/forms';
import { explain, textIn, type Locale } from '@yishi/policies';
import { quoted, say, type Said } from './said.ts';

const nobody = (): undefined => undefined;
const names: Names = { person: nobody, unit: nobody, region: nobody, file: nobody };

function testWords(
  form: FormDefinition,
  kinds: FieldKindRegistry,
  { field: id, operator, value, other }: ConditionTest,
  locale: Locale,
): string {
  const field = findField(form, id)?.field;
  const kind = kinds.get(field?.kind ?? '');
  const called = (label: string | undefined, key: string): string => `“${label ?? key}”`;
  const show = (one: unknown): string =>
    kind?.show(one, field?.settings ?? {}, { locale, names }) || String(one);
  const against = other === undefined ? undefined : findField(form, other)?.field.label;
  const shown =
    other !== undefined
      ? called(against && textIn(against, locale), other)
      : value === undefined
        ? ''
        : Array.isArray(value) && kind?.feel !== 'list'
          ? value.map(show).join(locale === 'en' ? ', ' : '、')
          : show(value);
  const label = called(field && textIn(field.label, locale), id);
  const words = [label, textIn(operatorWords[operator], locale), shown];
  return locale === 'en' ? words.filter(Boolean).join(' ') : words.join('');
}

/** A condition that was picked over a form, in words; undefined where it is more than that. */
export function pickedWords(
  feel: string,
  form: FormDefinition | undefined,
  kinds: FieldKindRegistry,
): Said | undefined {
  const place = { field: null, role: 'valid' } as const;
  const picked = form && feelToCondition(form, kinds, place, feel);
  if (!form || !picked || picked.tests.length === 0) return undefined;
  const all = picked.join === 'all';
  const one = (locale: Locale): string =>
    picked.tests
      .map((test) => testWords(form, kinds, test, locale))
      .join(locale === 'en' ? (all ? ' and ' : ' or ') : all ? '，并且' : '，或者');
  return say(one('zh-CN'), one('en'));
}

/** A condition in words where it was picked over a form; otherwise its formula with 且 and 或. */
export const conditionWords = (
  feel: string,
  form: FormDefinition | undefined,
  kinds: FieldKindRegistry,
): Said => pickedWords(feel, form, kinds) ?? formula(feel);

/** The same as the explanation of a condition begins with. */
function formula(feel: string): Said {
  const clock = { now: '2000-01-01T00:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const { text } = explain(feel, {}, clock);
  const said = text['zh-CN'].split(' → ').at(-1)?.split('；')[0] ?? feel;
  const zh = said.replace(/\s*(为真|为假|没有结果|的结果为)[^“]*$/s, '');
  return say(`“${zh}”成立`, `${quoted({ 'zh-CN': feel.trim() }).en} holds`);
}
