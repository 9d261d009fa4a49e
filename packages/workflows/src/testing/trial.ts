import {
  builtInFieldKinds,
  createFieldKinds,
  type FieldDefinition,
  type FormDefinition,
} from '@yishi/forms';
import {
  checkShape,
  compileProgram,
  everyStep,
  type Bundle,
  type KnownRegister,
  type Registries,
  type StepDefinition,
} from '../definition/index.ts';
import {
  advance,
  createStepKinds,
  stateHash,
  type CaseState,
  type Command,
  type Json,
  type StepKind,
  type Task,
} from '../core/index.ts';
import { builtInStepKinds } from '../steps/index.ts';
import { frozen, notPlain } from './plain-json.ts';
import { directoryOf, perform, type Given, type Run, type When } from '../scenarios/index.ts';

/** A step written short: the id is its name. */
export const step = (
  id: string,
  kind: string,
  settings: Record<string, unknown> = {},
  more: Partial<StepDefinition> = {},
): StepDefinition => ({ id, kind, name: { 'zh-CN': id }, settings, ...more });

export const block = (id: string, steps: StepDefinition[], more: { when?: string } = {}) =>
  more.when === undefined ? { id, otherwise: true, steps } : { id, steps, ...more };

export const lane = (id: string, steps: StepDefinition[]) => ({ id, steps });

/** Participants that are exactly these people. */
export const by = (...ids: string[]) => ({ who: [{ type: 'person', ids }] });

export const start = step('apply', 'start', { form: { form: 'f', view: 'fill' } });
export const end = step('done', 'end', { phase: 'completed' });

export const field = (key: string, kind = 'text', settings = {}): FieldDefinition => ({
  id: key,
  key,
  kind,
  label: { 'zh-CN': key },
  settings,
});

export const forms: Record<string, FormDefinition> = {
  f: {
    key: 'f',
    title: { 'zh-CN': '申请表' },
    fields: [field('n', 'number'), field('who'), field('unit'), field('list'), field('day')],
  },
  sheet: {
    key: 'sheet',
    title: { 'zh-CN': '评分表' },
    fields: [field('a', 'score', { weight: 40 }), field('b', 'score', { weight: 60 })],
  },
};

/** A register over the first of them. */
export const registers: KnownRegister[] = [
  {
    register: {
      key: 'r',
      title: { 'zh-CN': '台账' },
      form: 'f',
      titleField: 'n',
      columns: ['n'],
      unique: ['who'],
      access: [{ allow: ['read'], who: {}, scope: 'all' }],
    },
    form: forms.f as FormDefinition,
  },
];

export const people = ['申请人', '甲', '乙', '丙', '丁', '戊', '己', '管理员'] as const;

export const given: Given = {
  now: '2026-03-02T09:00:00+08:00',
  units: [
    { name: '区', level: 'district', code: 'RZ' },
    { name: '街道', level: 'street', code: 'JS', in: '区' },
    { name: '社区', level: 'community', code: 'YJL', in: '街道' },
    { name: '空社区', level: 'community', code: 'KK', in: '街道' },
  ],
  people: [
    { name: '申请人', unit: '社区', roles: ['all'] },
    { name: '甲', unit: '社区', head: true, roles: ['all'] },
    { name: '乙', unit: '街道', head: true, posts: ['officer'], roles: ['all'] },
    { name: '丙', unit: '街道', posts: ['officer'], bodies: ['council'] },
    { name: '丁', unit: '区', head: true },
    { name: '戊', unit: '区' },
    { name: '己', unit: '区' },
    { name: '管理员', unit: '区', administers: true },
  ],
  holidays: ['2026-04-06'],
};

export interface TrialOptions {
  /** Beside the built-in ones, or in place of those of their name. */
  kinds?: readonly StepKind[];
  given?: Partial<Given>;
  /** Beside `f` and `sheet`. */
  forms?: Record<string, FormDefinition>;
  data?: Record<string, unknown>;
  /** In place of the usual application. */
  first?: StepDefinition;
  /** In place of the usual end. */
  last?: StepDefinition;
  choices?: Record<string, string[]>;
  /** What expressions may read besides what the steps say. */
  number?: string;
  caseTitle?: string;
}

