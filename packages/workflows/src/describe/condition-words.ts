import {
  feelToCondition,
  findField,
  operatorWords,
  type FieldKindRegistry,
  type FormDefinition,
  type Names,
} from '@yishi/forms';
import { explain } from '@yishi/policies';

const nobody = (): undefined => undefined;
const names: Names = { person: nobody, unit: nobody, region: nobody, file: nobody };

/** A condition in words where it was picked over a form; otherwise its formula with 且 and 或. */
export function conditionWords(
  feel: string,
  form: FormDefinition | undefined,
  kinds: FieldKindRegistry,
): string {
  const place = { field: null, role: 'valid' } as const;
  const picked = form && feelToCondition(form, kinds, place, feel);
  if (!form || !picked || picked.tests.length === 0) return formula(feel);
  return picked.tests
    .map(({ field: id, operator, value }) => {
      const field = findField(form, id)?.field;
      const kind = kinds.get(field?.kind ?? '');
      const show = (one: unknown): string =>
        kind?.show(one, field?.settings ?? {}, { locale: 'zh-CN', names }) || String(one);
      const shown =
        value === undefined
          ? ''
          : Array.isArray(value) && kind?.feel !== 'list'
            ? value.map(show).join('、')
            : show(value);
      return `“${field?.label['zh-CN'] ?? id}”${operatorWords[operator]['zh-CN']}${shown}`;
    })
    .join(picked.join === 'all' ? '，并且' : '，或者');
}

/** The same as the explanation of a condition begins with. */
function formula(feel: string): string {
  const clock = { now: '2000-01-01T00:00:00.000Z', timeZone: 'Asia/Shanghai' };
  const { text } = explain(feel, {}, clock);
  const said = text['zh-CN'].split(' → ').at(-1)?.split('；')[0] ?? feel;
  return `“${said.replace(/\s*(为真|为假|没有结果|的结果为)[^“]*$/s, '')}”成立`;
}
