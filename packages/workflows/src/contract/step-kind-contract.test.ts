import { describe, expect, test } from 'vitest';
import {
  createStepKinds,
  defineStep,
  type PersonRef,
  type StepKind,
  type StepMove,
} from '../core/index.ts';
import { fragments } from '../definition/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { settingsProblems, Trial } from '../testing/index.ts';
import { stepKindContract } from './step-kind-contract.ts';

describe('every built-in step kind keeps the contract', () => {
  for (const rule of stepKindContract(createStepKinds(builtInStepKinds))) {
    test(rule.name, () => rule.run());
  }
});

/** 签收, as a plug-in would have it: the applicant confirms to have received every copy. */
interface Received {
  done: { key: string; by: string }[];
}

const finish = { type: 'Finish' } as const;
const remember = (done: Received['done']): StepMove => ({
  type: 'Remember',
  local: { done } as never,
});
const ask = (key: string, { id, name }: PersonRef): StepMove => ({
  type: 'OpenTask',
  key,
  people: [{ id, name }],
  because: '申请人',
  actions: ['receive'],
  opinion: 'none',
});

const receipt = defineStep<{ copies: number }, Received>({
  kind: 'receipt',
  version: 1,
  group: 'people',
  title: { 'zh-CN': '签收', en: 'Receipt' },
  description: { 'zh-CN': '申请人逐份签收。', en: 'The applicant confirms every copy.' },
  configSchema: {
    type: 'object',
    properties: {
      copies: {
        type: 'integer',
        minimum: 1,
        maximum: 9,
        title: '份数',
        'x-en': 'Copies',
        'x-id': 'copies',
      },
    },
    required: ['copies'],
    additionalProperties: false,
  },
  example: { copies: 2 },
  handled: true,
  actions: { receive: { label: { 'zh-CN': '签收', en: 'Receive' } } },
  enter: ({ settings, state }) => [
    remember([]),
    ...Array.from({ length: settings.copies }, (_, n) => ask(`copy${n}`, state.applicant)),
  ],
  on({ local, settings }, event) {
    switch (event.type) {
      case 'TaskDone': {
        const by = (event.onBehalfOf ?? event.by).id;
        const done = [...local.done, { key: event.key, by }];
        return [remember(done), ...(done.length < settings.copies ? [] : [finish])];
      }
      case 'Withdrawn': {
        const own = local.done.filter(({ by }) => by === event.by.id);
        const others = local.done.filter(({ by }) => by !== event.by.id);
        return [remember(others), ...own.map(({ key }) => ask(key, event.by))];
      }
      default:
        return [];
    }
  },
});

