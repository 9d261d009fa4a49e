import type { Text } from '@yishi/policies';
import type { FieldKind } from '../../kinds/index.ts';
import type { Operator } from './types.ts';

export const operatorWords: Record<Operator, Text> = {
  equals: { 'zh-CN': '等于', en: 'is' },
  not: { 'zh-CN': '不等于', en: 'is not' },
  greater: { 'zh-CN': '大于', en: 'is more than' },
  atLeast: { 'zh-CN': '不小于', en: 'is at least' },
  less: { 'zh-CN': '小于', en: 'is less than' },
  atMost: { 'zh-CN': '不大于', en: 'is at most' },
  after: { 'zh-CN': '晚于', en: 'is after' },
  notBefore: { 'zh-CN': '不早于', en: 'is on or after' },
  before: { 'zh-CN': '早于', en: 'is before' },
  notAfter: { 'zh-CN': '不晚于', en: 'is on or before' },
  contains: { 'zh-CN': '包含', en: 'contains' },
  startsWith: { 'zh-CN': '开头是', en: 'begins with' },
  isOneOf: { 'zh-CN': '是其中之一', en: 'is one of' },
  filled: { 'zh-CN': '已填写', en: 'is filled in' },
  empty: { 'zh-CN': '未填写', en: 'is empty' },
  isTrue: { 'zh-CN': '为“是”', en: 'is yes' },
  isFalse: { 'zh-CN': '为“否”', en: 'is no' },
};

const there: Operator[] = ['filled', 'empty'];
const same: Operator[] = ['equals', 'not'];
const sizes: Operator[] = ['greater', 'atLeast', 'less', 'atMost'];
const days: Operator[] = ['after', 'notBefore', 'before', 'notAfter'];

/** What can be asked of a field of a kind, the usual first; nothing of one without a value. */
export function operatorsFor(kind: FieldKind): Operator[] {
  if (kind.value === 'group' || kind.value === 'none') return [];
  if (kind.value === 'rows') return there;
  switch (kind.feel) {
    case 'string':
      return [...same, 'contains', 'startsWith', 'isOneOf', ...there];
    case 'number':
      return [...same, ...sizes, 'isOneOf', ...there];
    case 'boolean':
      return ['isTrue', 'isFalse', ...there];
    case 'date':
    case 'date and time':
      return [...same, ...days, ...there];
    case 'list':
      return ['contains', ...there];
    case 'any':
      return [...same, ...sizes, 'isTrue', 'isFalse', ...there];
    case 'context':
      return there;
    case 'none':
      return [];
  }
}

/** The sign between a field and a value. */
export const signs: Partial<Record<Operator, string>> = {
  equals: '=',
  not: '!=',
  greater: '>',
  atLeast: '>=',
  less: '<',
  atMost: '<=',
  after: '>',
  notBefore: '>=',
  before: '<',
  notAfter: '<=',
};
