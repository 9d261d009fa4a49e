import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { publicFormBy } from './public-form.ts';
import { writeTicket } from './tickets.ts';

/** What is asked, and whether anything is taken still; no login. */
export const readPublicForm: Service<'readPublicForm'> = async (call) => {
  const { key } = call.params;
  const found = await publicFormBy(call, { key });
  if (!found) return notFound('这张表单');
  const { row, register, state, unitName } = found;
  return ok({
    state,
    title: row.title,
    words: row.words,
    unit: unitName,
    purpose: row.purpose,
    closesAt: row.closesAt,
    left: row.quota === null ? null : Math.max(row.quota - row.taken, 0),
    form: state === 'open' ? register.live.compiled : null,
    view: row.view,
    ticket: writeTicket(call.deps.signer, key, call.now),
  });
};
