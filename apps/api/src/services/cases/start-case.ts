import type { Result } from '@yishi/policies';
import { ok, refuse, textIn } from '@yishi/policies';
import type { CaseEvent, UnitFact } from '@yishi/workflows';
import { liveSteps } from '@yishi/workflows';
import { engineProblems, readState } from '../../engine/index.ts';
import type { StartCaseAnswer } from '../../contract/contract.gen.ts';
import { checkForm, engineRequestId, keepForm, whatNext } from '../acting/index.ts';
import type { OpenBundle } from '../bundles/index.ts';
import type { DraftRow } from '../drafts/index.ts';
import { claimDraft, dropDraft, ownDraft, releaseDraft } from '../drafts/index.ts';
import { coreActor } from '../opening/index.ts';
import { applicantUnit, choicesOf, liveProcedure } from '../start/index.ts';
import type { Call, PersonActor, Service } from '../support/index.ts';
import { dueOf, notFound, personOf, rememberAnswer, signInFirst, stale } from '../support/index.ts';

interface Ready {
  draft: DraftRow;
  open: OpenBundle;
  unit: UnitFact;
  person: PersonActor;
}

/** Submits a draft of the version that is published now: checks it and starts the case. */
export const startCase: Service<'startCase'> = async (call) => {
  const person = personOf(call.actor);
  if (!person) return signInFirst();
  const ready = await prepare(call, person);
  if (!ready.ok) return ready;
  const { open } = ready.value;
  // The same request makes the same case, whatever happened between two tries.
  const caseId = engineRequestId(call);
  const event = await submit(call, ready.value, caseId);
  if (!event.ok) return event;
  const claimed = await claimDraft(call.deps.db, ready.value.draft.id, caseId);
  if (!claimed.ok) return claimed;
  const envelope = {
    requestId: caseId,
    at: call.now,
    actor: coreActor(person),
    event: event.value,
  };
  const started = await call.deps.engine.cases.start({ caseId, bundle: open.hash, envelope });
  if (!started.ok) {
    // After a timeout the case may still come to be.
    const unknown = started.problems.some(({ code }) => code === engineProblems.timeout.code);
    if (!unknown) await releaseDraft(call.deps.db, ready.value.draft.id, caseId);
    return started;
  }
  const answer = await receipt(call, open, caseId, started.value.seq);
  const remembered = await rememberAnswer(call.deps.pool, call, answer);
  await dropDraft(call.deps.db, ready.value.draft.id);
  return remembered;
};

async function prepare(call: Call<'startCase'>, person: PersonActor): Promise<Result<Ready>> {
  const draft = await ownDraft(call.deps.db, call.body.draft, person.id);
  if (!draft || draft.case !== null) return notFound('这份草稿');
  const { revision } = call.body;
  if (revision !== undefined && revision !== draft.revision) return stale(draft.revision);
  const live = await liveProcedure(call, draft.procedure, person);
  if (!live) {
    return refuse({ path: '/draft', code: 'start.closed', message: '这个流程现在不能发起' });
  }
  // Sent already under this key: the case may be there, whatever was published since.
  const isSending = draft.sendingAs === engineRequestId(call);
  if (draft.bundle !== live.open.hash && !isSending) {
    const message = '流程已有新版本，请在草稿中换到新版本后再提交';
    return refuse({ path: '/draft', code: 'start.newer-version', message });
  }
  const unit = await applicantUnit(call.deps.pool, person);
  if (!unit) {
    const message = '您没有任职单位，不能发起，请联系管理员';
    return refuse({ path: '', code: 'start.no-unit', message });
  }
  return ok({ draft, open: await call.deps.bundles.get(draft.bundle), unit, person });
}

async function submit(
  call: Call<'startCase'>,
  { draft, open, unit, person }: Ready,
  caseId: string,
): Promise<Result<Extract<CaseEvent, { type: 'CaseStarted' }>>> {
  const { form, view, data } = draft;
  const sent = { open, form, view, data, by: person.id };
  const checked = await checkForm(call, { ...sent, base: {} });
  if (!checked.ok) return checked;
  const unchosen = await missingChoices(call, open, unit, draft);
  if (!unchosen.ok) return unchosen;
  const step = open.bundle.procedure.steps[0]?.id;
  await call.deps.caseKeys.create(call.deps.pool, caseId);
  const submission = await keepForm(call, {
    ...sent,
    data: checked.value,
    caseId,
    fromRevision: draft.revision,
    ...(step === undefined ? {} : { step }),
  });
  return ok({
    type: 'CaseStarted',
    caseId,
    applicant: { id: person.id, name: person.name, unit },
    submission,
    ...(draft.choices ? { choices: draft.choices } : {}),
  });
}

/** Steps whose people the applicant must name are named. */
async function missingChoices(
  call: Call<'startCase'>,
  open: OpenBundle,
  unit: UnitFact,
  draft: DraftRow,
): Promise<Result<true>> {
  const choices = await choicesOf(call, open, unit);
  const problems = choices
    .filter(({ step }) => (draft.choices?.[step] ?? []).length === 0)
    .map(({ step, name }) => ({
      path: `/chosen/${step}`,
      code: 'choice.missing',
      message: `请选定“${name['zh-CN']}”的办理人`,
      params: { step: name['zh-CN'], stepEn: textIn(name, 'en') },
    }));
  return problems.length > 0 ? refuse(...problems) : ok(true);
}

async function receipt(
  call: Call<'startCase'>,
  open: OpenBundle,
  caseId: string,
  seq: number,
): Promise<StartCaseAnswer> {
  const stored = await readState(call.deps.pool, call.deps.caseKeys, caseId);
  const { next } = whatNext(open, stored, seq);
  const calendar = await call.deps.calendar.get(call.deps.pool);
  const due = stored ? liveSteps(stored.state).find((step) => step.due)?.due : undefined;
  return {
    caseId,
    number: stored?.state.number ?? '',
    title: stored?.state.title ?? '',
    next,
    due: dueOf(due, call.now, calendar),
  };
}
