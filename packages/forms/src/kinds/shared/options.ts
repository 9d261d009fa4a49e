import type { Problem, Text } from '@yishi/policies';
import type { JsonSchema } from '../../compile/types.ts';
import { because } from './because.ts';

export interface Option {
  value: string;
  label: Text;
}

/** Two options with one value cannot be told apart in the data. */
export function checkOptions(options: readonly Option[]): Problem[] {
  return options.flatMap((option, index) =>
    options.findIndex((other) => other.value === option.value) < index
      ? [because('options.twice', { value: option.value }, `/options/${index}/value`)]
      : [],
  );
}

export const optionMessages = {
  'options.twice': {
    'zh-CN': '{where}的选项值“{value}”重复',
    en: '{where} has two options with the value “{value}”',
  },
};

/** Options for a list of texts, each with its words; undefined for other values. */
export function optionsOf(
  { enum: values }: JsonSchema,
  say: (value: string) => string,
): [Option, ...Option[]] | undefined {
  const [first, ...others] = values ?? [];
  if (typeof first !== 'string' || !others.every((value) => typeof value === 'string'))
    return undefined;
  const option = (value: string): Option => ({ value, label: { 'zh-CN': say(value) } });
  return [option(first), ...others.map(option)];
}
