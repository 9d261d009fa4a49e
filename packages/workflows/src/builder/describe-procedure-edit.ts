import { applyOperations, type Operation } from '@yishi/forms';
import { unreachable, type Text } from '@yishi/policies';
import type { ProcedureDefinition } from '../definition/index.ts';
import { procedureLists } from './procedure-lists.ts';
import { findBlock, findStep } from './procedure-nodes.ts';

/** Properties as an administrator calls them. */
const properties: Record<string, Text> = {
  name: { 'zh-CN': '名称', en: 'name' },
  key: { 'zh-CN': '结果名', en: 'result name' },
  settings: { 'zh-CN': '设置', en: 'settings' },
  when: { 'zh-CN': '条件', en: 'condition' },
  otherwise: { 'zh-CN': '“其他情况”', en: '“other cases”' },
  title: { 'zh-CN': '名称', en: 'title' },
  description: { 'zh-CN': '说明', en: 'description' },
  category: { 'zh-CN': '类别', en: 'category' },
  startBy: { 'zh-CN': '可发起的人', en: 'who may start it' },
  number: { 'zh-CN': '编号规则', en: 'number pattern' },
  caseTitle: { 'zh-CN': '事项标题', en: 'case title' },
  scenarios: { 'zh-CN': '场景', en: 'scenarios' },
};

/** What an edit did, in one sentence each: for the history, and to be read aloud. */
export function describeProcedureEdit(
  before: ProcedureDefinition,
  operations: readonly Operation[],
): Text[] {
  let procedure = before;
  const words: Text[] = [];
  for (const operation of operations) {
    words.push(describe(procedure, operation));
    const next = applyOperations(procedure, [operation], procedureLists);
    if (next.ok) procedure = next.value;
  }
  return [...new Map(words.map((each) => [each['zh-CN'], each])).values()];
}

function describe(procedure: ProcedureDefinition, operation: Operation): Text {
  switch (operation.type) {
    case 'insert': {
      const name = nodeName(operation.place.list, operation.node);
      return say(`添加${name['zh-CN']}`, `Added ${name.en}`);
    }
    case 'remove': {
      const name = nodeName(operation.place.list, operation.node);
      return say(`删除${name['zh-CN']}`, `Deleted ${name.en}`);
    }
    case 'move': {
      const name = nameOf(procedure, operation.id);
      const { from, to } = operation;
      if (to.parent === from.parent) return say(`移动${name['zh-CN']}`, `Moved ${name.en}`);
      const around = to.parent === null ? itself : nameOf(procedure, to.parent);
      return say(
        `把${name['zh-CN']}移到${around['zh-CN']}里`,
        `Moved ${name.en} into ${around.en}`,
      );
    }
    case 'set': {
      const [property = ''] = operation.path;
      const what = properties[property] ?? { 'zh-CN': property, en: property };
      const name = operation.id === null ? itself : nameOf(procedure, operation.id);
      return say(`修改${name['zh-CN']}的${what['zh-CN']}`, `Changed ${what.en} of ${name.en}`);
    }
    default:
      return unreachable(operation);
  }
}

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const itself: Required<Text> = { 'zh-CN': '流程', en: 'the procedure' };
const branch: Required<Text> = { 'zh-CN': '分支', en: 'a branch' };
const others: Text = { 'zh-CN': '其他情况', en: 'other cases' };

function nameOf(procedure: ProcedureDefinition, id: string): Required<Text> {
  const step = findStep(procedure, id)?.step;
  if (step) return quoted(step.name);
  const block = findBlock(procedure, id)?.block;
  return block ? nodeName('blocks', block) : branch;
}

function nodeName(list: string, node: object): Required<Text> {
  const { name, otherwise } = node as { name?: Text; otherwise?: boolean };
  if (list === 'steps') return quoted(name);
  const title = name ?? (otherwise ? others : undefined);
  if (!title) return branch;
  const { 'zh-CN': zh, en } = quoted(title);
  return { 'zh-CN': `分支${zh}`, en: `branch ${en}` };
}

function quoted(name: Text | undefined): Required<Text> {
  const zh = name?.['zh-CN'] ?? '';
  return { 'zh-CN': `“${zh}”`, en: `“${name?.en ?? zh}”` };
}
