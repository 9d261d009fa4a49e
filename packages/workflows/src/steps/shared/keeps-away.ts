import type { Problem } from '@yishi/policies';
import { refusal, type ActionAsked } from '../../core/index.ts';

/** The recused neither act, not even as substitutes, nor are given a task by anyone. */
export function keepsAway(recused: readonly string[], { by, to, action }: ActionAsked): Problem[] {
  if (to?.some(({ id }) => recused.includes(id))) return [refusal('transfer.recused', '/to')];
  const acts = to === undefined && action !== 'withdraw';
  return acts && recused.includes(by.id) ? [refusal('actor.isRecused')] : [];
}
