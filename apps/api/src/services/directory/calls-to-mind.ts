import { pinyinOf } from './pinyin.ts';

const known = new Map<string, { pinyin: string; initials: string }>();
/** Names of a large city's units; beyond it the memory begins anew. */
const most = 20_000;

/** Whether words call a name to mind: a part of it, the beginning of its pinyin, or of its initials. */
export function callsToMind(words: string, name: string): boolean {
  const asked = words.trim().toLowerCase();
  if (asked === '' || name.toLowerCase().includes(asked)) return true;
  if (!/^[a-z]+$/.test(asked)) return false;
  const { pinyin, initials } = spoken(name);
  return pinyin.startsWith(asked) || initials.includes(asked);
}

function spoken(name: string): { pinyin: string; initials: string } {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= most) known.clear();
  const found = pinyinOf(name);
  known.set(name, found);
  return found;
}
