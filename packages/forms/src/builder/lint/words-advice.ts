import { textIn } from '@yishi/policies';
import { isRecord, own } from '../../json/index.ts';
import { finding } from './finding.ts';
import type { Finding, LintContext } from './types.ts';

/** Texts that are not translated, labels that nobody wrote, and two alike beside each other. */
export function adviseOnWords({ form, fields }: LintContext): Finding[] {
  const { fields: _, tests: _tests, ...whole } = form;
  return [
    ...untranslated(form.title, whole),
    ...fields.flatMap(({ field, kind, siblings }) => {
      const { fields: _inner, ...own } = field;
      const label = field.label['zh-CN'];
      const twice = siblings.findIndex((each) => each.label['zh-CN'] === label);
      const isSecond = siblings[twice]?.id !== field.id;
      const unnamed = kind.value === 'single' && label === kind.title['zh-CN'];
      return [
        ...untranslated(field, own),
        ...(unnamed ? [finding('lint.unnamed', field)] : []),
        ...(isSecond ? [finding('lint.labelTwice', field)] : []),
      ];
    }),
  ];
}

function untranslated(about: Parameters<typeof finding>[1], holder: unknown): Finding[] {
  const texts = [...new Set(missingIn(holder))];
  const shown = texts.slice(0, 5).map((text) => `“${text.slice(0, 20)}”`);
  const more = texts.length > shown.length ? '…' : '';
  if (texts.length === 0) return [];
  const params = { texts: shown.join('、') + more, textsEn: shown.join(', ') + more };
  return [finding('lint.english', about, params)];
}

/** The zh-CN of every text under a value that has no English. */
function missingIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(missingIn);
  if (!isRecord(value)) return [];
  const chinese = own(value, 'zh-CN');
  if (typeof chinese !== 'string') return Object.values(value).flatMap(missingIn);
  const isNamed = textIn({ 'zh-CN': '', en: String(own(value, 'en') ?? '') }, 'en').trim() !== '';
  return isNamed || chinese.trim() === '' ? [] : [chinese];
}
