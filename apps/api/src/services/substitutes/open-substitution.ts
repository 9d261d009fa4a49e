import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq, gt, isNull, lt } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Substitute } from '../../contract/contract.gen.ts';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call, RouteName } from '../support/index.ts';
import { actorId, announceAccount, audit, newId, notFound } from '../support/index.ts';
import { readSubstitutes } from './read-substitutes.ts';

const { substitutes, persons } = schema;

export interface Substitution {
  person: string;
  substitute: string;
  from: string;
  until: string;
  reason: string;
  procedures: string[];
}

/**
 * Names a substitute for a time. One who is away then cannot substitute in turn, so that no chain
 * and no circle comes about.
 */
export async function openSubstitution(
  call: Call<RouteName>,
  tx: Tx,
  client: PoolClient,
  wish: Substitution,
): Promise<Result<Substitute>> {
  const from = new Date(wish.from).toISOString();
  const until = new Date(wish.until).toISOString();
  const problems = await refusals(call, tx, { ...wish, from, until });
  if (problems.length > 0) return refuse(...problems);
  const id = newId();
  await tx.insert(substitutes).values({
    id,
    person: wish.person,
    substitute: wish.substitute,
    from,
    to: until,
    procedures: wish.procedures.length > 0 ? wish.procedures : null,
    reason: wish.reason,
    createdBy: actorId(call.actor),
  });
  await audit(call, client, {
    scope: 'installation',
    action: 'name-substitute',
    subject: `person/${wish.person}`,
    detail: { substitute: wish.substitute, from, until, procedures: wish.procedures },
  });
  await announceAccount(client, wish.substitute);
  const [added] = await readSubstitutes(tx, eq(substitutes.id, id));
  return added ? ok(added) : notFound();
}

async function refusals(call: Call<RouteName>, tx: Tx, wish: Substitution): Promise<Problem[]> {
  const problem = (path: string, code: string, message: string): Problem => {
    return { path, code, message };
  };
  if (wish.person === wish.substitute)
    return [problem('/substitute', 'substitutes.self', '不能代理自己')];
  if (wish.until <= wish.from) return [problem('/until', 'substitutes.period', '结束须晚于开始')];
  if (wish.until <= call.now) return [problem('/until', 'substitutes.past', '结束时间已过')];
  const active = and(eq(persons.id, wish.substitute), eq(persons.active, true));
  const [other] = await tx.select({ id: persons.id }).from(persons).where(active);
  if (!other) return [problem('/substitute', 'substitutes.unknown', '没有此人，或已离职')];
  const [away] = await tx
    .select({ id: substitutes.id })
    .from(substitutes)
    .where(
      and(
        eq(substitutes.person, wish.substitute),
        isNull(substitutes.revokedAt),
        lt(substitutes.from, wish.until),
        gt(substitutes.to, wish.from),
      ),
    );
  if (away) return [problem('/substitute', 'substitutes.away', '此人在这段时间里也由他人代理')];
  return [];
}
