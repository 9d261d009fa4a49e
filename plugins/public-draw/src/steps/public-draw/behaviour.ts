import type { Json, PersonRef, StepContext, StepEvent, StepMove } from '@yishi/workflows';
import { mergeText } from '@yishi/workflows/step-parts';
import { draw, fingerprintOf, tidyValue, type Draw } from '../../draw/index.ts';
import type { PublicDrawConfig } from './config.gen.ts';

/** More could not be read through by anyone. */
const mostCandidates = 1_000;

/** What is fixed before the value is known. */
interface Prepared {
  candidates: string[];
  count: number;
  source: { 'zh-CN': string; en: string };
}

/** What the step comes to: the draw with all that is needed to make it again. */
export interface DrawResult extends Omit<Draw, 'drawn'> {
  candidates: string[];
  count: number;
  source: { 'zh-CN': string; en: string };
  value: string;
  drawn: { number: number; name: string }[];
  by: PersonRef;
  at: string;
}

type Step<Local> = StepContext<PublicDrawConfig, Local>;

export const key = 'draw';

/** Names of a list of texts, numbers, or of people and the like with a name. */
function namesIn(step: Step<unknown>): string[] {
  const list = step.evaluate(step.settings.candidates);
  if (!Array.isArray(list)) return step.fail('draw.candidates', '候选名单不是一份名单');
  const names = list.map(nameOf);
  if (names.some((name) => name === '')) {
    return step.fail('draw.candidates', '候选名单中有一项没有名称');
  }
  const { count } = step.settings;
  if (names.length < Math.max(count, 2)) {
    return step.fail('draw.tooFew', `要抽取 ${count} 名，候选名单只有 ${names.length} 名`);
  }
  if (names.length > mostCandidates) {
    return step.fail('draw.tooMany', `候选名单最多 ${mostCandidates} 名，现有 ${names.length} 名`);
  }
  return names;
}

function nameOf(item: Json): string {
  if (typeof item === 'string' || typeof item === 'number') return String(item).trim();
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return '';
  return typeof item['name'] === 'string' ? item['name'].trim() : '';
}

/** Fixes the list and says its fingerprint, before anybody can know the value. */
export function enter(step: Step<null>): StepMove[] {
  const candidates = namesIn(step);
  const { people, because } = step.people(step.settings.participants);
  const { count } = step.settings;
  const source = mergeText(step, step.settings.source);
  const prepared: Prepared = { candidates, count, source };
  return [
    { type: 'Remember', local: prepared as never },
    {
      type: 'Log',
      code: 'draw.prepared',
      params: { of: candidates.length, count, source, fingerprint: fingerprintOf(candidates) },
    },
    {
      type: 'OpenTask',
      key,
      people,
      because,
      actions: ['draw'],
      opinion: 'none',
      form: step.settings.form,
      deadline: step.settings.deadline,
    },
  ];
}

export const on = (step: Step<Prepared>, event: StepEvent): StepMove[] =>
  event.type === 'TaskDone' ? drawNow(step, event.onBehalfOf ?? event.by) : [];

function drawNow(step: Step<Prepared>, by: PersonRef): StepMove[] {
  const { candidates, count, source } = step.local;
  const typed = step.value(step.settings.form.form, step.settings.value);
  const value = typeof typed === 'string' || typeof typed === 'number' ? String(typed) : '';
  if (tidyValue(value) === '') step.fail('draw.value', '没有填写公开号码');
  const { drawn, ...made } = draw(candidates, value, count);
  const names = drawn.map((at) => ({ number: at + 1, name: candidates[at] ?? '' }));
  const result = {
    ...{ ...made, candidates, count, source, value: tidyValue(value) },
    ...{ drawn: names, by: { id: by.id, name: by.name }, at: step.at },
  } satisfies DrawResult;
  return [
    { type: 'Log', code: 'draw.made', params: { names: names.map(({ name }) => name), value } },
    { type: 'Finish', result: result as never },
  ];
}
