import { defineStep } from '../../core/index.ts';
import type { StepUses } from '../../definition/index.ts';
import { enter, on } from './behaviour.ts';
import { lint } from './check.ts';
import { recordConfigSchema, type RecordConfig } from './config.gen.ts';

/** 登记台账: a record of a register is created, changed or looked up without a person. */
export const record = defineStep<RecordConfig>({
  kind: 'record',
  version: 1,
  group: 'automatic',
  title: { 'zh-CN': '登记台账', en: 'Register record' },
  description: {
    'zh-CN': '新增、修改或查找台账记录；写不进去时挂起，由管理员处理。',
    en: 'Creates, changes or looks up a record; what cannot be written waits for an administrator.',
  },
  configSchema: recordConfigSchema,
  example: {
    register: 'r',
    action: 'create',
    values: [{ field: 'n', value: 'n' }],
    copy: ['n'],
  },
  irreversible: true,
  uses: (settings) => ({
    expressions: expressionsOf(settings),
    registers: [registerUse(settings)],
  }),
  lint,
  enter,
  on,
});

function expressionsOf({ record: which, search = [], values = [] }: RecordConfig) {
  const of = (list: string, pairs: typeof values) =>
    pairs.map(({ value }, index) => ({ path: `/${list}/${index}/value`, feel: value }));
  return [
    ...(which === undefined ? [] : [{ path: '/record', feel: which }]),
    ...of('search', search),
    ...of('values', values),
  ];
}

function registerUse(settings: RecordConfig): NonNullable<StepUses['registers']>[number] {
  const { register, action, search = [], values = [], copy = [] } = settings;
  return {
    path: '/register',
    register,
    searched: search.map(({ field }, index) => ({ path: `/search/${index}/field`, field })),
    written: values.map(({ field }, index) => ({ path: `/values/${index}/field`, field })),
    copied: copy.map((field, index) => ({ path: `/copy/${index}`, field })),
    creates: action === 'create',
  };
}
