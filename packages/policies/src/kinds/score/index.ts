import { defaultScoreRule } from '../../scores/index.ts';
import { definePolicyKind } from '../define.ts';
import { checkScore, evaluateScore } from './behaviour.ts';
import { configSchema, type ScoreConfig } from './config.gen.ts';

/** Weighted scores of several evaluators, with dropping, by exact fractions. */
export const score = definePolicyKind<ScoreConfig>({
  kind: 'score',
  version: 1,
  title: { 'zh-CN': '评分', en: 'Score' },
  settingsSchema: configSchema,
  check: checkScore,
  evaluate: evaluateScore,
  example: {
    settings: {
      ...defaultScoreRule,
      indicators: [
        { key: '需求', title: { 'zh-CN': '需求迫切', en: 'Need' }, weight: 40 },
        { key: '方案', title: { 'zh-CN': '方案可行', en: 'Plan' }, weight: 60 },
      ],
    },
    inputs: { sheets: [{ scores: [80, 72] }, { scores: [62, 54.5] }, { scores: [83, 94] }] },
  },
});
