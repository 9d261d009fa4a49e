import { isDay, type Problem } from '@yishi/policies';
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

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Citizen identity number of 18 places (GB 11643-1999); X is written as a capital. */
export const idCard = defineField<IdCardConfig>({
  kind: 'id-card',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '身份证号', en: 'Identity number' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  personal: true,
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
    return body + checkDigitOf(body);
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

/** Date of birth, YYYY-MM-DD, of a number that looks like one. */
export function birthOf(value: string): string {
  return `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
}

function isIdCard(value: string): boolean {
  if (!/^\d{17}[\dX]$/.test(value) || !hasProvince(value) || !isDay(birthOf(value))) return false;
  return checkDigitOf(value) === value[17];
}

function checkDigitOf(value: string): string | undefined {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(value[at]), 0);
  return checkDigits[sum % 11];
}

function checkBirth(value: unknown, config: IdCardConfig, today: string): Problem[] {
  if (typeof value !== 'string' || !isIdCard(value)) return [];
  const birth = birthOf(value);
  if (birth > today) return [because('id-card.future')];
  const { minAge: least = 0, maxAge: most = 150 } = config;
  const age = ageOn(birth, today);
  return age < least || age > most ? [because('id-card.age', { least, most })] : [];
}

/** Full years on a day; the birthday itself counts (民法典 25, 199). */
function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) < birth.slice(5) ? years - 1 : years;
}
