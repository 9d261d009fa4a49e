import type { Text } from '@yishi/policies';

/** Why a field is as it is, for administrators; `{why}` names the values that decided. */
export const stateMessages: Record<string, Text> = {
  'state.always': {
    'zh-CN': '{where}没有显示条件，一直显示',
    en: '{where} has no condition and always shows',
  },
  'state.shown': { 'zh-CN': '{where}显示：{why}', en: '{where} shows: {why}' },
  'state.hidden': { 'zh-CN': '{where}不显示：{why}', en: '{where} does not show: {why}' },
  'state.inside': {
    'zh-CN': '{where}在“{outer}”里面，跟着不显示',
    en: '{where} is inside “{outer}” and does not show with it',
  },
  'state.noRow': {
    'zh-CN': '{where}所在的行还没有填',
    en: 'The row of {where} is not there yet',
  },
  'state.alwaysRequired': { 'zh-CN': '{where}一直必填', en: '{where} is always required' },
  'state.optional': { 'zh-CN': '{where}不是必填', en: '{where} is not required' },
  'state.required': { 'zh-CN': '{where}必填：{why}', en: '{where} is required: {why}' },
  'state.notRequired': {
    'zh-CN': '{where}不必填：{why}',
    en: '{where} is not required: {why}',
  },
  'state.computed': {
    'zh-CN': '{where}由公式算出：{why}',
    en: '{where} is computed: {why}',
  },
};
