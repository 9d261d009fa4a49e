import type { Acted } from '@yishi/api';
import type { CompiledForm, FormData } from '@yishi/forms';
import { call, localProblem, type Answer, type ApiResult, type Body } from '#lib/api/index.ts';
import { browserCopies } from '#lib/form/index.ts';

/** Routes by which a task leaves the hands of who holds it. */
export type Handing = {
  [Way in 'complete' | 'return' | 'transfer']: {
    way: Way;
    body: Body<`POST /tasks/{caseId}/{taskId}/${Way}`>;
  };
}['complete' | 'return' | 'transfer'];

/** What a sending asks for. */
export type Sending =
  | { type: 'start'; draft: string; revision: number }
  | ({ type: 'act'; caseId: string; taskId: string } & Handing);

export type Sent =
  { type: 'started'; answer: Answer<'POST /cases'> } | { type: 'acted'; answer: Acted };

/** How it ended while nobody looked. */
export type Outcome =
  { type: 'sent'; words: string; href: string } | { type: 'refused'; words: string };

/** A start or an action on a task that was handed over on this machine, until its end was seen. */
export interface OutboxItem {
  /** Idempotency key: it counts once, however often it is sent. */
  id: string;
  /** Who sent it: a browser may be shared. */
  by: string;
  title: string;
  /** Where it was filled in. */
  href: string;
  at: number;
  /** Name of the copy on this machine, which goes once the server holds it. */
  copy?: string | undefined;
  /** What was filled in, to be read and copied from whatever becomes of it. */
  filled?: { form: CompiledForm; view: string; data: FormData } | undefined;
  opinion?: string | undefined;
  /** Goes before it: what the draft on the server lacks. */
  save?: { key: string; draft: string; body: Body<'PUT /drafts/{id}'> } | undefined;
  sending: Sending;
  outcome?: Outcome | undefined;
}

type Keep = (item: OutboxItem) => Promise<unknown>;

/** Sends what waits, in its order; what has arrived is not sent a second time. */
export async function deliver(item: OutboxItem, keep: Keep): Promise<ApiResult<Sent>> {
  const saved = await save(item, keep);
  return saved.ok ? send(saved.value) : saved;
}

async function save(item: OutboxItem, keep: Keep): Promise<ApiResult<OutboxItem>> {
  const { save: unsaved, ...rest } = item;
  if (!unsaved) return { ok: true, value: item };
  const answer = await call('PUT /drafts/{id}', {
    params: { id: unsaved.draft },
    body: unsaved.body,
    idempotencyKey: unsaved.key,
  });
  if (!answer.ok) return answer;
  if (item.copy !== undefined) await browserCopies.remove(item.copy);
  // Moved to a new version by a publication: the person looks at it before it is sent.
  if (answer.value.moved) return { ok: false, problem: localProblem('start.newer-version', 409) };
  const { revision } = answer.value;
  const next: OutboxItem =
    item.sending.type === 'start' ? { ...rest, sending: { ...item.sending, revision } } : rest;
  await keep(next);
  return { ok: true, value: next };
}

async function send({ id, sending }: OutboxItem): Promise<ApiResult<Sent>> {
  if (sending.type === 'start') {
    const { draft, revision } = sending;
    const started = await call('POST /cases', { body: { draft, revision }, idempotencyKey: id });
    return started.ok ? { ok: true, value: { type: 'started', answer: started.value } } : started;
  }
  const done = await act(sending, id);
  return done.ok ? { ok: true, value: { type: 'acted', answer: done.value } } : done;
}

function act(
  sending: Extract<Sending, { type: 'act' }>,
  idempotencyKey: string,
): Promise<ApiResult<Acted>> {
  const params = { caseId: sending.caseId, taskId: sending.taskId };
  switch (sending.way) {
    case 'complete':
      return call('POST /tasks/{caseId}/{taskId}/complete', {
        ...{ params, body: sending.body, idempotencyKey },
      });
    case 'return':
      return call('POST /tasks/{caseId}/{taskId}/return', {
        ...{ params, body: sending.body, idempotencyKey },
      });
    case 'transfer':
      return call('POST /tasks/{caseId}/{taskId}/transfer', {
        ...{ params, body: sending.body, idempotencyKey },
      });
  }
}
