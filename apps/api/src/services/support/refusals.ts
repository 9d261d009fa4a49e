import { canonicalJson } from '@yishi/forms';
import type { Problem } from '@yishi/policies';
import { refuse } from '@yishi/policies';

export type Refusal = { ok: false; problems: Problem[] };

/** What is not there and what may not be seen look the same from outside. */
export const notFound = (what = ''): Refusal =>
  refuse({
    path: '',
    code: 'not-found',
    message: `没有找到${what || '所要的内容'}，或者您无权查看`,
  });

export const denied = (message = '您没有办理这件事的权限', code = 'access.denied'): Refusal =>
  refuse({ path: '', code, message });

export const signInFirst = (): Refusal =>
  refuse({ path: '', code: 'session.required', message: '请先登录' });

/** Fields that were sent and stand differently now: what somebody else may have changed. */
export const differing = (sent: object, now: object): string =>
  Object.entries(sent)
    .filter(([name, value]) => {
      const current: unknown = (now as Record<string, unknown>)[name];
      return canonicalJson(value ?? null) !== canonicalJson(current ?? null);
    })
    .map(([name]) => name)
    .join(',');

/** Somebody else was faster; `params` say what changed. */
export const stale = (revision: number, params: Problem['params'] = {}): Refusal =>
  refuse({
    path: '/revision',
    code: 'revision.stale',
    message: '内容已被更新，请刷新后再改',
    params: { revision, ...params },
  });

export const conflict = (path: string, code: string, message: string): Refusal =>
  refuse({ path, code, message });
