import type { Problem } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq } from 'drizzle-orm';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import type { Call, Service } from '../support/index.ts';
import { announceAccount, audit, newId, notFound, transact } from '../support/index.ts';
import { readHoldings } from './read-holdings.ts';

const { bodies, holdings, persons, posts, units } = schema;

/** Appoints a person to a post in a unit for a term. */
export const addHolding: Service<'addHolding'> = async (call) => {
  const { person, post, unit, from, until = null, body = null, main = false } = call.body;
  const result = await transact(call, async (tx, client) => {
    const problems = await unknownParts(tx, call.body);
    if (problems.length > 0) return refuse(...problems);
    const id = newId();
    await tx.insert(holdings).values({ id, person, post, unit, body, from, to: until, main });
    await audit(call, client, {
      scope: 'installation',
      action: 'appoint',
      subject: `person/${person}`,
      detail: { post, unit, from, until },
    });
    await announceAccount(client, person);
    const [added] = await readHoldings(tx, eq(holdings.id, id));
    return added ? ok(added) : notFound();
  });
  call.deps.persons.forget(person);
  return result;
};

async function unknownParts(tx: Tx, body: Call<'addHolding'>['body']): Promise<Problem[]> {
  const problems: Problem[] = [];
  const check = (found: unknown[], path: string, code: string, message: string) => {
    if (found.length === 0) problems.push({ path, code, message });
  };
  check(
    await tx.select().from(persons).where(eq(persons.id, body.person)),
    '/person',
    'people.unknown',
    '没有此人',
  );
  check(
    await tx.select().from(posts).where(eq(posts.key, body.post)),
    '/post',
    'posts.unknown',
    '没有这个岗位',
  );
  check(
    await tx.select().from(units).where(eq(units.id, body.unit)),
    '/unit',
    'units.unknown',
    '没有这个单位',
  );
  if (body.body) {
    const seat = and(eq(bodies.id, body.body), eq(bodies.unit, body.unit));
    check(
      await tx.select().from(bodies).where(seat),
      '/body',
      'bodies.unknown',
      '该单位没有这个机构',
    );
  }
  if (body.until && body.until < body.from) {
    problems.push({ path: '/until', code: 'holdings.term', message: '任期结束早于开始' });
  }
  return problems;
}
