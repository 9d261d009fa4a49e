import type { Text } from '@yishi/policies';
import { say, type Said } from '../describe/index.ts';
import type { SettingChange } from './types.ts';

const both = ({ 'zh-CN': zh, en }: Text): Said => say(zh, en ?? zh);

/** Figures and Latin words stand apart from Chinese ones. */
const apart = (words: string): string =>
  `${/^[\w]/.test(words) ? ' ' : ''}${words}${/[\w]$/.test(words) ? ' ' : ''}`;

/** One setting as a sentence; without an owner where it is the procedure's own. */
export function settingSentence({ name, was, is }: SettingChange, owner?: Said): Said {
  const title = both(name);
  const zh = owner ? `${owner['zh-CN']}的${title['zh-CN']}` : title['zh-CN'];
  const en = owner ? `${title.en} of ${owner.en}` : title.en;
  if (was === undefined || is === undefined || (!was && !is))
    return say(`${zh}有变化`, `${en} changed`);
  const [before, after] = [was, is].map((value) => value && both(value));
  if (!before)
    return say(`${zh}设为${apart(after?.['zh-CN'] ?? '').trimEnd()}`, `${en} is now ${after?.en}`);
  const old = apart(before['zh-CN']);
  if (!after)
    return say(
      `${zh}不再设置（原为${old.trimEnd()}）`,
      `${en} is no longer set (was ${before.en})`,
    );
  return say(
    `${zh}由${old}改为${apart(after['zh-CN']).trimEnd()}`,
    `${en} is now ${after.en}, before ${before.en}`,
  );
}
