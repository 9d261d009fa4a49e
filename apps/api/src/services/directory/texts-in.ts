/** Every text in some content: among them the ids that it mentions. */
export function textsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value);
  else if (value !== null && typeof value === 'object')
    for (const part of Object.values(value)) textsIn(part, found);
  return found;
}
