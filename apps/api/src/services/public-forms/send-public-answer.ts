import type { Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Tx } from '../../db/index.ts';
import { schema } from '../../db/index.ts';
import { checkRecord, writeBatch } from '../registers/index.ts';
import type { Call, Refusal, Service } from '../support/index.ts';
import { audit, notFound, transact } from '../support/index.ts';
import { codeHash, newCode } from './codes.ts';
import type { OpenPublicForm } from './public-form.ts';
import { publicFormBy } from './public-form.ts';
import { networkOf } from './sender.ts';
import { checkTicket } from './tickets.ts';

const { publicAnswers, publicForms } = schema;

type Sending = Call<'sendPublicAnswer'>;

/** Takes what somebody without an account sends in: a record, and a code by which to ask about it. */
export const sendPublicAnswer: Service<'sendPublicAnswer'> = async (call) => {
  const { key } = call.params;
  const { agreed, ticket, website } = call.body;
  if (website !== '') {
    const message = '像是自动程序填写的，没有提交。请刷新页面后自己填写';
    return refuse({ path: '/website', code: 'public.robot', message });
  }
  const fair = checkTicket(call.deps.signer, key, ticket, call.now);
  if (!fair.ok) return fair;
  return transact(call, async (tx, client) => {
    const found = await publicFormBy(call, { key }, tx);
    if (!found) return notFound('这张表单');
    if (found.state !== 'open') return shut(found.state);
    if (found.row.purpose !== null && !agreed) {
      const message = '请先同意个人信息的用途';
      return refuse({ path: '/agreed', code: 'public.consent', message });
    }
    const place = await takePlace(call, tx, found);
    if (!place.ok) return place;
    return keep(call, { tx, client }, found);
  });
};

/** Counts this one where there is room; the row is held, so that of two at once one comes first. */
async function takePlace(call: Sending, tx: Tx, { row }: OpenPublicForm): Promise<Result<true>> {
  const [taken] = await tx
    .update(publicForms)
    .set({ taken: sql`${publicForms.taken} + 1` })
    .where(
      and(
        eq(publicForms.id, row.id),
        isNull(publicForms.closedAt),
        or(isNull(publicForms.closesAt), gt(publicForms.closesAt, call.now)),
        or(isNull(publicForms.quota), lt(publicForms.taken, publicForms.quota)),
      ),
    )
    .returning({ id: publicForms.id });
  if (!taken) return shut((await publicFormBy(call, { id: row.id }, tx))?.state ?? 'closed');
  const hourAgo = new Date(Date.parse(call.now) - 3600_000).toISOString();
  const sent = await tx.$count(
    publicAnswers,
    and(
      eq(publicAnswers.form, row.id),
      eq(publicAnswers.sender, senderOf(call)),
      gt(publicAnswers.at, hourAgo),
    ),
  );
  if (sent < row.perHour) return ok(true);
  const message = '同一网络提交得太多，请一小时后再试';
  return refuse({ path: '', code: 'public.often', message, params: { perHour: row.perHour } });
}

async function keep(
  call: Sending,
  inside: { tx: Tx; client: PoolClient },
  { row, register }: OpenPublicForm,
): Promise<Result<{ code: string; at: string }>> {
  const { tx, client } = inside;
  const asPublic: Sending = { ...call, actor: { type: 'public' } };
  const sent = {
    data: call.body.data,
    act: 'write' as const,
    view: row.view,
    unit: row.unit,
  };
  const checked = await checkRecord(asPublic, inside, register, sent);
  if (!checked.ok) return checked;
  const { data, unit } = checked.value;
  const [record = ''] = await writeBatch(asPublic, inside, register, [{ data, unit }], {
    action: 'create',
  });
  const code = newCode();
  const kept = await tx
    .insert(publicAnswers)
    .values({
      ...{ record, form: row.id, code: codeHash(code), ticket: call.body.ticket },
      ...{ sender: senderOf(call), agreed: call.body.agreed, at: call.now, updatedAt: call.now },
    })
    .onConflictDoNothing({ target: publicAnswers.ticket })
    .returning({ record: publicAnswers.record });
  if (kept.length === 0) {
    const message = '这一页已经提交过；要再交一份，请刷新页面';
    return refuse({ path: '/ticket', code: 'public.ticket-used', message });
  }
  await audit(asPublic, client, {
    scope: 'installation',
    action: 'answer-public-form',
    subject: `public-form/${row.id}`,
    detail: { register: row.register, unit },
  });
  return ok({ code, at: call.now });
}

const senderOf = ({ deps, request }: Sending): string =>
  deps.signer.sign('sender', networkOf(request.address));

const words: Record<Exclude<OpenPublicForm['state'], 'open'>, string> = {
  closed: '这张表单已停止填写',
  expired: '已过截止时间，不再接收',
  full: '名额已满，不再接收',
  paused: '这张表单暂时不能填写，请稍后再来',
};

const shut = (state: OpenPublicForm['state']): Refusal => {
  const why = state === 'open' ? 'paused' : state;
  return refuse({ path: '', code: `public.${why}`, message: words[why] });
};
