import type { Text } from '@yishi/policies';

/** Why an edit does not fit what stands there now. */
export const editMessages = {
  'edit.gone': {
    'zh-CN': '要改的内容已被删除',
    en: 'What this changes has been deleted',
  },
  'edit.changed': {
    'zh-CN': '这里已被改成别的内容',
    en: 'This has been changed to something else since',
  },
  'edit.taken': {
    'zh-CN': '要放入的内容已经在里面了',
    en: 'What this inserts is already there',
  },
  'edit.within': {
    'zh-CN': '不能移到自己里面',
    en: 'Nothing can be moved into itself',
  },
} satisfies Record<string, Text>;
