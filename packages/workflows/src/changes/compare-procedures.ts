import type { Text } from '@yishi/policies';
import { quoted, say, type Said, type Titles } from '../describe/index.ts';
import { aligned, pathOf, type PathRow } from './align.ts';
import { headChanges } from './head-changes.ts';
import { partChanges } from './part-changes.ts';
import { blockName, rowChanges, sideOf } from './row-changes.ts';
import { settingSentence } from './sentences.ts';
import type { Compared, ComparedRow, CompareKinds, Comparison } from './types.ts';
import { tellingOf, type Telling } from './value-words.ts';

interface Paths {
  before: Telling;
  after: Telling;
  was: ReadonlyMap<string, PathRow>;
  is: ReadonlyMap<string, PathRow>;
  /** The path as it is now, in order. */
  path: readonly PathRow[];
  /** What stands elsewhere in the order: what is inside of it went along. */
  moved: Set<string>;
}

const byId = (rows: readonly PathRow[]): ReadonlyMap<string, PathRow> =>
  new Map(rows.map((row) => [row.id, row]));

/** What the second version changes of the first: side by side, and a sentence each. */
export function compareProcedures(
  before: Compared,
  after: Compared,
  kinds: CompareKinds,
  titles: Titles = {},
): Comparison {
  const sides = [tellingOf(before, kinds, titles), tellingOf(after, kinds, titles)] as const;
  const [old, now] = [pathOf(before.procedure), pathOf(after.procedure)];
  const paths: Paths = {
    ...{ before: sides[0], after: sides[1], path: now },
    ...{ was: byId(old), is: byId(now), moved: new Set<string>() },
  };
  const rows = aligned(old, now).map((pair) => rowOf(paths, pair));
  for (const { id, state } of rows) if (state === 'movedHere') paths.moved.add(id);
  return {
    rows,
    words: [
      ...headChanges(...sides).map((change) => settingSentence(change)),
      ...rows.flatMap((row) => rowSentences(paths, row)),
    ],
    parts: partChanges(before, after, kinds),
  };
}

function rowOf(paths: Paths, { was, is }: { was?: PathRow; is?: PathRow }): ComparedRow {
  const { before, after } = paths;
  const row = (is ?? was) as PathRow;
  const from = was ?? paths.was.get(row.id);
  const to = is ?? paths.is.get(row.id);
  const changes = from && to && is ? rowChanges([before, after], from, to) : [];
  const moved = from && to && from.parent !== to.parent;
  const state = !from
    ? 'new'
    : !to
      ? 'gone'
      : !was
        ? 'movedHere'
        : !is
          ? 'movedAway'
          : changes.length > 0 || moved
            ? 'changed'
            : 'same';
  return {
    ...{ id: row.id, type: row.type, depth: row.depth, state, changes },
    ...(was ? { was: sideOf(before, was) } : {}),
    ...(is ? { is: sideOf(after, is) } : {}),
  };
}

function rowSentences(paths: Paths, { id, state, changes }: ComparedRow): Text[] {
  const [was, is] = [paths.was.get(id), paths.is.get(id)];
  if (state === 'gone') return was ? goneSentence(paths, was) : [];
  if (!is || state === 'same' || state === 'movedAway') return [];
  if (state === 'new') return newSentence(paths, is);
  const name = is.type === 'step' ? quoted(is.step.name) : branchOf(blockName(paths.after, is));
  const moved =
    was &&
    (was.parent !== is.parent || (state === 'movedHere' && !paths.moved.has(is.parent ?? '')));
  return [
    ...(moved ? movedSentence(paths, was, is) : []),
    ...changes.map((change) =>
      isName(change) ? renamed(is, change) : settingSentence(change, name),
    ),
  ];
}

const branchOf = (name: Said): Said => say(`分支${name['zh-CN']}`, `branch ${name.en}`);

const isName = ({ name }: ComparedRow['changes'][number]): boolean => name['zh-CN'] === '名称';

function renamed({ type }: PathRow, { was, is }: ComparedRow['changes'][number]): Said {
  const [from, to] = [was, is].map((each) => each as Said | null | undefined);
  const [zh, en] = type === 'step' ? ['步骤', 'Step'] : ['分支', 'Branch'];
  if (!from || !to) {
    const said = (to ?? from) as Said;
    return to
      ? say(`${zh}命名为${said['zh-CN']}`, `${en} is now called ${said.en}`)
      : say(`${zh}${said['zh-CN']}不再有名称`, `${en} ${said.en} has no name any more`);
  }
  return say(
    `${zh}${from['zh-CN']}改名为${to['zh-CN']}`,
    `${en} ${from.en} is now called ${to.en}`,
  );
}

/** Where a step stands now: in which branch, or after which step. */
function placeOf({ after, is, path }: Paths, row: PathRow, inside: boolean): Said {
  const parent = row.parent === null ? undefined : is.get(row.parent);
  const siblings = path.filter((each) => each.parent === row.parent);
  const above = siblings[siblings.indexOf(row) - 1];
  if (above?.type === 'step' && !inside) {
    const name = quoted(above.step.name);
    return say(`${name['zh-CN']}之后`, `after ${name.en}`);
  }
  if (parent?.type === 'block') {
    const name = blockName(after, parent);
    return say(`分支${name['zh-CN']}里`, `in branch ${name.en}`);
  }
  return inside ? say('各分支之外', 'outside of all branches') : say('最前', 'first of all');
}

function newSentence(paths: Paths, row: PathRow): Said[] {
  if (row.type === 'step') {
    const [name, place] = [quoted(row.step.name), placeOf(paths, row, false)];
    return [
      say(`增加步骤${name['zh-CN']}，在${place['zh-CN']}`, `New step ${name.en}, ${place.en}`),
    ];
  }
  // Branches of a step that is new come with it.
  if (!paths.was.has(row.parent ?? '')) return [];
  const name = blockName(paths.after, row);
  return [say(`增加分支${name['zh-CN']}`, `New branch ${name.en}`)];
}

function goneSentence(paths: Paths, row: PathRow): Said[] {
  if (row.type === 'step') {
    const name = quoted(row.step.name);
    return [say(`删去步骤${name['zh-CN']}`, `Step ${name.en} is gone`)];
  }
  if (!paths.is.has(row.parent ?? '')) return [];
  const name = blockName(paths.before, row);
  return [say(`删去分支${name['zh-CN']}`, `Branch ${name.en} is gone`)];
}

function movedSentence(paths: Paths, was: PathRow, is: PathRow): Said[] {
  if (is.type === 'block') {
    if (was.parent === is.parent && paths.is.get(is.parent ?? '') === undefined) return [];
    const name = blockName(paths.after, is);
    return [say(`分支${name['zh-CN']}换了位置`, `Branch ${name.en} has another place`)];
  }
  const name = quoted(is.step.name);
  const place = placeOf(paths, is, was.parent !== is.parent);
  return [say(`步骤${name['zh-CN']}移到${place['zh-CN']}`, `Step ${name.en} is now ${place.en}`)];
}
