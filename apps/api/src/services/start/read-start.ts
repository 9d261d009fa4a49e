import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound, personOf, signInFirst } from '../support/index.ts';
import { applicantUnit } from './applicant-unit.ts';
import { choicesOf } from './choices-of.ts';
import { liveProcedure } from './live-procedure.ts';

/** What a start needs: the form, and whom the applicant may choose. */
export const readStart: Service<'readStart'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const live = await liveProcedure(call, call.params.key, person);
  if (!live) return notFound('这个流程');
  const { open, form } = live;
  const { key, title, description } = open.bundle.procedure;
  const unit = await applicantUnit(call.deps.pool, person);
  return ok({
    procedure: { key, title },
    description: description ?? null,
    bundle: open.hash,
    form: open.form(form.form),
    view: form.view,
    prefill: {},
    choices: await choicesOf(call, open, unit),
  });
};
