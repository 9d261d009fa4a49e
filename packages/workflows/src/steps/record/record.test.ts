import { describe, expect, test } from 'vitest';
import { lintProcedure } from '../../definition/index.ts';
import {
  block,
  by,
  bundleOf,
  end,
  field,
  forms,
  registers,
  registries,
  settingsProblems,
  start,
  step,
  Trial,
} from '../../testing/index.ts';
import { record } from './index.ts';

const write = (settings: object = {}) =>
  step(
    's',
    'record',
    { register: 'r', action: 'create', values: [{ field: 'n', value: 'n * 2' }], ...settings },
    { key: '登记' },
  );
const lookUp = (settings: object = {}) =>
  step(
    's',
    'record',
    { register: 'r', action: 'look-up', search: [{ field: 'who', value: 'who' }], ...settings },
    { key: '登记' },
  );
const after = step('g', 'fill', { participants: by('乙') });
const calls = (trial: Trial) =>
  trial.last.flatMap((command) => (command.type === 'CallConnector' ? [command] : []));

test('asks the register to write what the case holds', () => {
  const trial = new Trial([write(), after], { data: { n: 3 } });
  expect(calls(trial)).toMatchObject([
    {
      connector: 'register',
      input: { action: 'create', register: 'r', values: { n: 6 }, copy: [], alike: 'stop' },
    },
  ]);
  expect(trial.open).toEqual({});
});

test('goes on when it is written, and the timeline says what was done', () => {
  const trial = new Trial([write(), after], { data: { n: 3 } });
  trial.when({ connector: 's', answers: { found: true } });
  expect(trial.open).toEqual({ g: ['乙'] });
  expect(trial.logs).toContain('record.created');
});

test('a change names the record that a field or an earlier step has', () => {
  const steps = [lookUp(), step('c', 'record', { ...change, record: '登记.record' }), after];
  const trial = new Trial(steps, { data: { n: 3, who: '王' } });
  expect(calls(trial)).toMatchObject([{ input: { action: 'look-up', search: { who: '王' } } }]);
  const pick = { register: 'r', record: 'r-1', title: '王', revision: 4 };
  trial.when({ connector: 's', answers: { found: true, record: pick } });
  expect(trial.logs).toContain('record.found');
  expect(calls(trial)).toMatchObject([{ input: { action: 'change', record: pick } }]);
});

const change = { register: 'r', action: 'change', values: [{ field: 'n', value: 'n' }] };

test.each([
  [true, 'record.found', { g: ['乙'] }],
  [false, 'record.notFound', { h: ['丙'] }],
])('whether a record was found (%s) is read by later conditions', (found, said, open) => {
  const size = step(
    'size',
    'branch',
    {},
    {
      blocks: [
        block('yes', [after], { when: '登记.found' }),
        block('no', [step('h', 'fill', { participants: by('丙') })]),
      ],
    },
  );
  const trial = new Trial([lookUp(), size], { data: { who: '王' } });
  trial.when({ connector: 's', answers: { found } });
  expect(trial.open).toEqual(open);
  expect(trial.run.commands).toContainEqual(expect.objectContaining({ code: said }));
});

describe('a refusal of the register', () => {
  const refused = () => {
    const trial = new Trial([write(), after], { data: { n: 3 } });
    trial.when({ connector: 's', fails: '记录已锁定' });
    return trial;
  };

  test('stops the case visibly, in words', () => {
    expect(refused().state.incidents).toMatchObject([
      { code: 'effect.failed', message: '记录已锁定', input: { values: { n: 6 } } },
    ]);
  });

  test.each([
    ['retry', {}, { n: 6 }],
    ['change-input', { input: { action: 'create', register: 'r', values: { n: 7 } } }, { n: 7 }],
  ])('is met by %s', (how, more, values) => {
    const trial = refused();
    expect(trial.resolves('s', how, more)).toEqual([]);
    expect(calls(trial)).toMatchObject([{ input: { values } }]);
  });

  test('or by going on without it', () => {
    const trial = refused();
    trial.resolves('s', 'skip');
    expect(trial.open).toEqual({ g: ['乙'] });
    expect(trial.state.results.s).toEqual({ skipped: true });
  });
});

