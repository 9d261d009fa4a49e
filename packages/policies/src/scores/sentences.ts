import { unreachable } from '../problem.ts';
import type { Text } from '../text.ts';
import type { ScoreResult, ScoreRule, ScoreSheet, ScoreStep } from './types.ts';

interface Names {
  sheet(index: number): { 'zh-CN': string; en: string };
  indicator(key: string): { 'zh-CN': string; en: string };
}

function namesOf(rule?: ScoreRule, sheets?: readonly ScoreSheet[]): Names {
  return {
    sheet(index) {
      const by = sheets?.[index]?.by;
      return by === undefined
        ? { 'zh-CN': `第${index + 1}份评分`, en: `Sheet ${index + 1}` }
        : { 'zh-CN': by, en: by };
    },
    indicator(key) {
      const title = rule?.indicators.find((each) => each.key === key)?.title;
      return { 'zh-CN': title?.['zh-CN'] ?? key, en: title?.en ?? title?.['zh-CN'] ?? key };
    },
  };
}

function totalSentence(step: Extract<ScoreStep, { type: 'total' }>, names: Names): Text {
  const sum = (locale: 'zh-CN' | 'en') =>
    step.parts
      .map(({ indicator, score, weight }) => {
        const name = names.indicator(indicator)[locale];
        return `${name} ${score} × ${weight}`;
      })
      .join(' + ');
  const sheet = names.sheet(step.sheet);
  return {
    'zh-CN': `${sheet['zh-CN']}：（${sum('zh-CN')}）÷ ${step.weights} = ${step.sum} ÷ ${step.weights} = ${step.shown}分`,
    en: `${sheet.en}: (${sum('en')}) / ${step.weights} = ${step.sum} / ${step.weights} = ${step.shown}`,
  };
}

function dropSentence(
  step: Extract<ScoreStep, { type: 'drop' }>,
  totals: string[],
  names: Names,
): Text {
  const list = (sheets: number[], locale: 'zh-CN' | 'en') =>
    sheets
      .map((sheet) => `${names.sheet(sheet)[locale]} ${totals[sheet] ?? ''}`)
      .join(locale === 'en' ? ', ' : '、');
  const zh = [
    ...(step.highest.length > 0 ? [`最高分 ${list(step.highest, 'zh-CN')}`] : []),
    ...(step.lowest.length > 0 ? [`最低分 ${list(step.lowest, 'zh-CN')}`] : []),
  ];
  const en = [
    ...(step.highest.length > 0 ? [`highest ${list(step.highest, 'en')}`] : []),
    ...(step.lowest.length > 0 ? [`lowest ${list(step.lowest, 'en')}`] : []),
  ];
  return { 'zh-CN': `去掉${zh.join('，去掉')}`, en: `Left out: ${en.join('; ')}` };
}

/** A sentence of one step; the mean is taken from exact totals, not from the shown ones. */
function sentence(step: ScoreStep, totals: string[], names: Names): Text {
  switch (step.type) {
    case 'total':
      return totalSentence(step, names);
    case 'drop':
      return dropSentence(step, totals, names);
    case 'keep-all':
      return { 'zh-CN': '全部评分计入结果', en: 'All sheets count' };
    case 'too-few':
      return {
        'zh-CN': `已收到${step.sheets}份评分，至少需要${step.needed}份，评分未完成`,
        en: `${step.sheets} sheets so far, at least ${step.needed} are needed; not complete`,
      };
    case 'mean':
      return {
        'zh-CN': `${step.sheets.length < totals.length ? '其余' : '各份'}合计 ${step.sum}，除以 ${step.count}，四舍五入得 ${step.shown}分`,
        en: `The sum of ${step.sum} over ${step.count}, rounded half up, is ${step.shown}`,
      };
    default:
      return unreachable(step);
  }
}

/** The arithmetic in words, one sentence a step; names come from the rule and the sheets. */
export function scoreSentences(
  result: ScoreResult,
  rule?: ScoreRule,
  sheets?: readonly ScoreSheet[],
): Text[] {
  const names = namesOf(rule, sheets);
  return result.steps.map((step) => sentence(step, result.totals, names));
}