export function bundleOf(steps: StepDefinition[], options: TrialOptions = {}): Bundle {
  return {
    format: 1,
    procedure: {
      key: 'trial',
      title: { 'zh-CN': '试验' },
      number: options.number ?? '{street}-{community}-{yyyy}-{seq:3}',
      caseTitle: options.caseTitle ?? '"试验"',
      steps,
    },
    forms: { ...forms, ...options.forms },
    policies: {},
    kinds: {},
  };
}

/** A run of steps between an application and an end, before anything happened. */
export function runOf(steps: StepDefinition[], options: TrialOptions = {}): Run {
  const own = options.kinds ?? [];
  const others = builtInStepKinds.filter(({ kind }) => own.every((one) => one.kind !== kind));
  const kinds = createStepKinds([...others, ...own]);
  const bundle = bundleOf(steps, options);
  for (const { step: one } of everyStep(bundle.procedure)) {
    if (kinds.get(one.kind)) continue;
    throw new Error(
      `no step kind ${one.kind}: put it into builtInStepKinds (src/steps/index.ts), or pass it as kinds`,
    );
  }
  const compiled = compileProgram(bundle, 'bundle', {
    timeZone: 'Asia/Shanghai',
    stepKinds: kinds,
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return {
    program: compiled.value,
    kinds,
    directory: directoryOf({ ...given, ...options.given }),
    stepId: (name) => name,
    state: undefined,
    now: new Date(options.given?.now ?? given.now).toISOString(),
    requests: 0,
    commands: [],
    journal: [],
  };
}

/** Codes of what publishing would say about settings of a kind. */
export const settingsProblems = (kind: StepKind, settings: Record<string, unknown>): string[] => {
  const wrong = checkShape(kind.configSchema, settings);
  const found = wrong.length ? wrong : (kind.lint?.(settings, forms) ?? []);
  return found.map(({ code, path }) => `${code} ${path}`);
};

/** What publishing asks for kinds: the built-in ones. */
export const registries: Registries = {
  fieldKinds: createFieldKinds(builtInFieldKinds),
  stepKinds: createStepKinds(builtInStepKinds),
};

/** What must hold of any state after any event. */
export function checkState(before: readonly Task[], run: Run, commands: readonly Command[]): void {
  const state = run.state as CaseState;
  const wrong = [...notPlain(state, 'state'), ...notPlain(commands, 'commands')];
  if (wrong.length) throw new Error(`not plain JSON: ${wrong.join(', ')}`);
  const closed = new Set<string>();
  const known = new Set(before.map((task) => task.id));
  for (const command of commands) {
    const id = 'taskId' in command ? command.taskId : taskOfCommand(command);
    if (id === undefined) continue;
    if (closed.has(id)) throw new Error(`a command for the closed task ${id}`);
    if (command.type === 'OpenTask') known.add(id);
    if (!known.has(id)) throw new Error(`a command for the unknown task ${id}`);
    if (command.type === 'CloseTask') closed.add(id);
  }
  for (const id of Object.keys(state.tasks)) {
    if (closed.has(id)) throw new Error(`the closed task ${id} is still open`);
  }
}

const taskOfCommand = (command: Command): string | undefined => {
  if (command.type === 'OpenTask' || command.type === 'ChangeTask') return command.task.id;
  return command.type === 'Notify' ? command.task : undefined;
};

/** A case to try rules on: who does what, and what is open then. */
export class Trial {
  readonly run: Run;
  last: Command[] = [];

  constructor(steps: StepDefinition[], options: TrialOptions = {}) {
    const { data = {}, choices, first = start, last = end } = options;
    this.run = runOf([first, ...steps, last], options);
    const begun = this.when({
      actor: '申请人',
      action: 'start',
      data,
      ...(choices ? { choices } : {}),
    });
    if (begun.length) throw new Error(begun.join());
  }

  get state(): CaseState {
    return this.run.state as CaseState;
  }

  /** Codes of the refusals; none when it was done. */
  when(when: When): string[] {
    const before = Object.values(this.run.state?.tasks ?? {});
    const position = this.run.commands.length;
    const problems = perform(this.run, when);
    this.last = this.run.commands.slice(position);
    if (this.run.state) checkState(before, this.run, this.last);
    return problems.map(({ code }) => code);
  }

  does(actor: string, action: string, at: string, more: Record<string, unknown> = {}): string[] {
    return this.when({ actor, action, step: at, ...more } as When);
  }

  agrees = (actor: string, at: string) => this.does(actor, 'agree', at);
  refuses = (actor: string, at: string) => this.does(actor, 'refuse', at, { opinion: '不妥' });

  submits = (actor: string, at: string, data: Record<string, unknown> = {}) =>
    this.does(actor, 'submit', at, { data });

  /** What an administrator decides about the incident of a step. */
  resolves(at: string, how: string, more: Record<string, unknown> = {}): string[] {
    return this.does('管理员', 'resolve', at, { how, reason: '处理', ...more });
  }

  passes = (after: string) => this.when({ after });

  returns(
    actor: string,
    from: string,
    to: string,
    resume: 'straight-back' | 'again',
    principal?: string,
  ): string[] {
    const corrections = [{ field: 'n', remark: '请核对' }];
    const own = principal === undefined ? {} : { for: principal };
    return this.does(actor, 'return', from, { to, resume, opinion: '请补正', corrections, ...own });
  }

  /** Names with open tasks, by step. */
  get open(): Record<string, string[]> {
    const open: Record<string, string[]> = {};
    for (const task of Object.values(this.state.tasks)) {
      if (task.suspended) continue;
      const names = task.assignees.map(({ name }) => name);
      open[task.step] = [...(open[task.step] ?? []), ...names].sort(byPeople);
    }
    return open;
  }

  task(at: string, name?: string): Task {
    const found = Object.values(this.state.tasks).find(
      (task) => task.step === at && (!name || task.assignees.some((one) => one.name === name)),
    );
    if (!found) throw new Error(`no task in ${at}`);
    return found;
  }

  get logs(): string[] {
    return this.last.flatMap((command) => (command.type === 'Log' ? [command.code] : []));
  }

  /** Parameters of the last line of the timeline with this code. */
  said(code: string): Record<string, Json> | undefined {
    const lines = this.last.flatMap((command) => (command.type === 'Log' ? [command] : []));
    return lines.findLast((line) => line.code === code)?.params;
  }

  /** Names of those who were told something by this code. */
  told(code: string): string[] {
    return this.last.flatMap((command) =>
      command.type === 'Notify' && command.code === code ? command.to.map(({ name }) => name) : [],
    );
  }

  get incidents(): string[] {
    return this.state.incidents.map(({ code }) => code);
  }
}

const order = new Map<string, number>(people.map((name, position) => [name, position]));
const byPeople = (a: string, b: string): number => (order.get(a) ?? 99) - (order.get(b) ?? 99);

/**
 * Applies a run's journal from nothing, every state through JSON as after continue-as-new and
 * nothing that is given may be changed. Gives the hashes of the states, and all commands.
 */
export function replay(run: Run): { hashes: string[]; commands: Command[] } {
  let state: CaseState | undefined;
  const commands: Command[] = [];
  const hashes = run.journal.map(({ envelope, facts }) => {
    const given = frozen(plain({ envelope, facts }));
    const before = state && frozen(plain(state));
    const result = advance(run.program, before, given.envelope, given.facts, run.kinds);
    if (result.type !== 'advanced') throw new Error(`replay: ${JSON.stringify(result)}`);
    state = result.state;
    commands.push(...result.commands);
    return stateHash(state);
  });
  return { hashes, commands };
}

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
