import type { FileRef } from '@yishi/api';
import { getLocale } from '#lib/paraglide/runtime.js';
import { answerOf, localProblem } from './answer.ts';
import { newIdempotencyKey } from './request.ts';
import type { ApiResult } from './types.ts';

interface UploadOptions {
  /** Share sent, from 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file; XMLHttpRequest because `fetch` does not tell how much has been sent. */
export function uploadFile(file: File, options: UploadOptions = {}): Promise<ApiResult<FileRef>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', '/api/files');
    request.setRequestHeader('idempotency-key', newIdempotencyKey());
    request.setRequestHeader('accept-language', getLocale());
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      const response = new Response(request.response, { status: request.status, headers });
      resolve(answerOf<FileRef>(response));
    });
    request.addEventListener('error', () =>
      resolve({ ok: false, problem: localProblem('network.unreachable') }),
    );
    request.addEventListener('abort', () =>
      resolve({ ok: false, problem: localProblem('request.aborted') }),
    );
    options.signal?.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  });
}
