import { applyOperations, invertOperations, type Operation } from '@yishi/forms';
import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStepKinds } from '../core/index.ts';
import { everyBlock, everyStep, parseProcedure } from '../definition/index.ts';
import type { ProcedureDefinition } from '../definition/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { chanceOf, end, pick, randomSteps, start, step, type Chance } from '../testing/index.ts';
import {
  addBlock,
  blankProcedure,
  describeProcedureEdit,
  duplicateStep,
  findStep,
  fits,
  insertStep,
  moveBlock,
  moveStep,
  moveStepBy,
  nameStep,
  procedureLists,
  removeBlock,
  removeSteps,
  setBlock,
  setProcedure,
  settled,
  setStep,
  stepPlace,
  stepsOf,
  unwrapStep,
  wrapStep,
} from './index.ts';

const kinds = createStepKinds(builtInStepKinds);
const kind = (name: string) => {
  const found = kinds.get(name);
  if (!found) throw new Error(name);
  return found;
};
const around = ['branch', 'parallel', 'for-each', 'repeat'];

function done(procedure: ProcedureDefinition, operations: readonly Operation[]) {
  const applied = applyOperations(procedure, operations, procedureLists);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.value;
}

let count = 0;
const newId = () => `n${(count += 1)}`;

const procedureOf = (steps: ProcedureDefinition['steps']): ProcedureDefinition => ({
  key: 'p',
  title: { 'zh-CN': '流程' },
  number: '{seq}',
  caseTitle: '"x"',
  steps: [start, ...steps, end],
});

/** Some edit of any sort, as somebody would make it. */
function anyEdit(procedure: ProcedureDefinition, chance: Chance): Operation[] {
  const steps = stepsOf(procedure);
  const blocks = everyBlock(procedure);
  if (steps.length === 0) return insertStep(procedure, kind('start'), stepPlace(null), newId);
  const { step: one } = pick(chance, steps);
  const block = blocks.length > 0 ? pick(chance, blocks) : undefined;
  const into = block && chance() < 0.5 ? block.block.id : null;
  const place = stepPlace(into, pick(chance, [null, ...steps.map((each) => each.step.id)]));
  const edits: (() => Operation[])[] = [
    () => insertStep(procedure, pick(chance, kinds.all()), place, newId),
    () => removeSteps(procedure, [one.id, pick(chance, steps).step.id]),
    () => moveStep(procedure, one.id, place),
    () => moveStepBy(procedure, one.id, pick(chance, [-1, 1])),
    () => duplicateStep(procedure, one.id, newId),
    () => wrapStep(procedure, one.id, kind(pick(chance, around)), newId),
    () => unwrapStep(procedure, block?.parent.id ?? one.id),
    () => (block ? addBlock(procedure, block.parent.id, kind(block.parent.kind), newId) : []),
    () => (block ? removeBlock(procedure, block.block.id, kind(block.parent.kind)) : []),
    () => (block ? moveBlock(procedure, block.block.id, pick(chance, [-1, 1])) : []),
    () => (block ? setBlock(procedure, block.block.id, ['when'], 'n > 9') : []),
    () =>
      setStep(procedure, one.id, ['settings', 'deadline', 'period'], { amount: 3, unit: 'day' }),
    () => setProcedure(procedure, ['description'], { 'zh-CN': newId() }),
    () => nameStep(procedure, one.id, { 'zh-CN': `改${newId()}` }, new Set()),
  ];
  return pick(chance, edits)();
}

describe('for any procedure and any edits', () => {
  test('each can be taken back: the procedure is then exactly what it was', () => {
    assert(
      property(integer({ min: 1, max: 1e9 }), (seed) => {
        const chance = chanceOf(seed);
        let now = procedureOf(randomSteps(chance));
        for (let edits = 0; edits < 12; edits += 1) {
          const edit = anyEdit(now, chance);
          const next = done(now, edit);
          expect(done(next, invertOperations(edit))).toEqual(now);
          const ids = [
            ...everyStep(next).map((each) => each.step.id),
            ...everyBlock(next).map((each) => each.block.id),
          ];
          expect(new Set(ids).size).toBe(ids.length);
          const words = describeProcedureEdit(now, edit);
          expect(words.length > 0).toBe(edit.length > 0);
          now = next;
        }
      }),
      { numRuns: 60 },
    );
  });
});

const approve = step('ok', 'approval', {}, { key: '审批' });
const small = procedureOf([approve]);

