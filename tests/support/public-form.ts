import type { PublicForm } from '@yishi/api';

/** Opens the register of suggestions of the demonstration to residents of a community. */
export const suggestionsForm = (rest: object = {}): object => ({
  register: 'suggestions',
  view: 'public',
  unit: 'yingjiang',
  title: { 'zh-CN': '迎江路社区意见建议', en: 'Suggestions for Yingjiang' },
  words: {
    'zh-CN': '反映身边的问题，三个工作日内答复。',
    en: 'Answered within three working days.',
  },
  purpose: { 'zh-CN': '仅用于联系您和答复', en: 'Only to reach and answer you' },
  closesAt: null,
  perHour: 50,
  ...rest,
});

/** What an administrator changes of it later. */
export const changedForm = (rest: object = {}): object => ({
  title: { 'zh-CN': '迎江路社区意见箱' },
  words: null,
  closesAt: null,
  perHour: 50,
  revision: 1,
  ...rest,
});

export const suggestionData = (subject = '3号楼路灯不亮'): Record<string, object> => ({
  意见: { 标题: subject, 类别: 'repair', 地点: '3号楼东侧' },
  联系: { 称呼: '刘女士', 手机: '13812345678' },
});

/** What a page sends that was opened a moment ago. */
export const answerTo = ({ ticket }: Pick<PublicForm, 'ticket'>, rest: object = {}): object => ({
  data: suggestionData(),
  ticket,
  agreed: true,
  website: '',
  ...rest,
});
