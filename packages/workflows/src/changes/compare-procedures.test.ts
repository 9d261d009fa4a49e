import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildBundle, type Bundle, type StepDefinition } from '../definition/index.ts';
import {
  block,
  bundleOf,
  by,
  chanceOf,
  end,
  field,
  forms,
  pick,
  randomSteps,
  registries,
  start,
  step,
} from '../testing/index.ts';
import { compareProcedures, diffBundles, type Comparison } from './index.ts';

const titles = { post: (key: string) => ({ head: '处长', chief: '局长' })[key] };
const post = (key: string) => ({
  who: [{ type: 'post', post: key, unit: { from: 'applicant' } }],
});
const approve = (settings: Record<string, unknown> = {}): StepDefinition => ({
  ...step('approve', 'approval', {
    participants: post('head'),
    mode: 'any',
    deadline: { period: { amount: 3, unit: 'workingDay' } },
    ...settings,
  }),
  name: { 'zh-CN': '分管领导审批', en: 'Approval by the leader' },
});
const pay = step('打款', 'fill', { participants: by('甲') });
const file = step('归档', 'fill', { participants: by('乙') });
const sized = (when: string, inner: StepDefinition[] = []) =>
  step(
    '分流',
    'branch',
    {},
    {
      blocks: [block('large', inner, { when }), { id: 'small', otherwise: true, steps: [] }],
    },
  );

const compare = (
  was: readonly StepDefinition[],
  is: readonly StepDefinition[],
  options: Parameters<typeof bundleOf>[1] = {},
): Comparison =>
  compareProcedures(
    bundleOf([start, ...was, end]),
    bundleOf([start, ...is, end], options),
    registries,
    titles,
  );
const zh = (compared: Comparison) => compared.words.map((words) => words['zh-CN']);
const states = ({ rows }: Comparison) =>
  rows.filter(({ state }) => state !== 'same').map(({ id, state }) => `${id} ${state}`);

describe('a change is told by what it is called and by both values', () => {
  const longer = { deadline: { period: { amount: 5, unit: 'workingDay' } } };

  test.each([
    ['a time limit', longer, '“分管领导审批”的办理期限由 3 个工作日改为 5 个工作日'],
    [
      'who is asked',
      { participants: post('chief') },
      '“分管领导审批”的审批人由申请人所在的单位的处长改为申请人所在的单位的局长',
    ],
    ['a choice', { mode: 'all' }, '“分管领导审批”的多人审批方式由或签：一人决定改为会签：全部同意'],
    ['what was not set', { opinion: 'required' }, '“分管领导审批”的意见设为必填'],
    [
      'what is set no more',
      { deadline: undefined },
      '“分管领导审批”的办理期限不再设置（原为 3 个工作日）',
    ],
    [
      'a share',
      { threshold: { num: 2, den: 3, strict: true } },
      '“分管领导审批”的通过份额设为超过 2/3',
    ],
    [
      'a button',
      { actions: { labels: { agree: { 'zh-CN': '批准' } } } },
      '“分管领导审批”的按钮名称“同意”设为“批准”',
    ],
    ['where a refusal goes', { refusalStep: 'apply' }, '“分管领导审批”的退回到设为“apply”'],
  ])('%s', (_, settings, words) => {
    expect(zh(compare([approve()], [approve(settings)]))).toEqual([words]);
  });

  test('also in English', () => {
    const [words] = compare([approve()], [approve(longer)]).words;
    expect(words?.en).toBe(
      'Deadline of “Approval by the leader” is now 5 working days, before 3 working days',
    );
  });

  test('of a deadline only the part that changed, inside the card as well', () => {
    const reminded = {
      deadline: {
        period: { amount: 3, unit: 'workingDay' },
        reminders: [{ amount: 1, unit: 'workingDay' }],
      },
    };
    const compared = compare([approve()], [approve(reminded)]);
    expect(zh(compared)).toEqual(['“分管领导审批”的到期前提醒设为 1 个工作日']);
    expect(compared.rows.find(({ id }) => id === 'approve')?.changes).toMatchObject([
      { name: { 'zh-CN': '到期前提醒' }, was: null, is: { 'zh-CN': '1 个工作日' } },
    ]);
  });
});

