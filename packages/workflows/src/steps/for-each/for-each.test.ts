import { describe, expect, test } from 'vitest';
import {
  block,
  by,
  lane,
  settingsProblems,
  step,
  Trial,
  type TrialOptions,
} from '../../testing/index.ts';
import type { StepDefinition } from '../../definition/index.ts';
import { forEach } from './index.ts';

const work = (id: string, ...people: string[]) => step(id, 'fill', { participants: by(...people) });
const approve = (id: string, ...people: string[]) =>
  step(id, 'approval', { participants: by(...people), mode: 'all', refusal: 'ballot' });

const each = (
  settings: Record<string, unknown>,
  steps: StepDefinition[],
  more: Partial<StepDefinition> = {},
) => step('each', 'for-each', settings, { blocks: [lane('l', steps)], ...more });
const listed = { from: 'list', items: ['东', '西', '南'] };
const inField = { from: 'field', form: 'f', field: 'list' };

/** The items that the open tasks of a step are about. */
const items = (trial: Trial, at: string) =>
  Object.values(trial.state.tasks)
    .filter((task) => task.step === at && !task.suspended)
    .map((task) => task.path?.at(-1)?.index);

const resultOf = (trial: Trial) =>
  (trial.state.results.each as { items: { item: unknown; results: unknown }[] } | undefined)?.items;

describe('the items', () => {
  const open = (value: unknown, more: Partial<TrialOptions> = {}) => {
    const steps = [each({ ...inField, order: 'together' }, [work('f', '甲')])];
    return new Trial(steps, { data: { list: value }, ...more });
  };

  test('are the entries of a field', () => {
    expect(items(open(['x', 'y']), 'f')).toEqual([0, 1]);
  });

  test('one value is one item', () => {
    expect(items(open('x'), 'f')).toEqual([0]);
  });

  test.each([[[]], [null], ['']])(
    'nothing in the field (%j): the step is passed at once',
    (value) => {
      const trial = open(value);
      expect(trial.state.phase).toBe('completed');
      expect(resultOf(trial)).toEqual([]);
    },
  );

  test('more than a hundred stop the case; they need a collection', () => {
    const trial = open(Array.from({ length: 101 }, (_, index) => index));
    expect(trial.incidents).toEqual(['forEach.tooMany']);
  });

  test('are those of the moment at which the step began, whatever the field says later', () => {
    const fill = step('f', 'fill', {
      participants: by('甲'),
      form: { form: 'f', view: 'fill' },
    });
    const trial = new Trial([each({ ...inField, order: 'sequence' }, [fill])], {
      data: { list: ['x', 'y'] },
    });
    trial.submits('甲', 'f', { list: [] });
    expect(items(trial, 'f')).toEqual([1]);
    trial.submits('甲', 'f', { list: [] });
    expect(resultOf(trial)?.map(({ item }) => item)).toEqual(['x', 'y']);
  });

  test('are read by expressions under their name', () => {
    const size = step(
      'size',
      'branch',
      {},
      {
        blocks: [
          block('e', [work('f', '甲')], { when: '户 = "东"' }),
          block('o', [work('g', '乙')]),
        ],
      },
    );
    const trial = new Trial([each({ ...listed, as: '户', order: 'together' }, [size])]);
    expect(trial.open).toEqual({ f: ['甲'], g: ['乙', '乙'] });
  });
});

describe('one after another', () => {
  test('the next item begins when the one before is done', () => {
    const trial = new Trial([each({ ...listed, order: 'sequence' }, [work('f', '甲')])]);
    for (const index of [0, 1, 2]) {
      expect(items(trial, 'f')).toEqual([index]);
      trial.does('甲', 'submit', 'f');
    }
    expect(trial.state.phase).toBe('completed');
  });

  test('the last done item can be taken back while nobody acted on the next', () => {
    const trial = new Trial([each({ ...listed, order: 'sequence' }, [work('f', '甲')])]);
    trial.does('甲', 'submit', 'f');
    expect(trial.does('甲', 'withdraw', 'f')).toEqual([]);
    expect(items(trial, 'f')).toEqual([0]);
    for (const _item of listed.items) trial.does('甲', 'submit', 'f');
    expect(resultOf(trial)).toHaveLength(3);
  });
});

describe('together', () => {
  test('all items begin at once; the step is done when all are', () => {
    const trial = new Trial([
      each({ ...listed, order: 'together' }, [work('f', '甲')]),
      work('g', '乙'),
    ]);
    expect(items(trial, 'f')).toEqual([0, 1, 2]);
    for (const item of [2, 0, 1]) {
      expect(trial.open).not.toHaveProperty('g');
      trial.does('甲', 'submit', 'f', { item });
    }
    expect(trial.open).toEqual({ g: ['乙'] });
  });

  test('items that need nobody keep what they came to, all of them', () => {
    const again = step(
      'r',
      'repeat',
      { until: 'round >= 2', maxRounds: 3 },
      { blocks: [lane('in', [])] },
    );
    const trial = new Trial([each({ ...listed, order: 'together' }, [again])]);
    expect(resultOf(trial)?.map(({ results }) => results)).toEqual(
      listed.items.map(() => ({ r: { rounds: 2 } })),
    );
  });
});

