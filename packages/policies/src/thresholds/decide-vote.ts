import type { Text } from '../text.ts';
import { meets, needed } from './share.ts';
import type {
  Threshold,
  ThresholdStep,
  VoteCount,
  VoteDecision,
  VoteOutcome,
  VoteRule,
} from './types.ts';
import { baseNames, thresholdText } from './words.ts';

const sizes = ({ eligible, present, yes, no, abstain }: VoteCount) => ({
  eligible,
  present,
  cast: yes + no + abstain,
});

/** Why counts contradict each other, or undefined. */
function contradiction(count: VoteCount): Text | undefined {
  const { eligible, present, yes, no, abstain } = count;
  if ([eligible, present, yes, no, abstain].some((n) => !Number.isSafeInteger(n) || n < 0))
    return {
      'zh-CN': '人数和票数须为非负整数',
      en: 'Counts must be whole numbers, not below zero',
    };
  if (present > eligible)
    return {
      'zh-CN': `到会${present}人，多于应到会${eligible}人`,
      en: `${present} present, more than the ${eligible} entitled`,
    };
  const { cast } = sizes(count);
  if (cast > present)
    return {
      'zh-CN': `投票${cast}张，多于到会${present}人`,
      en: `${cast} votes cast, more than the ${present} present`,
    };
  return undefined;
}

/** A share of nobody is never met: without it an empty meeting would decide. */
function step(type: ThresholdStep['type'], threshold: Threshold, have: number, of: number) {
  const met = of > 0 && meets(threshold, have, of);
  return { type, threshold, of, have, needed: needed(threshold, of), met } satisfies ThresholdStep;
}

const verdicts: Record<VoteOutcome, { 'zh-CN': string; en: string }> = {
  passed: { 'zh-CN': '通过', en: 'passed' },
  rejected: { 'zh-CN': '未通过', en: 'rejected' },
  inquorate: { 'zh-CN': '到会人数不足，表决无效', en: 'no quorum' },
  impossible: { 'zh-CN': '计票有误', en: 'the counts contradict each other' },
};

function sentence({ type, threshold, of, have, needed, met }: ThresholdStep): Text {
  const rule = thresholdText(threshold);
  const base = baseNames[threshold.base];
  const zh = type === 'quorum' ? '到会' : '赞成';
  const unit = type === 'quorum' ? '人' : '票';
  return {
    'zh-CN': `${zh}须${rule['zh-CN'].startsWith('超过') ? '' : '达'}${rule['zh-CN']}：${base['zh-CN']}${of}，需${needed}${unit}，实际${have}${unit}，${met ? '达到' : '未达到'}`,
    en: `${type === 'quorum' ? 'Present' : 'In favour'}: ${rule.en}: of ${of}, ${needed} needed, ${have} had, ${met ? 'met' : 'not met'}`,
  };
}

function decision(outcome: VoteOutcome, steps: ThresholdStep[], reason?: Text): VoteDecision {
  const parts = [...(reason ? [reason] : []), ...steps.map(sentence)];
  const text = {
    'zh-CN': `${parts.map((part) => part['zh-CN']).join('；')}。${verdicts[outcome]['zh-CN']}。`,
    en: `${parts.map((part) => part.en ?? '').join('; ')}. Outcome: ${verdicts[outcome].en}.`,
  };
  return { outcome, steps, text };
}

/** Outcome of a vote with every comparison; counts that contradict each other are `impossible`. */
export function decideVote(rule: VoteRule, count: VoteCount): VoteDecision {
  const reason = contradiction(count);
  if (reason) return decision('impossible', [], reason);
  const of = sizes(count);
  const steps: ThresholdStep[] = [];
  if (rule.quorum) {
    const quorum = step('quorum', rule.quorum, count.present, of[rule.quorum.base]);
    steps.push(quorum);
    if (!quorum.met) return decision('inquorate', steps);
  }
  const pass = step('pass', rule.pass, count.yes, of[rule.pass.base]);
  return decision(pass.met ? 'passed' : 'rejected', [...steps, pass]);
}
