import { unreachable, type Text } from '@yishi/policies';
import type { FormDefinition } from '../definition/types.ts';
import { applyOperations, type Operation } from '../editing/index.ts';
import { isRecord } from '../json/index.ts';
import { asDocument, findField } from './form-nodes.ts';
import { formLists } from './form-lists.ts';

/** Properties as an administrator calls them. */
export const properties: Record<string, Text> = {
  label: { 'zh-CN': '名称', en: 'label' },
  key: { 'zh-CN': '数据名', en: 'data name' },
  kind: { 'zh-CN': '类型', en: 'kind' },
  help: { 'zh-CN': '填写说明', en: 'help' },
  settings: { 'zh-CN': '设置', en: 'settings' },
  required: { 'zh-CN': '是否必填', en: 'whether it is required' },
  requiredWhen: { 'zh-CN': '必填条件', en: 'when it is required' },
  visibleWhen: { 'zh-CN': '显示条件', en: 'when it shows' },
  value: { 'zh-CN': '计算公式', en: 'formula' },
  rules: { 'zh-CN': '校验规则', en: 'rules' },
  privacy: { 'zh-CN': '个人信息级别', en: 'privacy' },
  purpose: { 'zh-CN': '收集用途', en: 'purpose' },
  title: { 'zh-CN': '标题', en: 'title' },
  description: { 'zh-CN': '说明', en: 'description' },
  views: { 'zh-CN': '各环节权限', en: 'views' },
  tests: { 'zh-CN': '测试用例', en: 'tests' },
};

/** What an edit did, in one sentence each: for the history, and to be read aloud. */
export function describeEdit(before: FormDefinition, operations: readonly Operation[]): Text[] {
  let form = before;
  const words: Text[] = [];
  for (const operation of operations) {
    words.push(describe(form, operation));
    const next = applyOperations(asDocument(form), [operation], formLists);
    if (next.ok) form = next.value as unknown as FormDefinition;
  }
  return unique(words);
}

function describe(form: FormDefinition, operation: Operation): Text {
  switch (operation.type) {
    case 'insert': {
      const name = quoted(operation.node['label']);
      return say(`添加${name['zh-CN']}`, `Added ${name.en}`);
    }
    case 'remove': {
      const name = quoted(operation.node['label']);
      return say(`删除${name['zh-CN']}`, `Deleted ${name.en}`);
    }
    case 'move': {
      const name = nameOf(form, operation.id);
      const into = operation.to.parent !== operation.from.parent && operation.to.parent;
      if (!into) return say(`移动${name['zh-CN']}`, `Moved ${name.en}`);
      const around = nameOf(form, into);
      return say(
        `把${name['zh-CN']}移到${around['zh-CN']}里`,
        `Moved ${name.en} into ${around.en}`,
      );
    }
    case 'set': {
      const [property = ''] = operation.path;
      const what = properties[property] ?? { 'zh-CN': property, en: property };
      if (operation.id === null)
        return say(`修改表单的${what['zh-CN']}`, `Changed the form’s ${what.en}`);
      const name = nameOf(form, operation.id);
      return say(`修改${name['zh-CN']}的${what['zh-CN']}`, `Changed ${what.en} of ${name.en}`);
    }
    default:
      return unreachable(operation);
  }
}

const say = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

function nameOf(form: FormDefinition, id: string): Required<Text> {
  return quoted(findField(form, id)?.field.label);
}

function quoted(label: unknown): Required<Text> {
  const zh = isRecord(label) ? String(label['zh-CN'] ?? '') : '';
  const en = isRecord(label) && typeof label['en'] === 'string' ? label['en'] : zh;
  return { 'zh-CN': `“${zh}”`, en: `“${en}”` };
}

function unique(words: readonly Text[]): Text[] {
  return [...new Map(words.map((each) => [each['zh-CN'], each])).values()];
}
