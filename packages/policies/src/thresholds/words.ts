import type { Text } from '../text.ts';
import type { Threshold, VoteBase } from './types.ts';

export const baseNames: Record<VoteBase, { 'zh-CN': string; en: string }> = {
  eligible: { 'zh-CN': '应到会人数', en: 'those entitled to vote' },
  present: { 'zh-CN': '到会人数', en: 'those present' },
  cast: { 'zh-CN': '投票人数', en: 'votes cast' },
};

const numerals = '零一二三四五六七八九十';
const numeral = (n: number): string => (n <= 10 ? (numerals[n] ?? String(n)) : String(n));

function words({ base, num, den, strict }: Threshold): string {
  const whole = baseNames[base]['zh-CN'];
  if (num === 1 && den === 2) return `${whole}的${strict ? '过半数' : '半数以上'}`;
  const share = num === den ? '全数' : `${numeral(den)}分之${numeral(num)}`;
  if (strict) return `超过${whole}的${share}`;
  return num === den ? `${whole}的${share}` : `${whole}的${share}以上`;
}

/** 到会人数的过半数, 应到会人数的三分之二以上; 以上 includes the number (民法典 1259). */
export function thresholdText(threshold: Threshold): Text {
  const { base, num, den, strict } = threshold;
  return {
    'zh-CN': words(threshold),
    en: `${strict ? 'more than' : 'at least'} ${num}/${den} of ${baseNames[base].en}`,
  };
}
