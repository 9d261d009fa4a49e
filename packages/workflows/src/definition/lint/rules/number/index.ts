import { fault, type LintRule } from '../../types.ts';

const placeholder = /\{(district|street|community|unit|yyyy|seq(?::[1-9])?)\}/g;

/** The number counts, and has only parts that are known. */
export const number: LintRule = {
  name: 'number',
  severity: 'stop',
  messages: {
    'number.pattern': {
      'zh-CN': '编号规则中有不认识的部分，可用区、街道、社区、单位、年份和流水号',
      en: 'The rule for numbers has parts that are not known; it takes district, street, community, unit, year and sequence',
    },
    'number.seq': {
      'zh-CN': '编号规则中须有流水号',
      en: 'The rule for numbers needs a sequence',
    },
  },
  check({ procedure: { number: pattern } }) {
    if (/[{}]/.test(pattern.replace(placeholder, ''))) return [fault('/number', 'number.pattern')];
    return /\{seq/.test(pattern) ? [] : [fault('/number', 'number.seq')];
  },
};
