import type { JsonSchema } from '@yishi/forms';
import { text } from '#lib/i18n/index.ts';

/** What a setting is called; in Chinese where nobody translated it. */
export const settingLabel = ({ title = '', 'x-en': en }: JsonSchema): string =>
  text({ 'zh-CN': title, ...(en ? { en } : {}) });
