import type { Json, StepContext, StepEvent, StepMove } from '../../core/index.ts';
import type { ForEachConfig } from './config.gen.ts';

/** More items than this need a collection. */
const maxItems = 100;

interface ForEachLocal {
  items: Json[];
  /** What each item came to, by its position. */
  results: Record<string, Json>;
}

type Step<Local = ForEachLocal> = StepContext<ForEachConfig, Local>;

function itemsOf(step: Step<unknown>): Json[] {
  const { from, form = '', field = '', items = [] } = step.settings;
  const value = from === 'list' ? items : step.value(form, field);
  const list = Array.isArray(value) ? value : value === null || value === '' ? [] : [value];
  if (list.length > maxItems) {
    return step.fail('forEach.tooMany', `最多逐项办理 ${maxItems} 项，现有 ${list.length} 项`);
  }
  return list;
}

function openItem(step: Step<unknown>, local: ForEachLocal, index: number): StepMove {
  const item = local.items[index] ?? null;
  return {
    type: 'OpenBody',
    block: step.blocks[0]?.id ?? '',
    index,
    names: { [step.settings.as ?? 'item']: item },
    results: (local.results[index] ?? {}) as Record<string, Json>,
    alone: step.settings.order === 'sequence' && !step.mending,
  };
}

const remember = (local: ForEachLocal): StepMove => ({ type: 'Remember', local: local as never });

function begin(step: Step<unknown>, local: ForEachLocal): StepMove[] {
  if (local.items.length === 0) return [{ type: 'Finish', result: { items: [] } }];
  const first = step.settings.order === 'sequence' ? [0] : local.items.map((_, index) => index);
  return [remember(local), ...first.map((index) => openItem(step, local, index))];
}

export const enter = (step: Step<null>): StepMove[] =>
  begin(step, { items: itemsOf(step), results: {} });

const resultOf = ({ items, results }: ForEachLocal): Json => ({
  items: items.map((item, index) => ({ item, results: results[index] ?? {} })),
});

/** With what every item that is done came to: several may be done before the first is told. */
function settled(step: Step): ForEachLocal {
  const done = step.bodies.filter((body) => body.done);
  const results = Object.fromEntries(done.map(({ index, results = {} }) => [index, results]));
  return { ...step.local, results: { ...step.local.results, ...results } };
}

export function on(step: Step, event: StepEvent): StepMove[] {
  if (event.type !== 'BodyDone') return [];
  const local = settled(step);
  if (step.settings.order === 'sequence' && event.index + 1 < local.items.length) {
    return [remember(local), openItem(step, local, event.index + 1)];
  }
  const done = step.bodies.every((one) => one.done);
  return done ? [remember(local), { type: 'Finish', result: resultOf(local) }] : [remember(local)];
}

/** The items as they were, with what each came to so far. */
function before(step: Step<ForEachLocal | null>): ForEachLocal {
  if (step.local) return step.local;
  const result = step.result as { items?: { item: Json; results: Json }[] } | undefined;
  if (!result?.items) return { items: itemsOf(step), results: {} };
  const items = result.items.map(({ item }) => item);
  const results = result.items.map((one, position) => [String(position), one.results]);
  return { items, results: Object.fromEntries(results) };
}

export const mended = (step: Step): Json => resultOf(settled(step));

/**
 * A step inside is done again: for one item, or for all of them; what they had is kept.
 * A correction asks all items at once, whatever their order was.
 */
export function reopen(
  step: Step<ForEachLocal | null>,
  _block: string,
  index?: number,
): StepMove[] {
  const local = before(step);
  if (step.mending && local.items.length) {
    return [remember(local), ...local.items.map((_, each) => openItem(step, local, each))];
  }
  if (index === undefined || index >= local.items.length) return begin(step, local);
  const together = step.settings.order === 'together';
  const others = together ? local.items.map((_, position) => position) : [index];
  return [
    remember(local),
    ...others.map((position) => ({
      ...openItem(step, local, position),
      done: position !== index,
    })),
  ] as StepMove[];
}