describe('what each item comes to', () => {
  const vote = { ...approve('a', '甲'), key: '意见' };

  test('is kept apart, by the key of the step', () => {
    const trial = new Trial([each({ ...listed, order: 'together' }, [vote])]);
    trial.does('甲', 'agree', 'a', { item: 0 });
    trial.does('甲', 'refuse', 'a', { item: 1, opinion: '不妥' });
    trial.does('甲', 'agree', 'a', { item: 2 });
    expect(resultOf(trial)).toMatchObject([
      { item: '东', results: { 意见: { outcome: 'passed' } } },
      { item: '西', results: { 意见: { outcome: 'refused' } } },
      { item: '南', results: { 意见: { outcome: 'passed' } } },
    ]);
    expect(trial.state.results.a).toBeUndefined();
  });

  test('is read inside by the item’s own steps only', () => {
    const next = step(
      'size',
      'branch',
      {},
      {
        blocks: [
          block('yes', [work('f', '乙')], { when: '意见.outcome = "passed"' }),
          block('no', [work('g', '乙')]),
        ],
      },
    );
    const trial = new Trial([each({ ...listed, order: 'together' }, [vote, next])]);
    trial.does('甲', 'agree', 'a', { item: 1 });
    trial.does('甲', 'refuse', 'a', { item: 0, opinion: '不妥' });
    expect(items(trial, 'f')).toEqual([1]);
    expect(items(trial, 'g')).toEqual([0]);
  });

  test('sent back inside an item to be gone through again, what came after is forgotten', () => {
    const gate = step(
      'gate',
      'branch',
      {},
      {
        blocks: [
          block('known', [work('late', '乙')], { when: '意见 != null' }),
          block('unknown', [work('early', '乙')]),
        ],
      },
    );
    const trial = new Trial([
      each({ from: 'list', items: ['东'], order: 'sequence' }, [
        work('f', '丙'),
        gate,
        vote,
        work('check', '丁'),
      ]),
    ]);
    trial.does('丙', 'submit', 'f');
    trial.does('乙', 'submit', 'early');
    trial.agrees('甲', 'a');
    trial.returns('丁', 'check', 'f', 'again');
    trial.does('丙', 'submit', 'f');
    expect(trial.open).toEqual({ early: ['乙'] });
  });

  test('taken back, an answer is no result any more', () => {
    const trial = new Trial([
      each({ from: 'list', items: ['东'], order: 'sequence' }, [vote, work('f', '丁')]),
    ]);
    trial.agrees('甲', 'a');
    trial.does('甲', 'withdraw', 'a');
    trial.refuses('甲', 'a');
    trial.does('丁', 'submit', 'f');
    expect(resultOf(trial)).toMatchObject([{ results: { 意见: { outcome: 'refused' } } }]);
  });

  test.each(['sequence', 'together'])('corrected later, is the corrected one (%s)', (order) => {
    const trial = new Trial([each({ ...listed, order }, [vote]), work('f', '丁')]);
    for (const _item of listed.items) trial.agrees('甲', 'a');
    expect(trial.open).toEqual({ f: ['丁'] });
    trial.returns('丁', 'f', 'a', 'straight-back');
    expect(items(trial, 'a')).toEqual([0, 1, 2]);
    trial.does('甲', 'refuse', 'a', { item: 1, opinion: '不妥' });
    trial.does('甲', 'agree', 'a', { item: 0 });
    trial.does('甲', 'agree', 'a', { item: 2 });
    expect(trial.open).toEqual({ f: ['丁'] });
    const outcomes = resultOf(trial)?.map(({ results }) => results);
    expect(outcomes).toMatchObject([
      { 意见: { outcome: 'passed' } },
      { 意见: { outcome: 'refused' } },
      { 意见: { outcome: 'passed' } },
    ]);
  });

  test('sent back to be gone through again, every item is done once more', () => {
    const trial = new Trial([each({ ...listed, order: 'sequence' }, [vote]), work('f', '丁')]);
    for (const _item of listed.items) trial.agrees('甲', 'a');
    trial.returns('丁', 'f', 'a', 'again');
    for (const _item of listed.items) trial.refuses('甲', 'a');
    expect(resultOf(trial)?.map(({ results }) => results)).toMatchObject(
      listed.items.map(() => ({ 意见: { outcome: 'refused' } })),
    );
  });
});

test('inside another, each has its own items and results', () => {
  const inner = step(
    'inner',
    'for-each',
    { from: 'list', items: ['一', '二'], as: '户', order: 'together' },
    { blocks: [lane('m', [approve('a', '甲')])] },
  );
  const trial = new Trial([
    each({ from: 'list', items: ['东', '西'], order: 'sequence' }, [inner]),
  ]);
  for (const item of [0, 1, 0, 1]) expect(trial.does('甲', 'agree', 'a', { item })).toEqual([]);
  expect(resultOf(trial)).toMatchObject([
    { item: '东', results: { inner: { items: [{ item: '一' }, { item: '二' }] } } },
    { item: '西', results: { inner: { items: [{ item: '一' }, { item: '二' }] } } },
  ]);
});

test('the settings say where the items come from', () => {
  expect(settingsProblems(forEach, { ...listed, order: 'together' })).toEqual([]);
  expect(settingsProblems(forEach, { from: 'list', order: 'together' })).toEqual([
    'forEach.source /items',
  ]);
  expect(settingsProblems(forEach, { from: 'field', order: 'together' })).toEqual([
    'forEach.source /field',
  ]);
});
