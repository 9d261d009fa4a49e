import type { Json } from '../../json.ts';
import { ok, refuse } from '../../problem.ts';
import type { Problem, Result } from '../../problem.ts';
import { decideVote } from '../../thresholds/index.ts';
import type { VoteCount } from '../../thresholds/index.ts';
import type { PolicyOutcome } from '../types.ts';
import type { ThresholdConfig } from './config.gen.ts';

const counts = ['eligible', 'present', 'yes', 'no', 'abstain'] as const;

/** A share above the whole can never be met. */
export function checkThreshold(settings: ThresholdConfig): Problem[] {
  return (['quorum', 'pass'] as const).flatMap((part) => {
    const share = settings[part];
    if (!share || share.num < share.den || (share.num === share.den && !share.strict)) return [];
    const message = '比例不能达到，须不超过全数';
    return [{ path: `/${part}`, code: 'threshold.unreachable', message }];
  });
}

/** Inputs are the five counts; the value is the outcome with every comparison. */
export function evaluateThreshold(
  settings: ThresholdConfig,
  inputs: Record<string, Json>,
): Result<PolicyOutcome> {
  const missing = counts.filter((key) => typeof inputs[key] !== 'number');
  if (missing.length > 0)
    return refuse(
      ...missing.map((key) => ({
        path: `/${key}`,
        code: 'policy.input',
        message: `缺少人数或票数“${key}”`,
        params: { key },
      })),
    );
  const count = Object.fromEntries(counts.map((key) => [key, inputs[key]])) as unknown as VoteCount;
  const { quorum, pass } = settings;
  const { outcome, steps, text } = decideVote({ ...(quorum ? { quorum } : {}), pass }, count);
  const compared = steps.map(({ type, of, have, needed, met }) => ({
    type,
    of,
    have,
    needed,
    met,
  }));
  return ok({
    value: { outcome, passed: outcome === 'passed', steps: compared },
    trace: [{ text, values: { ...count } }],
  });
}
