import type { Problem, Text } from '@yishi/policies';
import type { FieldDefinition } from '../../definition/types.ts';
import type { Operation } from '../../editing/index.ts';
import { fillTemplate, labelParams } from '../../messages/index.ts';
import { lintMessages, mendMessages } from './lint-messages.ts';
import type { Finding } from './types.ts';

type Params = NonNullable<Problem['params']>;

/** A sentence of a table, about a field, in both languages. */
export function sentence(template: Text, label: Text, params: Params): Text {
  const all = { ...labelParams(label, undefined), ...params };
  return { 'zh-CN': fillTemplate(template, 'zh-CN', all), en: fillTemplate(template, 'en', all) };
}

/** A finding about a field, or with only a label about the form. */
export function finding(
  code: string,
  about: Pick<FieldDefinition, 'id' | 'label'> | Text,
  params: Params = {},
  operations: readonly Operation[] = [],
): Finding {
  const template = lintMessages[code];
  if (!template) throw new Error(`no sentence for ${code}`);
  const ofField = 'label' in about;
  const mend = mendMessages[code];
  return {
    code,
    severity: 'advice',
    ...(ofField ? { field: about.id } : {}),
    words: sentence(template, ofField ? about.label : about, params),
    ...(mend && operations.length > 0
      ? { mend: { words: mend, operations: [...operations] } }
      : {}),
  };
}
