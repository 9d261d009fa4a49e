import { definePolicyKind } from '../define.ts';
import { checkDecisionTable, evaluateDecisionTable } from './behaviour.ts';
import { configSchema, type DecisionTableConfig } from './config.gen.ts';

/** A DMN decision table: rows of unary tests on the left, results on the right. */
export const decisionTable = definePolicyKind<DecisionTableConfig>({
  kind: 'decision-table',
  version: 1,
  title: { 'zh-CN': '决策表', en: 'Decision table' },
  settingsSchema: configSchema,
  check: checkDecisionTable,
  evaluate: evaluateDecisionTable,
  example: {
    settings: {
      hitPolicy: 'unique',
      inputs: [
        { value: '金额', title: { 'zh-CN': '报销金额', en: 'Amount' }, format: 'money' },
        { value: '类别', title: { 'zh-CN': '费用类别', en: 'Category' } },
      ],
      outputs: [{ key: '审批', title: { 'zh-CN': '审批级别', en: 'Approval' } }],
      rules: [
        { when: ['<= 参数.小额', '-'], then: ['"科室"'] },
        { when: ['> 参数.小额', '"差旅"'], then: ['"分管领导"'] },
        { when: ['> 参数.小额', 'not("差旅")'], then: ['"主要领导"'] },
      ],
    },
    inputs: { 金额: 600_000, 类别: '差旅' },
    parameters: { 小额: 500_000 },
  },
});
