import { ageOn, birthOf, idCheckDigit, isIdNumber, type Problem } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  fromFreeText,
  because,
  certainty,
  digits,
  hasProvince,
  integerIn,
  keepEnds,
  whereAll,
} from '../shared/index.ts';
import { configSchema, type IdCardConfig } from './config.gen.ts';

/** Citizen identity number of 18 places (GB 11643-1999); X is written as a capital. */
export const idCard = defineField<IdCardConfig>({
  kind: 'id-card',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '身份证号', en: 'Identity number' },
  keywords: { 'zh-CN': '证件 公民', en: 'identity' },
  configSchema,
  value: 'single',
  breadth: 18,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  personal: true,
  derives: [
    {
      title: { 'zh-CN': '出生日期', en: 'Date of birth' },
      gives: 'day',
      formula: (name) => `birth date of(${name})`,
    },
    {
      title: { 'zh-CN': '性别', en: 'Sex' },
      gives: 'text',
      values: ['男', '女'],
      formula: (name) => `sex of(${name})`,
    },
    {
      title: { 'zh-CN': '周岁', en: 'Age' },
      gives: 'number',
      formula: (name) => `age of(${name})`,
    },
  ],
  examples: [{ minAge: 18 }, { maxAge: 17 }, { minAge: 60, maxAge: 60 }],
  formats: { 'id-card': isIdCard },
  schema: () => ({ type: 'string', format: 'id-card' }),
  fromSamples: (samples) =>
    whereAll(samples, (each) => isIdCard(each.toUpperCase()), certainty.checked, {}),
  fromSchema: ({ format }) => (format === 'id-card' ? {} : undefined),
  normalise: (value) =>
    typeof value === 'string' ? value.replaceAll(/\s/g, '').toUpperCase() : value,
  check: (value, config, { today }) => checkBirth(value, config, today),
  mask: (value, _config, audience) =>
    audience === 'public' ? keepEnds(value, 1, 1) : keepEnds(value, 6, 4),
  show: (value) => (typeof value === 'string' ? value : ''),
  generate: (random, { minAge = 0, maxAge = Math.max(90, minAge + 1) }) => {
    // Where one age alone is valid: a first of January, which has it the whole year.
    const [years, months, days] = minAge < maxAge ? [minAge + 1, 12, 28] : [maxAge, 1, 1];
    const year = 2026 - integerIn(random, years, maxAge);
    const month = String(integerIn(random, 1, months)).padStart(2, '0');
    const day = String(integerIn(random, 1, days)).padStart(2, '0');
    const body = `321111${year}${month}${day}${digits(random, 3)}`;
    return body + idCheckDigit(body);
  },
  messages: {
    'format.id-card': {
      'zh-CN': '{where}不是有效的 18 位身份证号，请核对',
      en: '{where} is not a valid identity number of 18 places',
    },
    'id-card.future': {
      'zh-CN': '{where}中的出生日期晚于今天',
      en: '{where} has a date of birth in the future',
    },
    'id-card.age': {
      'zh-CN': '{where}对应的年龄不在 {least} 至 {most} 岁之间',
      en: '{where} belongs to a person who is not between {least} and {most} years old',
    },
  },
});

function isIdCard(value: string): boolean {
  return hasProvince(value) && isIdNumber(value);
}

function checkBirth(value: unknown, config: IdCardConfig, today: string): Problem[] {
  if (typeof value !== 'string' || !isIdCard(value)) return [];
  const birth = birthOf(value);
  if (birth > today) return [because('id-card.future')];
  const { minAge: least = 0, maxAge: most = 150 } = config;
  const age = ageOn(birth, today);
  return age < least || age > most ? [because('id-card.age', { least, most })] : [];
}
