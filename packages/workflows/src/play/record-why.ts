import { explain, parseExpression } from '@yishi/policies';
import type { Json, StepContext, StepKind, StepKindRegistry } from '../core/index.ts';
import type { Participants, Who } from '../definition/index.ts';
import type { Why } from './types.ts';

type Context = StepContext<Record<string, unknown>, never>;

export interface WhyRecorder {
  /** The kinds, telling what they ask; behaviour is the same. */
  readonly kinds: StepKindRegistry;
  /** What was asked since the last time, each once. */
  take(): Why[];
}

/** Values that an expression reads, nested as FEEL reads them. */
function readValues(step: Context, feel: string, names?: Record<string, Json>) {
  const parsed = parseExpression(feel);
  const values: Record<string, Json> = {};
  for (const path of parsed.ok ? parsed.value.reads : []) {
    let level = values;
    path.forEach((name, depth) => {
      const last = depth === path.length - 1;
      const inner = level[name];
      if (last) level[name] = inner ?? step.evaluate(path.join('.'), names);
      else level = level[name] = (inner ?? {}) as Record<string, Json>;
    });
  }
  return values;
}

/** Records what kinds ask of conditions and people; an event that is tried again tells the same again. */
export function recordWhy(kinds: StepKindRegistry, timeZone: string): WhyRecorder {
  let found = new Map<string, Why>();

  function condition(step: Context, feel: string, value: Json, names?: Record<string, Json>) {
    const block = step.blocks.find(({ when }) => when === feel)?.id;
    const clock = { now: step.at, timeZone };
    found.set(`${step.entry} ${block ?? ''} ${feel}`, {
      type: 'condition',
      step: step.step,
      ...(block === undefined ? {} : { block }),
      feel,
      value,
      text: explain(feel, readValues(step, feel, names), clock).text,
    });
  }

  function people(step: Context, { who }: Pick<Participants, 'who'>) {
    const ways = who.map((one: Who) => {
      const { people: those, because } = step.find([one]);
      return { who: one, people: those, because };
    });
    found.set(`${step.entry} people`, {
      type: 'people',
      step: step.step,
      ways,
      asked: [],
      leftOut: [],
    });
  }

  const spied = (step: Context): Context => ({
    ...step,
    holds(feel, names) {
      const value = step.holds(feel, names);
      condition(step, feel, value, names);
      return value;
    },
    people(participants, recused) {
      people(step, participants);
      return step.people(participants, recused);
    },
  });

  const spy = (kind: StepKind): StepKind => {
    const { on, reopen, mended } = kind;
    return {
      ...kind,
      enter: (step) => kind.enter(spied(step as never) as never),
      ...(on ? { on: (step, event) => on(spied(step as never) as never, event) } : {}),
      ...(reopen
        ? { reopen: (step, ...rest) => reopen(spied(step as never) as never, ...rest) }
        : {}),
      ...(mended ? { mended: (step) => mended(spied(step as never) as never) } : {}),
    };
  };

  const spies = new Map(kinds.all().map((kind) => [kind.kind, spy(kind)]));
  return {
    kinds: { get: (kind) => spies.get(kind), all: () => [...spies.values()] },
    take() {
      const taken = [...found.values()];
      found = new Map();
      return taken;
    },
  };
}
