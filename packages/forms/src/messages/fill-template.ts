import { textIn, type Locale, type Problem, type Text } from '@yishi/policies';

/** A sentence with its braces filled in; in English `{label}` is the param `labelEn` where there is one. */
export function fillTemplate(
  template: Text,
  locale: Locale,
  values: NonNullable<Problem['params']>,
): string {
  return textIn(template, locale).replaceAll(/\{(\w+)\}/g, (brace, name: string) => {
    const english = `${name}En`;
    const key = locale === 'en' && Object.hasOwn(values, english) ? english : name;
    return Object.hasOwn(values, key) ? String(values[key]) : brace;
  });
}