/** What the contract says of the kind with something about it changed. */
function findings(change: Partial<StepKind> = {}): string[] {
  const kinds = createStepKinds([...builtInStepKinds, { ...receipt, ...change }]);
  const own = stepKindContract(kinds).filter(({ name }) =>
    name.startsWith(change.kind ?? 'receipt'),
  );
  return own.flatMap((rule) => {
    try {
      rule.run();
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

describe('a kind from outside', () => {
  test('keeps it through the same door', () => {
    expect(findings()).toEqual([]);
  });

  test('is tried in words like those that are built in', () => {
    const step = { id: 'r', kind: 'receipt', name: { 'zh-CN': '签收' }, settings: { copies: 2 } };
    const trial = new Trial([step], { kinds: [receipt] });
    expect(trial.does('甲', 'receive', 'r')).toEqual(['actor.notAssignee']);
    expect(trial.open).toEqual({ r: ['申请人', '申请人'] });
    trial.does('申请人', 'receive', 'r');
    trial.does('申请人', 'withdraw', 'r');
    trial.does('申请人', 'receive', 'r');
    trial.does('申请人', 'receive', 'r');
    expect(trial.state.phase).toBe('completed');
  });

  test('lets its own buttons be renamed, and no others', () => {
    const { properties } = receipt.configSchema;
    const kind = defineStep({
      ...receipt,
      configSchema: {
        ...receipt.configSchema,
        properties: { ...properties, actions: { ...fragments.actions, 'x-id': 'actions' } },
      },
    });
    const renamed = (action: string) =>
      settingsProblems(kind, {
        copies: 2,
        actions: { labels: { [action]: { 'zh-CN': '领取' } } },
      });
    expect(findings({ configSchema: kind.configSchema })).toEqual([]);
    expect(renamed('receive')).toEqual([]);
    expect(renamed('return')).toEqual([]);
    expect(renamed('agree')).toEqual(['shape.additionalProperties /actions/labels']);
  });

  test('is not tried by its name alone', () => {
    const step = { id: 'r', kind: 'receipt', name: { 'zh-CN': '签收' }, settings: { copies: 2 } };
    expect(() => new Trial([step])).toThrow(/no step kind receipt: put it into builtInStepKinds/);
  });
});

describe('the contract refuses a kind', () => {
  const enter = receipt.enter;
  const on = receipt.on as NonNullable<StepKind['on']>;
  const schema = receipt.configSchema;
  const { copies } = schema.properties as Record<string, typeof schema>;
  let calls = 0;

  const planted: [string, Partial<StepKind>, RegExp][] = [
    ['that is not named in kebab-case', { kind: 'Receipt' }, /kebab-case/],
    ['without an English title', { title: { 'zh-CN': '签收' } }, /title/],
    ['without words on a button', { actions: {} }, /no label/],
    [
      'with an open schema',
      { configSchema: { ...schema, additionalProperties: true } as never },
      /open/,
    ],
    [
      'with a schema that no form can be made of',
      { configSchema: { ...schema, patternProperties: {} } as never },
      /subset.*patternProperties/,
    ],
    [
      'with a setting that has no name',
      {
        configSchema: {
          ...schema,
          properties: { copies: { ...copies, title: undefined } },
        } as never,
      },
      /lacks: #\/copies\/title/,
    ],
    [
      'with a setting without an English name',
      {
        configSchema: {
          ...schema,
          properties: { copies: { ...copies, 'x-en': undefined } },
        } as never,
      },
      /lacks: #\/copies\/x-en/,
    ],
    [
      'with an option without an English name',
      {
        configSchema: {
          ...schema,
          properties: { copies: { ...copies, oneOf: [{ const: 2, title: '两份' }] } },
        } as never,
      },
      /lacks: #\/copies\/oneOf\/2/,
    ],
    ['whose example is not taken by its schema', { example: { copies: 0 } }, /does not fit/],
    [
      'whose example is not published',
      { lint: () => [{ path: '/copies', code: 'receipt.copies', message: '过多' }] },
      /not published.*receipt\.copies/,
    ],
    [
      'that points to what is not in its settings',
      { uses: () => ({ expressions: [{ path: '/until', feel: 'true' }] }) },
      /not in the settings: \/until/,
    ],
    ['with blocks that cannot be opened again', { blocks: { min: 1, max: 1 } }, /opens them again/],
    [
      'that changes its settings',
      {
        enter: (step) => {
          step.settings.copies = 9;
          return enter(step);
        },
      },
      /enter throws TypeError/,
    ],
    [
      'that changes the case behind the core',
      {
        enter: (step) => {
          (step.state.variables as Record<string, unknown>).copies = 9;
          return enter(step);
        },
      },
      /enter throws TypeError/,
    ],
    [
      'that remembers outside the case',
      { enter: () => [{ type: 'Log', code: 'n', params: { n: (calls += 1) } }, finish] },
      /something else/,
    ],
    [
      'whose moves are not plain JSON',
      { enter: () => [{ type: 'Finish', result: new Date(0) as never }] },
      /no plain object/,
    ],
    [
      'that throws at an event that it does not know',
      {
        on: (step, event) => {
          if (event.type === 'TaskDone' || event.type === 'Withdrawn') return on(step, event);
          throw new Error('what is that');
        },
      },
      /on throws Error: what is that/,
    ],
    [
      'that an event moves which it does not know',
      { on: (step, event) => (event.type === 'Withdrawn' ? on(step, event) : [finish]) },
      /does not know moves it/,
    ],
    ['that leaves the case waiting for nothing', { enter: () => [] }, /waits for nothing/],
    [
      'whose answer cannot be done',
      { enter: () => [{ type: 'CloseTask', key: 'none' }] },
      /failed: .*none/,
    ],
    [
      'whose refusals have no words',
      { check: () => [{ path: '', code: '', message: '' }] },
      /no code or no words/,
    ],
  ];

  test('without an example, and says that once', () => {
    expect(findings({ example: undefined as never })).toEqual([
      'receipt has no example: give defineStep settings in order over the forms f and sheet',
    ]);
  });

  test.each(planted)('%s', (_what, change, finding) => {
    expect(findings(change).join('\n')).toMatch(finding);
  });
});
