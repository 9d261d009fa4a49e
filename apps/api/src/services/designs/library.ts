import type { Text } from '@yishi/policies';

/** The pack of forms that belong to no other. */
const library = 'form-library';

/** That of the district, or of a unit. */
export const libraryOf = (unit: string | null): string => (unit ? `${library}-${unit}` : library);
export const isLibrary = (pack: string): boolean =>
  pack === library || pack.startsWith(`${library}-`);
export const titleOfLibrary: Text = { 'zh-CN': '表单库', en: 'Form library' };
