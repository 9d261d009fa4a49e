import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound, personOf, signInFirst } from '../support/index.ts';
import { draftOf, ownDraft } from './draft-rows.ts';

export const readDraft: Service<'readDraft'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const row = await ownDraft(call.deps.db, call.params.id, person.id);
  return row ? ok(await draftOf(call, row, person)) : notFound('这份草稿');
};
