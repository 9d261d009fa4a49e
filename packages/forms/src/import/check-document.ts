import type { Problem } from '@yishi/policies';
import { definitionProblem } from '../analysis/index.ts';
import { pointerTo } from '../json/index.ts';

/** What an import takes at most; a schema of 1,000 fields has about 10,000 values. */
const most = { values: 50_000, letters: 2_000_000, depth: 100 };

/** Why a document is not taken at all: too large, too deep, circular, or no plain JSON. */
export function checkDocument(document: unknown): Problem[] {
  const count = { values: 0, letters: 0 };
  const above = new Set<object>();
  const problems: Problem[] = [];

  const visit = (value: unknown, pointer: string): void => {
    count.values++;
    if (typeof value === 'string') count.letters += value.length;
    if (count.values > most.values || count.letters > most.letters) return;
    if (isScalar(value)) return;
    if (typeof value !== 'object' || value === null || !isPlain(value))
      return refuse('import.plain', pointer);
    if (above.has(value)) return refuse('import.cycle', pointer);
    if (above.size >= most.depth) return refuse('import.deep', pointer, most.depth);
    above.add(value);
    for (const [key, inner] of Object.entries(value)) {
      count.letters += key.length;
      const at = pointerTo(pointer, key);
      if (key === '__proto__') refuse('import.name', at);
      else visit(inner, at);
    }
    above.delete(value);
  };
  const refuse = (code: string, pointer: string, limit = 0): void => {
    if (problems.length < 20) problems.push(definitionProblem(code, pointer, { limit }));
  };

  visit(document, '');
  if (count.values > most.values)
    return [definitionProblem('import.size', '', { limit: most.values })];
  if (count.letters > most.letters)
    return [definitionProblem('import.long', '', { limit: most.letters })];
  return problems;
}

function isScalar(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

function isPlain(value: object): boolean {
  if (Array.isArray(value)) return true;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
