import { setField } from '../change-fields.ts';
import { finding } from './finding.ts';
import type { Finding, LintContext } from './types.ts';

/** Personal data is marked, has a purpose and is explained (个人信息保护法 6, 17). */
export function adviseOnPrivacy({ form, fields }: LintContext): Finding[] {
  return fields.flatMap(({ field, kind }) => {
    const unmarked = kind.personal === true && field.privacy === undefined;
    const personal = field.privacy === 'personal' || field.privacy === 'sensitive';
    if (!unmarked && !personal) return [];
    const mark = setField(form, field.id, ['privacy'], 'personal');
    return [
      ...(unmarked ? [finding('lint.privacy', field, {}, mark)] : []),
      ...(field.purpose ? [] : [finding('lint.purpose', field)]),
      ...(field.help ? [] : [finding('lint.help', field)]),
    ];
  });
}
