import { createHash } from 'node:crypto';
import type { Queryable } from '../../db/index.ts';
import { guardPart, journalPart } from './case-parts.ts';
import type { Commit, Part } from './case-parts.ts';
import { rowParts } from './row-parts.ts';

/**
 * Writes one event in one statement, all of it or nothing; false when the case has moved on, is
 * halted, or someone else has claimed the task. Throws 23505 when seq, request or number are taken.
 */
export async function writeCommit(db: Queryable, commit: Commit): Promise<boolean> {
  const parts = [guardPart(commit), journalPart(commit), ...rowParts(commit)];
  const { name, text } = statementOf(parts);
  const values = parts.flatMap((part) => part.values);
  const { rows } = await db.query<{ n: number }>({ name, text, values });
  return rows[0]?.n === 1;
}

interface Statement {
  name: string;
  text: string;
}

/** By the parts in them: few combinations occur, and each is prepared once per connection. */
const statements = new Map<string, Statement>();

function statementOf(parts: Part[]): Statement {
  const key = parts.map(({ name, variant }) => `${name}:${variant ?? ''}`).join();
  const known = statements.get(key);
  if (known) return known;
  let offset = 0;
  const expressions = parts.map((part) => {
    const start = offset;
    offset += part.values.length;
    return `${part.name} as (${part.text((n) => `$${start + n}`)})`;
  });
  const made: Statement = {
    name: `commit_${createHash('sha256').update(key).digest('hex').slice(0, 16)}`,
    text: `with ${expressions.join(',\n')}\nselect count(*)::int as n from guard`,
  };
  statements.set(key, made);
  return made;
}
