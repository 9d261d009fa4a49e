import { definePolicyKind } from '../define.ts';
import { checkAllotment, evaluateAllotment } from './behaviour.ts';
import { configSchema, type AllotmentConfig } from './config.gen.ts';

/** A total shared in proportion, with a floor and a cap for everyone. */
export const allotment = definePolicyKind<AllotmentConfig>({
  kind: 'allotment',
  version: 1,
  title: { 'zh-CN': '分配', en: 'Allotment' },
  settingsSchema: configSchema,
  check: checkAllotment,
  evaluate: evaluateAllotment,
  example: {
    settings: {
      rows: '社区',
      name: '名称',
      weight: '人口',
      weightTitle: { 'zh-CN': '人口', en: 'population' },
      total: 'sum(社区.人口) / 参数.每人数',
      rounding: 'half-up',
      floor: '参数.下限',
      cap: 'if 特批 = true then 参数.上限 + 1 else 参数.上限',
      method: 'within',
      unit: { 'zh-CN': '名', en: 'people' },
    },
    inputs: {
      社区: [
        { 名称: '江滨', 人口: 7_300, 特批: false },
        { 名称: '和平', 人口: 3_400, 特批: false },
        { 名称: '正东', 人口: 6_900, 特批: true },
      ],
    },
    parameters: { 每人数: 700, 下限: 7, 上限: 9 },
  },
});
