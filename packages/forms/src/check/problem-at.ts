import { textIn, type Problem } from '@yishi/policies';
import type { FieldKindRegistry } from '../kinds/index.ts';
import { placeParams } from '../messages/index.ts';
import { pointerOf, type Instance } from '../tree/index.ts';
import { messagesOf, sentenceOf } from './say-problem.ts';

/** A problem at a field, with its sentence; `inside` is a pointer into the field's value. */
export function problemAt(
  registry: FieldKindRegistry,
  instance: Instance,
  code: string,
  params: Problem['params'] = {},
  inside = '',
): Problem {
  const { field } = instance;
  const said = field.kind.said?.(code, field.config);
  const own = said ? { message: said['zh-CN'], messageEn: textIn(said, 'en') } : {};
  const known = said
    ? 'value.said'
    : Object.hasOwn(messagesOf(registry), code)
      ? code
      : fallback(code);
  const problem: Problem = {
    path: `${pointerOf(instance)}${inside}`,
    code: known,
    message: '',
    params: { ...placeParams(instance), ...params, ...own },
  };
  return { ...problem, message: sentenceOf(problem, 'zh-CN', registry) };
}

function fallback(code: string): string {
  return code.startsWith('format.') ? 'value.format' : 'value.wrong';
}
