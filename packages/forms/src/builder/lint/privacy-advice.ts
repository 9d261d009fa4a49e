import type { FieldDefinition } from '../../definition/types.ts';
import type { FieldKind } from '../../kinds/index.ts';
import { setField } from '../change-fields.ts';
import { finding } from './finding.ts';
import { privacyByWords } from './personal-words.ts';
import type { Finding, LintContext } from './types.ts';

/** Personal data is marked, has a purpose and is explained (个人信息保护法 6, 17). */
export function adviseOnPrivacy({ form, fields }: LintContext): Finding[] {
  return fields.flatMap(({ field, kind }) => {
    const level = field.privacy === undefined ? levelOf(field, kind) : undefined;
    const personal = field.privacy === 'personal' || field.privacy === 'sensitive';
    if (!level && !personal) return [];
    const mark = level ? setField(form, field.id, ['privacy'], level) : [];
    const code = level === 'sensitive' ? 'lint.sensitive' : 'lint.privacy';
    return [
      ...(level ? [finding(code, field, {}, mark)] : []),
      ...(field.purpose ? [] : [finding('lint.purpose', field)]),
      ...(field.help ? [] : [finding('lint.help', field)]),
    ];
  });
}

/** By what it is called, which tells more than its kind; what staff alone look up is known already. */
function levelOf(field: FieldDefinition, kind: FieldKind): 'personal' | 'sensitive' | undefined {
  const told = kind.value === 'single' && !kind.forStaff;
  return (told ? privacyByWords(field.label) : undefined) ?? (kind.personal && 'personal');
}
