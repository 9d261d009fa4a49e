import {
  compileForm,
  interpretSchema,
  validateWith,
  type FieldKindRegistry,
  type FormData,
  type FormValidator,
} from '@yishi/forms';
import type { Bundle } from '../definition/index.ts';

/** What is filled in, where, and over what. */
export interface Filled {
  form: string;
  view: string;
  data: FormData;
  /** What was stored of the form before. */
  base: FormData;
  now: string;
}

export interface CheckedData {
  /** As the form stores it: computed values set, what the view does not give kept. */
  data: FormData;
  /** What the form has against it, in words. */
  wrong: string[];
  /** What it stores otherwise than it was given, where it has nothing against it. */
  otherwise: string[];
}

export type DataCheck = (filled: Filled) => CheckedData;

/** A scenario gives what it is about; what it leaves out is not held against it. */
const leftOut = /^missing\./;

/** Values that are stored otherwise than they are given: computed, hidden, not to be edited. */
function otherwise(given: unknown, stored: unknown, path: string): string[] {
  if (given === null || given === '') return [];
  if (typeof given !== 'object') {
    if (given === stored) return [];
    const kept = stored === undefined ? '不保存它' : `存为 ${JSON.stringify(stored)}`;
    return [`${path} 给的是 ${JSON.stringify(given)}，表单${kept}`];
  }
  const inner = typeof stored === 'object' && stored !== null ? stored : {};
  return Object.entries(given).flatMap(([key, value]) =>
    otherwise(value, (inner as FormData)[key], `${path}/${key}`),
  );
}

/** Checks what a scenario fills in as the server would, by the forms of the bundle. */
export function dataCheckOf(bundle: Bundle, kinds: FieldKindRegistry, timeZone: string): DataCheck {
  const validators = new Map<string, FormValidator>();
  const validatorOf = (key: string): FormValidator | undefined => {
    const definition = bundle.forms[key];
    const known = validators.get(key);
    if (known || !definition) return known;
    const compiled = compileForm(definition, kinds);
    if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join('；'));
    const check = interpretSchema(compiled.value.schema, kinds.formats);
    const validator = validateWith(check, compiled.value, kinds);
    validators.set(key, validator);
    return validator;
  };
  return ({ form, view, data, base, now }) => {
    const validator = validatorOf(form);
    if (!validator) return { data, wrong: [], otherwise: [] };
    const checked = validator(data, { view, mode: 'submit', now, timeZone, base });
    const wrong = checked.problems
      .filter(({ code }) => !leftOut.test(code))
      .map(({ path, code, message }) => `${path} ${message}（${code}）`);
    return {
      data: checked.data,
      wrong,
      otherwise: wrong.length ? [] : otherwise(data, checked.data, ''),
    };
  };
}
