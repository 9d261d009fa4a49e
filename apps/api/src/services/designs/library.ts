import type { Text } from '@yishi/policies';

/** The pack of forms that belong to no other. */
export const library = 'form-library';
export const titleOfLibrary: Text = { 'zh-CN': '表单库', en: 'Form library' };