describe('commands', () => {
  test('a procedure from nothing is applied for, decided about and ends', () => {
    const blank = blankProcedure({ key: 'leave', title: { 'zh-CN': '请假' } }, kinds, newId);
    expect(blank.steps.map((each) => each.kind)).toEqual(['start', 'approval', 'end']);
    expect(blank.steps[2]?.settings).toEqual({ phase: 'completed' });
    // Only the form is still to be chosen.
    const parsed = parseProcedure(blank, kinds);
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(['/steps/0/settings']);
  });

  test('a new step has a result name that nothing has', () => {
    const more = done(
      small,
      insertStep(small, kind('approval'), stepPlace(null, 'done'), () => 'x'),
    );
    expect(findStep(more, 'x')?.step.key).toBe('审批_2');
    expect(more.steps.map(({ id }) => id)).toEqual(['apply', 'ok', 'x', 'done']);
  });

  test('a branch begins with one way and one for other cases, which stays last', () => {
    const wrapped = done(small, wrapStep(small, 'ok', kind('branch'), newId));
    const [, branch] = wrapped.steps;
    expect(branch?.blocks?.map(({ otherwise, steps }) => [otherwise, steps.length])).toEqual([
      [undefined, 1],
      [true, 0],
    ]);
    const wider = done(wrapped, addBlock(wrapped, branch?.id ?? '', kind('branch'), newId));
    expect(wider.steps[1]?.blocks?.map(({ otherwise }) => otherwise)).toEqual([
      undefined,
      undefined,
      true,
    ]);
    expect(removeBlock(wrapped, branch?.blocks?.[0]?.id ?? '', kind('branch'))).toEqual([]);
    expect(done(wrapped, unwrapStep(wrapped, branch?.id ?? ''))).toEqual(small);
  });

  test('a copy sends back to the copies inside it, and to no other', () => {
    const inner = [
      step('do', 'fill', {}, { key: '办理' }),
      step('see', 'approval', {
        refusalStep: 'do',
        participants: {
          who: [
            { type: 'handler', step: 'apply' },
            { type: 'handler', step: 'do' },
          ],
        },
      }),
    ];
    const lanes = [{ id: 'l', steps: inner }];
    const from = procedureOf([step('loop', 'repeat', {}, { blocks: lanes })]);
    const twice = done(from, duplicateStep(from, 'loop', newId));
    const [filled, seen] = twice.steps[2]?.blocks?.[0]?.steps ?? [];
    expect(filled?.key).toBe('办理_2');
    expect(seen?.settings).toEqual({
      refusalStep: filled?.id,
      participants: {
        who: [
          { type: 'handler', step: 'apply' },
          { type: 'handler', step: filled?.id },
        ],
      },
    });
  });

  test('up from the first place of a block goes out of it, down from the last too', () => {
    const wrapped = done(small, wrapStep(small, 'ok', kind('parallel'), newId));
    const kindsOf = (procedure: ProcedureDefinition) => procedure.steps.map((each) => each.kind);
    expect(kindsOf(done(wrapped, moveStepBy(wrapped, 'ok', -1)))[1]).toBe('approval');
    expect(kindsOf(done(wrapped, moveStepBy(wrapped, 'ok', 1)))[2]).toBe('approval');
  });

  test('nothing stands before the application or after an end', () => {
    const at = (name: string, before: string | null) =>
      fits(small, kinds, kind(name), stepPlace(null, before));
    expect([at('approval', 'apply'), at('approval', 'ok'), at('approval', 'done')]).toEqual([
      false,
      true,
      true,
    ]);
    expect([at('approval', null), at('start', 'apply'), at('end', 'ok'), at('end', null)]).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const wrapped = done(small, wrapStep(small, 'ok', kind('branch'), newId));
    const [yes, no] = wrapped.steps[1]?.blocks ?? [];
    const inside = (block: string | undefined, before: string | null) =>
      fits(wrapped, kinds, kind('end'), stepPlace(block ?? '', before));
    expect([inside(yes?.id, 'ok'), inside(yes?.id, null), inside(no?.id, null)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('the name of a result follows the name of its step until something depends on it', () => {
    const name = { 'zh-CN': '科长审批' };
    expect(findStep(done(small, nameStep(small, 'ok', name, new Set())), 'ok')?.step.key).toBe(
      '科长审批',
    );
    expect(
      findStep(done(small, nameStep(small, 'ok', name, new Set(['ok']))), 'ok')?.step.key,
    ).toBe('审批');
  });

  test('the English of a name that nobody wrote goes with the Chinese', () => {
    const approval = kind('approval');
    const fresh = done(
      small,
      insertStep(small, approval, stepPlace(null), () => 'neu'),
    );
    const name = { ...approval.title, 'zh-CN': '科长审批' };
    const named = done(fresh, nameStep(fresh, 'neu', name, new Set(), approval));
    expect(findStep(named, 'neu')?.step.name).toEqual({ 'zh-CN': '科长审批' });
  });

  test('what was done is said in one sentence', () => {
    const zh = (operations: Operation[]) =>
      describeProcedureEdit(small, operations).map((text) => text['zh-CN']);
    expect(zh(insertStep(small, kind('notify'), stepPlace(null, 'done'), newId))).toEqual([
      '添加“抄送告知”',
    ]);
    expect(zh(wrapStep(small, 'ok', kind('branch'), newId))).toEqual([
      '添加“条件分支”',
      '把“ok”移到分支里',
    ]);
    expect(zh(setStep(small, 'ok', ['settings', 'mode'], 'all'))).toEqual(['修改“ok”的设置']);
    expect(zh(setProcedure(small, ['number'], '{yyyy}-{seq}'))).toEqual(['修改流程的编号规则']);
  });
});

describe('settings', () => {
  const who = kind('notify').configSchema.properties?.['to']?.items ?? {};

  test('that are not asked for any more go, and what is asked for begins with its first choice', () => {
    expect(settled(who, {})).toEqual({ type: 'person' });
    const head = settled(who, { type: 'head', ids: ['甲'] });
    expect(head).toEqual({ type: 'head', unit: { from: 'applicant' } });
    expect(settled(who, { ...head, type: 'role', role: 'expert' })).toEqual({
      type: 'role',
      role: 'expert',
    });
  });
});
