import type { Json, Text } from '@yishi/policies';
import type { CompiledForm } from '../compile/index.ts';
import type { CasePlace, CaseProblem, FormCase } from '../definition/types.ts';
import { equal, isRecord } from '../json/index.ts';
import type { FieldKindRegistry, Names } from '../kinds/index.ts';
import { showValue } from '../show/index.ts';
import { treeOfForm, type TreeField } from '../tree/index.ts';
import { dataByKey } from './data-by-id.ts';
import { caseLabel, observe, type Observed } from './observe.ts';

export interface CaseOptions {
  compiled: CompiledForm;
  registry: FieldKindRegistry;
  timeZone: string;
}

const nobody = (): undefined => undefined;
const names: Names = { person: nobody, unit: nobody, region: nobody, file: nobody };

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** In what a form now differs from a kept case, in words; nothing when the case holds. */
export function runCase(
  { compiled, registry, timeZone }: CaseOptions,
  { view, now, data, ...expected }: FormCase,
): Text[] {
  if (!Object.hasOwn(compiled.views, view))
    return [say('用例所在的视图已经删除', 'The view of the case is gone')];
  const { roots } = treeOfForm(compiled, registry);
  const gone = idsIn(data, roots).filter((id) => !compiled.ui.fields[id]);
  const seen = observe({ compiled, registry, view, now, timeZone, data: dataByKey(roots, data) });
  return [
    ...gone.map((id) => say(`填写的字段 ${id} 已经删除`, `The field ${id} that it fills is gone`)),
    ...ofProblems(expected.problems, seen.problems),
    ...ofValues(compiled, registry, expected, seen),
    ...ofStates(compiled, expected, seen),
  ];
}

/** Ids that the data names, as far as they are named: rows and sections that the form knows. */
function idsIn(data: Record<string, unknown>, fields: readonly TreeField[]): string[] {
  return Object.entries(data).flatMap(([id, value]) => {
    const children = fields.find((field) => field.id === id)?.children ?? [];
    if (children.length === 0) return [id];
    const inner = Array.isArray(value) ? value : [value];
    const below = inner.flatMap((each) => (isRecord(each) ? idsIn(each, children) : []));
    return [id, ...new Set(below)];
  });
}

const nameOf = ({ field, rows, code, rule }: CaseProblem): string =>
  JSON.stringify([field ?? null, rows ?? [], code, rule ?? null]);

function ofProblems(expected: readonly CaseProblem[], seen: readonly CaseProblem[]): Text[] {
  const without = (all: readonly CaseProblem[], others: readonly CaseProblem[]) =>
    all.filter((each) => !others.some((other) => nameOf(other) === nameOf(each)));
  return [
    ...without(expected, seen).map(({ words }) =>
      say(`应当提示而没有：${words['zh-CN']}`, `Not said any more: ${words.en ?? words['zh-CN']}`),
    ),
    ...without(seen, expected).map(({ words }) =>
      say(`不应提示：${words['zh-CN']}`, `Said and not expected: ${words.en ?? words['zh-CN']}`),
    ),
  ];
}

const at = <T extends CasePlace>(all: readonly T[], place: CasePlace): T | undefined =>
  all.find((each) => each.field === place.field && equal(each.rows ?? [], place.rows ?? []));

function ofValues(
  compiled: CompiledForm,
  registry: FieldKindRegistry,
  expected: Pick<Observed, 'values'>,
  seen: Observed,
): Text[] {
  return expected.values.flatMap(({ value: must, ...place }) => {
    const is = at(seen.values, place)?.value;
    const ui = compiled.ui.fields[place.field ?? ''];
    if (equal(must, is)) return [];
    const shown = (value: Json | undefined, locale: 'zh-CN' | 'en') =>
      (ui && showValue(ui, registry, value, { locale, names })) ||
      (value === undefined ? (locale === 'en' ? 'nothing' : '没有值') : JSON.stringify(value));
    const [zh, en] = caseLabel(compiled, place);
    return [
      say(
        `${zh}应为 ${shown(must, 'zh-CN')}，现为 ${shown(is, 'zh-CN')}`,
        `${en} should be ${shown(must, 'en')} and is ${shown(is, 'en')}`,
      ),
    ];
  });
}

function ofStates(
  compiled: CompiledForm,
  expected: Pick<Observed, 'states'>,
  seen: Observed,
): Text[] {
  return expected.states.flatMap((must) => {
    const [zh, en] = caseLabel(compiled, must);
    const is = at(seen.states, must);
    if (!is) return [say(`${zh}已经删除`, `${en} is gone`)];
    if (must.shown !== is.shown)
      return [
        must.shown
          ? say(`${zh}应当显示，现在不显示`, `${en} should show and does not`)
          : say(`${zh}不应显示，现在显示`, `${en} should not show and does`),
      ];
    if (must.required === is.required) return [];
    return [
      must.required
        ? say(`${zh}应当必填，现在不必填`, `${en} should be required and is not`)
        : say(`${zh}不应必填，现在必填`, `${en} should not be required and is`),
    ];
  });
}
