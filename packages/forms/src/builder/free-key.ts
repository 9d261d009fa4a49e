import { isExpressionName } from '@yishi/policies';
import { isFieldKey } from '../definition/field-key.ts';

const usable = (key: string): boolean => isFieldKey(key) && isExpressionName(key);

/**
 * A key for a field of this label that none of its siblings has and that expressions can read:
 * 联系电话 for “联系电话（手机）”, 金额_2 beside 金额.
 */
export function freeKey(label: string, taken: ReadonlySet<string>): string {
  const spoken = label.replaceAll(/[（(［[【].*$/gu, '').replaceAll(/[^\p{L}\p{N}_]/gu, '');
  const named = spoken.slice(0, 40);
  const stem = [named, `项_${named}`, '字段'].find(usable) ?? '字段';
  if (!taken.has(stem)) return stem;
  for (let count = 2; ; count += 1) if (!taken.has(`${stem}_${count}`)) return `${stem}_${count}`;
}
