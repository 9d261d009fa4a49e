import { explain, feel, type Clock, type Json, type Text } from '@yishi/policies';
import type { CompiledForm, FormData } from '../compile/types.ts';
import type { FieldKindRegistry, Names } from '../kinds/index.ts';
import { fillTemplate, labelParams } from '../messages/index.ts';
import {
  ancestorsOf,
  holderOf,
  instanceAt,
  pointerOf,
  resolvePath,
  type Instance,
  type TreeField,
} from '../tree/index.ts';
import { applyLogic } from './apply-logic.ts';
import { planOf, type LogicPlan, type PlannedExpression } from './plan.ts';
import { plainReasons } from './plain-reasons.ts';
import { project } from './project.ts';
import { stateMessages } from './state-messages.ts';

const unnamed: Names = {
  person: () => undefined,
  unit: () => undefined,
  region: () => undefined,
  file: () => undefined,
};

/** What was settled, and by what. */
interface State {
  plan: LogicPlan;
  data: FormData;
  visible: Readonly<Record<string, boolean>>;
  required: Readonly<Record<string, boolean>>;
  clock: Clock;
}

/**
 * Why the field at a JSON pointer into the data shows or does not, and must be filled in or not, with
 * the values that decided; the containers around it first. Nothing where no field stands.
 */
export function explainState(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  data: FormData,
  now: string,
  timeZone: string,
  pointer: string,
): Text[] {
  const plan = planOf(compiled, registry, feel);
  const instance = instanceAt(plan.tree, pointer);
  if (!instance) return [];
  const {
    data: settled,
    visible,
    required,
  } = applyLogic(compiled, registry, data, {
    now,
    timeZone,
  });
  const state: State = { plan, data: settled, visible, required, clock: { now, timeZone } };
  const around = ancestorsOf(instance.field).reverse();
  const said: Text[] = [];
  for (const field of around) {
    const outer = { field, rows: instance.rows.slice(0, field.rowDepth) };
    if (plan.fields.get(field.id)?.visible) said.push(ofVisibility(state, outer));
    if (isHidden(state, outer))
      return [...said, sentence('state.inside', instance, { outer: field.label })];
  }
  if (!holderOf(settled, instance)) return [...said, sentence('state.noRow', instance)];
  said.push(ofVisibility(state, instance));
  return isHidden(state, instance) ? said : [...said, ...ofValue(state, instance)];
}

const isHidden = ({ visible }: State, instance: Instance): boolean =>
  visible[pointerOf(instance)] === false;

function ofVisibility(state: State, instance: Instance): Text {
  const condition = state.plan.fields.get(instance.field.id)?.visible;
  if (!condition) return sentence('state.always', instance);
  const code = isHidden(state, instance) ? 'state.hidden' : 'state.shown';
  return sentence(code, instance, { why: because(state, instance, condition) });
}

function ofValue(state: State, instance: Instance): Text[] {
  const planned = state.plan.fields.get(instance.field.id);
  if (!planned || instance.field.kind.value === 'none') return [];
  if (planned.value)
    return [sentence('state.computed', instance, { why: because(state, instance, planned.value) })];
  if (typeof planned.required !== 'object')
    return [sentence(planned.required ? 'state.alwaysRequired' : 'state.optional', instance)];
  const code = state.required[pointerOf(instance)] ? 'state.required' : 'state.notRequired';
  return [sentence(code, instance, { why: because(state, instance, planned.required) })];
}

/** The values that an expression read and what it gave, in the words of the fields. */
function because(state: State, { field, rows }: Instance, planned: PlannedExpression): Text {
  const { context } = project(state.data, planned.reads, rows);
  const meant = (path: string[]): TreeField | undefined => {
    const read = resolvePath(state.plan.tree, field.parent, path);
    return read?.path.length === path.length ? read.target : undefined;
  };
  const explained = explain(planned.expression, context, state.clock, {
    name: (path) => meant(path)?.label,
    show: (path, value) => shown(meant(path), value),
  });
  const plain = plainReasons(planned.expression.text, explained, (path) => {
    const read = meant(path);
    return read && { label: read.label, show: (value) => shown(read, value) };
  });
  return plain ?? explained.text;
}

function shown(field: TreeField | undefined, value: Json): Text | undefined {
  if (!field || value === null || Array.isArray(value)) return undefined;
  const say = (locale: 'zh-CN' | 'en') =>
    field.kind.show(value, field.config, { locale, names: unnamed });
  const chinese = say('zh-CN');
  return chinese === '' ? undefined : { 'zh-CN': chinese, en: say('en') };
}

function sentence(code: string, { field, rows }: Instance, texts: Record<string, Text> = {}): Text {
  const template = stateMessages[code];
  if (!template) throw new Error(`no sentence for ${code}`);
  const row = rows.at(-1);
  const params: Record<string, string | number> = labelParams(
    field.label,
    row === undefined ? undefined : row + 1,
  );
  for (const [name, text] of Object.entries(texts)) {
    params[name] = text['zh-CN'];
    params[`${name}En`] = text.en ?? text['zh-CN'];
  }
  return {
    'zh-CN': fillTemplate(template, 'zh-CN', params),
    en: fillTemplate(template, 'en', params),
  };
}
