import type { Problem } from '@yishi/policies';
import { refusal, type ActionAsked, type StepContext } from '../../core/index.ts';
import { keepsAway } from '../shared/index.ts';
import type { ApprovalConfig } from './config.gen.ts';
import type { ApprovalLocal } from './behaviour.ts';

/** The recused keep away; in an order only the last answer can be taken back. */
export function check(
  step: StepContext<ApprovalConfig, ApprovalLocal>,
  asked: ActionAsked,
): Problem[] {
  const { local } = step;
  const away = keepsAway(local.recused, asked);
  if (away.length) return away;
  if (asked.action === 'withdraw' && step.settings.mode === 'sequence') {
    const last = local.ballots.at(-1);
    const own = last && (last.onBehalfOf ?? last.by).id === asked.by.id;
    return own ? [] : [refusal('withdraw.tooLate')];
  }
  return [];
}
