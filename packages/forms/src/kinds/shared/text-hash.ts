import type { Text } from '@yishi/policies';
import { canonicalJson, sha256Hex } from '../../canonical/index.ts';

const known = new WeakMap<Text, string>();

/** Names a wording, in all its languages, by its content: sha256, 64 hex digits. */
export function textHash(text: Text): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const hash = sha256Hex(canonicalJson(text));
  known.set(text, hash);
  return hash;
}
