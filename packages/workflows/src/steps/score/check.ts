import type { Problem } from '@yishi/policies';
import { refusal, type ActionAsked, type StepContext } from '../../core/index.ts';
import { keepsAway, valueAt } from '../shared/index.ts';
import type { ScoreLocal, ScoreSettings } from './behaviour.ts';

/** A sheet has a number for every indicator; the recused keep away. */
export function check(step: StepContext<ScoreSettings, ScoreLocal>, asked: ActionAsked): Problem[] {
  const away = keepsAway(step.local.recused, asked);
  if (away.length) return away;
  if (asked.action !== 'score') return [];
  if (!asked.submission) return [refusal('submission.required', '/submission')];
  const { reads } = asked.submission;
  return step.settings.indicators
    .filter(({ path }) => !Number.isFinite(valueAt(reads, path)))
    .map(({ key }) => refusal('score.missing', `/submission/reads/${key}`, { indicator: key }));
}
