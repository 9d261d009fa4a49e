import { formatBytes } from '#lib/i18n/index.ts';
import { m } from '#lib/paraglide/messages.js';

/** What files a place takes. */
export interface FileRules {
  /** Endings; all when absent. */
  types: string[] | undefined;
  /** Bytes. */
  largest: number;
  most: number;
}

export const usualSize = 20 * 1024 * 1024;

/** The rules in words, for whoever chooses files. */
export const ruleWords = ({ types, largest }: FileRules): string =>
  [
    types ? m.form_files_types({ types: types.join(m.ui_and()) }) : '',
    m.form_files_largest({ size: formatBytes(largest) }),
  ]
    .filter(Boolean)
    .join(m.form_comma());

/** What the server would refuse too, said before anything is sent; `there` files are there already. */
export function refusalOf(file: File, rules: FileRules, there: number): string | undefined {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? '';
  if (rules.types && !rules.types.includes(ending)) return m.form_file_wrong_type();
  if (file.size > rules.largest) return m.form_file_too_large({ size: formatBytes(rules.largest) });
  return there >= rules.most ? m.form_files_full({ most: rules.most }) : undefined;
}
