import { expect, test } from 'vitest';
import { by, step, Trial } from '../testing/index.ts';
import { actionsFor } from './actions-for.ts';

const decide = (more: Record<string, unknown> = {}) =>
  step('a', 'approval', { participants: by('甲'), mode: 'all', ...more });

function offeredTo(trial: Trial, who: string, onBehalfOf?: string) {
  const { program, kinds } = trial.run;
  const principal = onBehalfOf ? { onBehalfOf: { id: onBehalfOf, name: onBehalfOf } } : {};
  const actor = { type: 'person' as const, id: who, name: who, ...principal };
  const [task] = actionsFor(program, trial.state, actor, kinds).tasks;
  return task && { actions: task.actions.map(({ action }) => action), barred: task.barred?.code };
}

test('who is asked may decide, send back and hand over', () => {
  expect(offeredTo(new Trial([decide()]), '甲')).toEqual({
    actions: ['agree', 'refuse', 'return', 'transfer'],
    barred: undefined,
  });
});

test('the applicant may do nothing for their own approver, not even send back, and hears why', () => {
  expect(offeredTo(new Trial([decide()]), '申请人', '甲')).toEqual({
    actions: [],
    barred: 'actor.isApplicant',
  });
});

test('the recused neither decide nor send back for someone', () => {
  const trial = new Trial([decide({ recused: by('乙').who, actions: { transfer: false } })]);
  expect(offeredTo(trial, '乙', '甲')).toEqual({ actions: [], barred: 'actor.isRecused' });
});

test('work that decides nothing is done for others on one’s own case, too', () => {
  const trial = new Trial([step('w', 'fill', { participants: by('甲') })]);
  expect(offeredTo(trial, '申请人', '甲')).toEqual({
    actions: ['submit', 'return', 'transfer'],
    barred: undefined,
  });
});
