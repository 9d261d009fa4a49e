import type { Text } from '@yishi/policies';
import type { StepUses } from '../../definition/index.ts';
import type { StepContext } from '../../core/index.ts';

/** FEEL texts in the merge fields of a text, in all its languages. */
export const mergeFields = (path: string, text: Text): NonNullable<StepUses['expressions']> =>
  [text['zh-CN'], text.en ?? '']
    .flatMap((words) => [...words.matchAll(/\{\{\s*([\s\S]+?)\s*\}\}/g)])
    .map((match) => ({ path, feel: match[1] ?? '' }));

/** The text with its merge fields filled in, as parameters of a line or notice. */
export const mergeText = (
  step: Pick<StepContext<unknown, unknown>, 'merge'>,
  text: Text,
): { 'zh-CN': string; en: string } => ({
  'zh-CN': step.merge(text['zh-CN']),
  en: step.merge(text.en ?? text['zh-CN']),
});
