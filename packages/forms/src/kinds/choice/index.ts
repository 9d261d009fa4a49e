import { textIn } from '@yishi/policies';
import { defineField } from '../define-field.ts';
import {
  fromOptions,
  certainty,
  checkOptions,
  optionMessages,
  optionsOf,
  pick,
  optionOf,
} from '../shared/index.ts';
import { type ChoiceConfig, configSchema } from './config.gen.ts';

export const choice = defineField<ChoiceConfig>({
  kind: 'choice',
  version: 1,
  group: 'basic',
  title: { 'zh-CN': '单选', en: 'Choice' },
  keywords: { 'zh-CN': '下拉 选择 选项 类型 性别', en: 'select dropdown radio option' },
  configSchema,
  value: 'single',
  feel: 'string',
  gist: 'option',
  takesOver: fromOptions,
  verb: 'choose',
  initial: {
    options: [
      { value: 'a', label: { 'zh-CN': '选项一' } },
      { value: 'b', label: { 'zh-CN': '选项二' } },
    ],
  },
  examples: [{ options: [{ value: '1', label: { 'zh-CN': '唯一' } }], widget: 'select' }],
  schema: ({ options }) => ({ type: 'string', enum: options.map((option) => option.value) }),
  fromSamples: (samples) => {
    const values = [...new Set(samples)];
    const isFew = values.length > 1 && values.length <= 12 && samples.length >= values.length * 2;
    if (!isFew || values.some((value) => value.length > 20)) return undefined;
    const options = optionsOf({ enum: values }, (value) => value);
    return options && { settings: { options }, certainty: certainty.repeated };
  },
  fromSchema: (schema, say) => {
    const options = optionsOf(schema, say);
    return options && { options };
  },
  checkConfig: ({ options }) => checkOptions(options),
  fromText: (text, { options }) => optionOf(text, options) ?? text,
  show: (value, { options }, { locale }) => {
    const chosen = options.find((option) => option.value === value);
    return chosen ? textIn(chosen.label, locale) : typeof value === 'string' ? value : '';
  },
  generate: (random, { options }) => pick(random, options).value,
  messages: optionMessages,
});
