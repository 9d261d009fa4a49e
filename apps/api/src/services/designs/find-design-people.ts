import { ok, refuse } from '@yishi/policies';
import { checkShape, fragments } from '@yishi/workflows';
import { findUnit } from '../../engine/needs/index.ts';
import type { Service } from '../support/index.ts';
import { notFound, peopleByRule } from '../support/index.ts';

/** “这会是谁？”: nobody where a rule has to read a form first. */
export const findDesignPeople: Service<'findDesignPeople'> = async (call) => {
  const { who, unit } = call.body;
  const wrong = who.flatMap((one, index) => checkShape(fragments.who, one, `/body/who/${index}`));
  if (wrong.length > 0) return refuse(...wrong);
  const found = await findUnit(call.deps.pool, unit);
  return found ? ok(await peopleByRule(call, who, found)) : notFound('这个单位');
};