test('what cannot be computed writes nothing', () => {
  const trial = new Trial([write(), after], { data: { n: null } });
  expect(trial.incidents).toEqual(['expression.failed']);
  expect(trial.state.effects).toEqual({});
});

test('what was written cannot be taken back: the steps before it stay as they are', () => {
  const trial = new Trial([step('f', 'fill', { participants: by('甲') }), write()], {
    data: { n: 1 },
  });
  trial.does('甲', 'submit', 'f');
  expect(trial.does('甲', 'withdraw', 'f')).toEqual(['withdraw.tooLate']);
});

describe('settings', () => {
  const values = [{ field: 'n', value: 'n' }];
  const search = [{ field: 'who', value: 'who' }];

  test.each<[string, object, string[]]>([
    ['a new record', { action: 'create', values }, []],
    ['a change', { action: 'change', record: 'who', values }, []],
    ['a look-up', { action: 'look-up', search, copy: ['n'] }, []],
    ['nothing to write', { action: 'create' }, ['record.values ']],
    ['a look-up that writes', { action: 'look-up', search, values }, ['record.noValues /values']],
    [
      'a new record that is another one',
      { action: 'create', record: 'who', search, values },
      ['record.noWhich /record', 'record.noWhich /search'],
    ],
    ['no record', { action: 'change', values }, ['record.which ']],
    [
      'two ways to a record',
      { action: 'look-up', record: 'who', search },
      ['record.which /search'],
    ],
    [
      'a field twice',
      { action: 'create', values: [...values, ...values] },
      ['record.twice /values/1/field'],
    ],
  ])('%s', (_what, settings, wanted) => {
    expect(settingsProblems(record, { register: 'r', ...settings })).toEqual(wanted);
  });
});

describe('before it is published', () => {
  const lint = (one: ReturnType<typeof step>, given = registers) => {
    const { procedure } = bundleOf([start, one, end]);
    const draft = { procedure, forms: Object.values(forms), policies: [], registers: given };
    return lintProcedure(draft, registries).map(({ code, path }) => `${code} ${path}`);
  };
  const at = '/steps/1/settings';

  test('the register must be there', () => {
    expect(lint(write(), [])).toEqual([`ref.register ${at}/register`]);
  });

  test('and have the fields that are named', () => {
    const values = [{ field: 'gone', value: '1' }];
    expect(lint(write({ values, copy: ['lost'] }))).toEqual([
      `ref.field ${at}/values/0/field`,
      `ref.field ${at}/copy/0`,
    ]);
  });

  test('a search goes by fields that stand in one record', () => {
    const search = [{ field: 'n', value: 'n' }];
    expect(lint(lookUp({ search }))).toEqual([`register.unique ${at}/search/0/field`]);
  });

  const over = (fields: ReturnType<typeof field>[], more = {}) => [
    {
      register: { ...registers[0]?.register, ...more } as never,
      form: { key: 'f', title: { 'zh-CN': '册' }, fields },
    },
  ];

  test('a new record fills what every record must have', () => {
    const asked = { ...field('name'), required: true };
    const computed = { ...field('sum', 'number'), required: true, value: 'n + 1' };
    const seldom = { ...field('why'), required: true, visibleWhen: 'n > 3' };
    const inside = { ...field('part', 'section'), fields: [{ ...field('in'), required: true }] };
    const given = over([field('n', 'number'), asked, computed, seldom, inside], { unit: 'n' });
    expect(lint(write(), given)).toEqual([
      `register.required ${at}/register`,
      `register.required ${at}/register`,
    ]);
    const values = ['n', 'name', 'part'].map((name) => ({ field: name, value: 'who' }));
    expect(lint(write({ values }), given)).toEqual([]);
  });

  test('what is about a person does not become a result that everyone reads', () => {
    const given = over([field('n', 'number'), { ...field('phone'), privacy: 'personal' }]);
    expect(lint(write({ copy: ['phone'] }), given)).toEqual([`register.private ${at}/copy/0`]);
  });

  test('columns of a table stand in rows, not in a record', () => {
    const rows = { ...field('rows', 'table'), fields: [field('cell')] };
    const values = [{ field: 'cell', value: 'who' }];
    expect(lint(write({ values }), over([rows]))).toEqual([`register.rows ${at}/values/0/field`]);
  });
});
