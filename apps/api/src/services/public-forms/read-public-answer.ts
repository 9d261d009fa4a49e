import { ok, refuse } from '@yishi/policies';
import { eq } from 'drizzle-orm';
import { createAttempts } from '../../accounts/index.ts';
import { schema } from '../../db/index.ts';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { codeHash } from './codes.ts';
import { networkOf } from './sender.ts';

const { publicAnswers, publicForms, units } = schema;

/** Nobody asks so often who is not guessing. */
const attempts = createAttempts({ max: 120, windowMs: 10 * 60_000 });

/** How things stand with what was sent in, for who has its code; no login. */
export const readPublicAnswer: Service<'readPublicAnswer'> = async (call) => {
  if (!attempts.allow(networkOf(call.request.address), Date.parse(call.now))) {
    return refuse({ path: '', code: 'public.often', message: '查询太频繁，请稍后再试' });
  }
  const [found] = await call.deps.db
    .select({ answer: publicAnswers, title: publicForms.title, unit: units.name })
    .from(publicAnswers)
    .innerJoin(publicForms, eq(publicForms.id, publicAnswers.form))
    .innerJoin(units, eq(units.id, publicForms.unit))
    .where(eq(publicAnswers.code, codeHash(call.params.code)));
  if (!found) return notFound('这个查询码');
  const { state, reply, at, updatedAt } = found.answer;
  return ok({ title: found.title, unit: found.unit, state, reply, at, updatedAt });
};
