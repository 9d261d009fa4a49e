import { definePolicyKind } from '../define.ts';
import { checkFormula, evaluateFormula } from './behaviour.ts';
import { configSchema, type FormulaConfig } from './config.gen.ts';

/** Named lines of FEEL in order, each of which may read the lines before it. */
export const formula = definePolicyKind<FormulaConfig>({
  kind: 'formula',
  version: 1,
  title: { 'zh-CN': '公式', en: 'Formula' },
  settingsSchema: configSchema,
  check: checkFormula,
  evaluate: evaluateFormula,
  example: {
    settings: {
      inputs: [
        { key: '人数', title: { 'zh-CN': '参加人数', en: 'Participants' } },
        { key: '单价', title: { 'zh-CN': '每人标准', en: 'Rate' }, format: 'money' },
      ],
      lines: [
        { key: '小计', value: '人数 * 单价', format: 'money' },
        {
          key: '合计',
          title: { 'zh-CN': '合计（含税）', en: 'Total with tax' },
          value: 'round half up(小计 * (100 + 参数.税率) / 100, 0)',
          format: 'money',
        },
      ],
      result: '合计',
    },
    inputs: { 人数: 30, 单价: 1_250 },
    parameters: { 税率: 6 },
  },
});
