/** Words of FEEL, and property names that objects have by birth. */
const reserved = new Set(
  'and or not if then else for in return some every satisfies between true false null function external instance of item __proto__ constructor prototype'.split(
    ' ',
  ),
);

/** Whether a key can be read by expressions and is safe as a property name. */
export function isFieldKey(key: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(key) && !reserved.has(key);
}
