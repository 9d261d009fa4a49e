import type { ApiProblem, ApiResult } from './types.ts';

/** A problem that arose on this side of the wire; its words come from the message files. */
export function localProblem(code: string, status = 0): ApiProblem {
  return { type: 'about:blank', title: code, status, code, errors: [], requestId: '' };
}

const isJson = (response: Response): boolean =>
  /json/.test(response.headers.get('content-type') ?? '');

function isProblem(value: unknown): value is ApiProblem {
  return typeof value === 'object' && value !== null && 'code' in value && 'status' in value;
}

/** Reads an answer: JSON, nothing, a file as the response itself, or a problem document. */
export async function answerOf<T>(response: Response): Promise<ApiResult<T>> {
  if (!response.ok) {
    const body: unknown = isJson(response) ? await response.json().catch(() => null) : null;
    if (isProblem(body)) return { ok: false, problem: { ...body, errors: body.errors ?? [] } };
    return { ok: false, problem: localProblem(codeOfStatus(response.status), response.status) };
  }
  if (response.status === 204) return { ok: true, value: undefined as T };
  if (isJson(response)) return { ok: true, value: (await response.json()) as T };
  return { ok: true, value: response as T };
}

function codeOfStatus(status: number): string {
  if (status === 401) return 'session.none';
  if (status === 403) return 'access.denied';
  if (status === 404) return 'not-found';
  if (status === 413) return 'body.too-large';
  if (status === 429) return 'rate.limited';
  if (status === 502 || status === 503 || status === 504) return 'server.unavailable';
  return 'server.failed';
}
