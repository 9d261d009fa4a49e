import { equal } from '@yishi/forms';
import { quoted, alike, pickedWords, say, type Said } from '../describe/index.ts';
import type { PathRow } from './align.ts';
import { settingChanges, told } from './setting-changes.ts';
import type { RowSide, SettingChange } from './types.ts';
import type { Telling } from './value-words.ts';

/** When a branch is taken; empty for one that is always taken. */
function conditionOf({ scope, kinds }: Telling, row: PathRow & { type: 'block' }): Said {
  const { when, otherwise } = row.block;
  if (otherwise) return say('其他情况', 'other cases');
  if (when === undefined) return alike('');
  return pickedWords(when, scope, kinds.fieldKinds) ?? quoted(alike(when));
}

const called = (row: PathRow & { type: 'block' }): Said =>
  say(row.block.name?.['zh-CN'] ?? '', row.block.name?.en ?? row.block.name?.['zh-CN'] ?? '');

export function sideOf(telling: Telling, row: PathRow): RowSide {
  if (row.type === 'block') return { name: called(row), about: conditionOf(telling, row) };
  const kind = telling.kinds.stepKinds.get(row.step.kind);
  return { name: row.step.name, about: kind?.title ?? alike(row.step.kind) };
}

/** What a branch is called in a sentence: by its name, else by its condition. */
export function blockName(telling: Telling, row: PathRow & { type: 'block' }): Said {
  const [name, condition] = [called(row), conditionOf(telling, row)];
  if (name['zh-CN']) return quoted(name);
  return condition['zh-CN']
    ? say(`（${condition['zh-CN']}）`, `(${condition.en})`)
    : quoted(row.of.name);
}

export function rowChanges(
  [before, after]: readonly [Telling, Telling],
  was: PathRow,
  is: PathRow,
): SettingChange[] {
  if (was.type === 'block' || is.type === 'block')
    return was.type === 'block' && is.type === 'block'
      ? blockChanges([before, after], was, is)
      : [];
  const name = equal(was.step.name, is.step.name)
    ? []
    : [told(say('名称', 'Name'), { was: quoted(was.step.name), is: quoted(is.step.name) })];
  if (was.step.kind !== is.step.kind) {
    const kinds = { was: sideOf(before, was).about as Said, is: sideOf(after, is).about as Said };
    return [...name, told(say('类型', 'Kind'), kinds)];
  }
  const key = keyChange(was.step.key, is.step.key);
  const schema = after.kinds.stepKinds.get(is.step.kind)?.configSchema ?? {};
  return [
    ...name,
    ...key,
    ...settingChanges([before, after], schema, was.step.settings, is.step.settings),
  ];
}

const keyChange = (was: string | undefined, is: string | undefined): SettingChange[] => {
  const said = (key: string | undefined): Said | null =>
    key === undefined ? null : quoted(alike(key));
  return was === is ? [] : [told(say('结果名', 'Result name'), { was: said(was), is: said(is) })];
};

function blockChanges(
  [before, after]: readonly [Telling, Telling],
  was: PathRow & { type: 'block' },
  is: PathRow & { type: 'block' },
): SettingChange[] {
  const sides = { was: called(was), is: called(is) };
  const name = equal(was.block.name ?? null, is.block.name ?? null)
    ? []
    : [told(say('名称', 'Name'), { was: emptied(sides.was), is: emptied(sides.is) })];
  const same = was.block.when === is.block.when && !was.block.otherwise === !is.block.otherwise;
  if (same) return name;
  const conditions = { was: conditionOf(before, was), is: conditionOf(after, is) };
  return [
    ...name,
    told(say('条件', 'Condition'), { was: emptied(conditions.was), is: emptied(conditions.is) }),
  ];
}

const emptied = (said: Said): Said | null => (said['zh-CN'] ? said : null);
