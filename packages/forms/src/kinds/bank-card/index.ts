import { defineField } from '../define-field.ts';
import { fromFreeText, digits, halfWidth, MASKED, pick } from '../shared/index.ts';
import { type BankCardConfig, configSchema } from './config.gen.ts';

/** A card number with its check digit (ISO/IEC 7812-1, Luhn), or an account number without one. */
export const bankCard = defineField<BankCardConfig>({
  kind: 'bank-card',
  version: 1,
  group: 'civic',
  title: { 'zh-CN': '银行卡号', en: 'Bank card' },
  keywords: { 'zh-CN': '账号 收款 开户', en: 'account payment' },
  configSchema,
  value: 'single',
  breadth: 23,
  feel: 'string',
  gist: 'word',
  takesOver: fromFreeText,
  personal: true,
  examples: [{ account: true }],
  formats: {
    'bank-card': isCard,
    'bank-account': (value) => isCard(value) || /^\d{8,32}$/.test(value),
  },
  schema: ({ account }) => ({ type: 'string', format: account ? 'bank-account' : 'bank-card' }),
  normalise: (value) =>
    typeof value === 'string' ? halfWidth(value).replaceAll(/[\s-]/g, '') : value,
  mask: (value, _config, audience) =>
    typeof value === 'string' && audience === 'staff' && value.length >= 12
      ? '*'.repeat(value.length - 4) + value.slice(-4)
      : MASKED,
  show: (value) => (typeof value === 'string' ? value.replaceAll(/(.{4})(?=.)/gu, '$1 ') : ''),
  generate: (random) => {
    const body = `${pick(random, ['621700', '622848', '623058'])}${digits(random, pick(random, [9, 12]))}`;
    return body + checkDigitOf(body);
  },
  messages: {
    'format.bank-card': {
      'zh-CN': '{where}不是有效的银行卡号，请与卡面核对',
      en: '{where} is not a valid card number; compare it with the card',
    },
    'format.bank-account': {
      'zh-CN': '{where}应为 8 至 32 位数字的账号或银行卡号',
      en: '{where} must be an account or card number of 8 to 32 digits',
    },
  },
});

function isCard(value: string): boolean {
  return /^[1-9]\d{14,18}$/.test(value) && checkDigitOf(value.slice(0, -1)) === value.at(-1);
}

/** From the right every other digit is doubled; the digit makes the sum of all digits end in 0. */
function checkDigitOf(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, at) => {
    const weighed = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}
