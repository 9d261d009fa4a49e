import { randomBytes } from 'node:crypto';
import type { Problem, Text } from '@yishi/policies';
import { ok, refuse, textIn } from '@yishi/policies';
import type { PublicHindrance } from '../../contract/contract.gen.ts';
import { schema } from '../../db/index.ts';
import { findUnit } from '../../engine/index.ts';
import { stillOpen } from '../registers/index.ts';
import type { Call, Service } from '../support/index.ts';
import { actorId, audit, newId, notFound, transact } from '../support/index.ts';
import { asksPersonal } from './hindrances.ts';
import { linkView, openFor } from './public-form.ts';

const { publicForms } = schema;

/** Opens a register's form to whoever has the address; refused with the fields that need a login. */
export const openPublicForm: Service<'openPublicForm'> = async (call) =>
  transact(call, async (tx, client) => {
    const { body, now } = call;
    const unit = await findUnit(client, body.unit);
    if (!unit) return refuse({ path: '/unit', code: 'public.unit', message: '没有这个单位' });
    const closesAt = body.closesAt === null ? null : new Date(body.closesAt).toISOString();
    const row = {
      ...{ id: newId(), key: randomBytes(16).toString('base64url') },
      ...{ taken: 0, closedAt: null, revision: 1 },
      ...{ register: body.register, view: body.view, unit: unit.id, title: spoken(body.title) },
      ...{ words: body.words && spoken(body.words), purpose: body.purpose && spoken(body.purpose) },
      ...{ closesAt, quota: body.quota ?? null, perHour: body.perHour },
      ...{ createdAt: now, createdBy: actorId(call.actor) },
    };
    const open = await openFor(call, { row, unitName: unit.name }, tx);
    if (!open) return notFound('这个台账');
    const kept = stillOpen(open.register);
    if (!kept.ok) return kept;
    const { compiled } = open.register.live;
    const personal = asksPersonal(compiled, call.deps.fieldKinds, body.view);
    const problems = [...open.hindrances.map(problemOf), ...problemsOf(call, closesAt, personal)];
    if (problems.length > 0) return refuse(...problems);
    await tx.insert(publicForms).values(row);
    await audit(call, client, {
      scope: 'installation',
      action: 'open-public-form',
      subject: `public-form/${row.id}`,
      detail: { register: body.register, unit: unit.id },
    });
    return ok(await linkView(tx, open));
  });

function problemsOf(
  { body, now }: Call<'openPublicForm'>,
  closesAt: string | null,
  personal: boolean,
): Problem[] {
  const problems: Problem[] = [];
  if (closesAt !== null && closesAt <= now) problems.push(pastProblem);
  if (personal && body.purpose === null) {
    const message = '表单含个人信息，请写明收集用途';
    problems.push({ path: '/purpose', code: 'public.purpose', message });
  }
  return problems;
}

export const pastProblem: Problem = {
  path: '/closesAt',
  code: 'public.past',
  message: '截止时间已过',
};

/** A text without the language in which nothing was written. */
export const spoken = ({ 'zh-CN': zh, en }: Text): Text =>
  en?.trim() ? { 'zh-CN': zh, en } : { 'zh-CN': zh };

function problemOf({ why, fields }: PublicHindrance): Problem {
  const [zh, en] = (['zh-CN', 'en'] as const).map((locale) =>
    fields.map((field) => textIn(field, locale)),
  );
  const params = { fields: zh?.join('、') ?? '', fieldsEn: en?.join(', ') ?? '' };
  switch (why) {
    case 'staff-field':
    case 'no-title': {
      const message =
        why === 'no-title'
          ? `记录以“${params.fields}”为名称，公众须能填写`
          : `${params.fields}要登录才能填写，请选用不含这些栏目的视图`;
      return { path: '/view', code: 'public.fields', message, params };
    }
    default:
      return { path: '/view', code: 'public.view', message: '这个视图不能向公众开放' };
  }
}
