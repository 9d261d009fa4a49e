import type { Problem } from '@yishi/policies';
import type { ProblemDocument } from '../contract/contract.gen.ts';
import type { ProblemStatus } from './statuses.ts';
import { statusOf } from './statuses.ts';

const titles: Readonly<Record<ProblemStatus, string>> = {
  400: '请求有误',
  401: '请先登录',
  403: '没有权限',
  404: '没有找到',
  405: '不支持的方法',
  409: '内容已变化',
  410: '内容已删除',
  413: '内容过大',
  415: '不支持的格式',
  422: '填写有误',
  423: '账号已锁定',
  429: '操作过于频繁',
  500: '服务出错',
  503: '服务暂不可用',
};

/** RFC 9457 document of a refusal; the first problem gives status and code. */
export function problemDocument(problems: readonly Problem[], requestId: string): ProblemDocument {
  const first = problems[0] ?? { path: '', code: 'internal', message: '' };
  const status = statusOf(first.code);
  return {
    type: `urn:yishi:problem:${first.code}`,
    title: titles[status],
    status,
    detail: first.message,
    code: first.code,
    errors: problems.map(({ path, code, message, params }) => ({
      pointer: path,
      code,
      message,
      ...(params ? { params } : {}),
    })),
    requestId,
    ...(first.params ? { params: first.params } : {}),
  };
}

export function problemResponse(
  problems: readonly Problem[],
  requestId: string,
  headers: Record<string, string> = {},
): Response {
  const document = problemDocument(problems, requestId);
  return new Response(JSON.stringify(document), {
    status: document.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...headers },
  });
}