describe('paths are laid side by side', () => {
  test('what is the same stands beside itself, and nothing is said', () => {
    const compared = compare([approve(), pay], [approve(), pay]);
    expect([compared.words, compared.parts, states(compared)]).toEqual([[], [], []]);
    expect(compared.rows.every(({ was, is }) => was && is)).toBe(true);
  });

  test('what came, went or has another name is said with its place', () => {
    const renamed = { ...pay, name: { 'zh-CN': '付款' } };
    const compared = compare([approve(), pay], [renamed, file]);
    expect(zh(compared)).toEqual([
      '删去步骤“分管领导审批”',
      '步骤“打款”改名为“付款”',
      '增加步骤“归档”，在“付款”之后',
    ]);
    expect(states(compared)).toEqual(['approve gone', '打款 changed', '归档 new']);
  });

  test('a step that moved stands where it was and where it is', () => {
    const compared = compare([approve(), pay, file], [file, approve(), pay]);
    expect(zh(compared)).toEqual(['步骤“归档”移到“apply”之后']);
    expect(states(compared)).toEqual(['归档 movedHere', '归档 movedAway']);
  });

  test('a step that was wrapped stands in its branch', () => {
    const compared = compare([pay], [sized('n > 3', [pay])]);
    expect(zh(compared)).toEqual([
      '增加步骤“分流”，在“apply”之后',
      '步骤“打款”移到分支（“n”大于3）里',
    ]);
  });

  test('conditions are told as they were picked', () => {
    const compared = compare([sized('n > 3')], [sized('n > 5')]);
    expect(zh(compared)).toEqual(['分支（“n”大于5）的条件由“n”大于3 改为“n”大于5']);
  });
});

test('forms that a procedure uses are told with what changed of them', () => {
  const f = {
    ...forms['f'],
    key: 'f',
    title: { 'zh-CN': '申请表' },
    fields: [field('n', 'number')],
  };
  const compared = compare([pay], [pay], { forms: { f } });
  expect(compared.words).toEqual([]);
  const [part] = compared.parts;
  expect(part).toMatchObject({ kind: 'form', key: 'f', change: 'changed' });
  expect(part?.words.length).toBe(4);
  const brief = diffBundles(
    bundleOf([start, end]),
    bundleOf([start, end], { forms: { f } }),
    registries,
  );
  expect(brief).toEqual([{ 'zh-CN': '表单“申请表”有变化', en: 'The form “申请表” changed' }]);
});

const anyBundle = (seed: number): Bundle => bundleOf([start, ...randomSteps(chanceOf(seed)), end]);

test('of any two procedures every card stands once on each side, in its order', () => {
  assert(
    property(integer({ min: 0, max: 1e6 }), integer({ min: 0, max: 1e6 }), (one, other) => {
      const [was, is] = [anyBundle(one), anyBundle(other)];
      const { rows, words } = compareProcedures(was, is, registries);
      const own = (bundle: Bundle) =>
        compareProcedures(bundle, bundle, registries).rows.map(({ id }) => id);
      expect(rows.filter((row) => row.was).map(({ id }) => id)).toEqual(own(was));
      expect(rows.filter((row) => row.is).map(({ id }) => id)).toEqual(own(is));
      expect(JSON.stringify(words)).not.toMatch(/undefined|\[object/);
    }),
    { numRuns: 60 },
  );
});

/** The same content with its properties in another order, as another administrator's pack has it. */
function shuffled<T>(value: T, chance: () => number): T {
  if (Array.isArray(value)) return value.map((one: unknown) => shuffled(one, chance)) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [
    key,
    shuffled(one as unknown, chance),
  ]);
  return Object.fromEntries(entries.toSorted(() => pick(chance, [-1, 1]))) as T;
}

test('whoever publishes the same content gets the same hash', () => {
  let published = 0;
  assert(
    property(integer({ min: 0, max: 1e6 }), (seed) => {
      const { procedure } = anyBundle(seed);
      const hashOf = (draft: Parameters<typeof buildBundle>[0]) => {
        const built = buildBundle(draft, registries);
        return built.ok ? built.value.hash : built.problems;
      };
      const draft = { procedure, forms: Object.values(forms), policies: [], registers: [] };
      const other = { ...draft, forms: [...draft.forms].reverse() };
      const tried = { ...procedure, scenarios: { s: { title: 'x' } } };
      const hash = hashOf(draft);
      if (typeof hash === 'string') published += 1;
      expect(hashOf(shuffled(other, chanceOf(seed)))).toEqual(hash);
      expect(hashOf({ ...draft, procedure: tried })).toEqual(hash);
    }),
    { numRuns: 40 },
  );
  expect(published).toBeGreaterThan(5);
});
