/** Signs by which a spreadsheet program takes a text for a formula. */
const risky = /^[=+\-@\t\r]/;

/** The text so that no program runs it (OWASP, CSV injection): a quote before it. */
export const neutral = (text: string): string => (risky.test(text) ? `'${text}` : text);

/** What was neutralised when it was written is read as it was. */
export const unquoted = (text: string): string =>
  text.startsWith("'") && risky.test(text.slice(1)) ? text.slice(1) : text;
