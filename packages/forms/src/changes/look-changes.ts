import type { CompiledForm, FieldUi } from '../compile/index.ts';
import { equal } from '../json/index.ts';
import type { FormChange } from './types.ts';
import { named, say } from './words.ts';

/** Changes of words, logic and views: stored data never feels them; `told` fields are told elsewhere. */
export function lookChanges(
  before: CompiledForm,
  after: CompiledForm,
  told: ReadonlySet<string | undefined>,
): FormChange[] {
  const both = Object.values(after.ui.fields).flatMap((field) => {
    const was = before.ui.fields[field.id];
    return was
      ? [...labelChange(was, field, told.has(field.id)), ...logicChange(before, after, field)]
      : [];
  });
  return [...both, ...formChange(before, after), ...viewChanges(before, after)];
}

function labelChange(was: FieldUi, is: FieldUi, told: boolean): FormChange[] {
  const old = named(was);
  const now = named(is);
  if (!equal(was.label, is.label)) {
    const words = say(`${old.zh}改称${now.zh}`, `${old.en} is now called ${now.en}`);
    return [{ type: 'relabelled', field: is.id, compatible: true, words }];
  }
  const same = equal(was.help, is.help) && equal(was.purpose, is.purpose);
  const settings = told || equal(was.settings, is.settings);
  if (same && settings && was.privacy === is.privacy) return [];
  const words = say(`${now.zh}的说明或设置有改动`, `Help or settings of ${now.en} changed`);
  return [{ type: 'relabelled', field: is.id, compatible: true, words }];
}

function logicChange(before: CompiledForm, after: CompiledForm, field: FieldUi): FormChange[] {
  const was = before.logic.fields[field.id];
  const is = after.logic.fields[field.id];
  if (equal({ ...was, reads: [] }, { ...is, reads: [] })) return [];
  const { zh, en } = named(field);
  const words = say(
    `${zh}的显示、必填、计算或校验条件有改动`,
    `Conditions or formulas of ${en} changed`,
  );
  return [{ type: 'logic', field: field.id, compatible: true, words }];
}

function formChange(before: CompiledForm, after: CompiledForm): FormChange[] {
  const changes: FormChange[] = [];
  if (
    !equal(before.ui.title, after.ui.title) ||
    !equal(before.ui.description, after.ui.description)
  )
    changes.push({
      type: 'relabelled',
      compatible: true,
      words: say('表单的名称或说明有改动', 'Title or description of the form changed'),
    });
  if (!equal(before.logic.rules, after.logic.rules))
    changes.push({
      type: 'logic',
      compatible: true,
      words: say('表单的校验规则有改动', 'Rules of the form changed'),
    });
  return changes;
}

function viewChanges(before: CompiledForm, after: CompiledForm): FormChange[] {
  const names = new Set([...Object.keys(before.views), ...Object.keys(after.views)]);
  return [...names].flatMap((name): FormChange[] => {
    const [was, is] = [before.views[name], after.views[name]];
    if (was && is && sameShared(was, is)) return [];
    const words = say(`视图“${name}”的权限有改动`, `Access in the view “${name}” changed`);
    return [{ type: 'view', compatible: true, words }];
  });
}

/** Fields that came or went change every view; that is told at the field. */
function sameShared(was: Record<string, unknown>, is: Record<string, unknown>): boolean {
  return Object.keys(is).every((id) => !Object.hasOwn(was, id) || was[id] === is[id]);
}
