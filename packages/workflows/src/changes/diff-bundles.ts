import type { Text } from '@yishi/policies';
import { quoted, say, type Titles } from '../describe/index.ts';
import { compareProcedures } from './compare-procedures.ts';
import type { Compared, ComparedPart, CompareKinds } from './types.ts';

const parts = { form: say('表单', 'form'), policy: say('规则', 'rule') };

/** That a form or rule changed; what of it is told with the form. */
function briefly({ kind, title, change }: ComparedPart): Text {
  const [what, name] = [parts[kind], quoted(title)];
  switch (change) {
    case 'new':
      return say(`增加${what['zh-CN']}${name['zh-CN']}`, `New ${what.en} ${name.en}`);
    case 'removed':
      return say(`不再使用${what['zh-CN']}${name['zh-CN']}`, `The ${what.en} ${name.en} is gone`);
    case 'changed':
      return say(`${what['zh-CN']}${name['zh-CN']}有变化`, `The ${what.en} ${name.en} changed`);
  }
}

/** What the second bundle changes of the first, a sentence each. */
export function diffBundles(
  before: Compared | undefined,
  after: Compared,
  kinds: CompareKinds,
  titles: Titles = {},
): Text[] {
  if (!before) return [say('新的流程', 'A new procedure')];
  const { words, parts: all } = compareProcedures(before, after, kinds, titles);
  return [...words, ...all.map(briefly)];
}
