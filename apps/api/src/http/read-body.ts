import { createHash } from 'node:crypto';
import type { Problem, Result } from '@yishi/policies';
import { ok, refuse } from '@yishi/policies';
import type { RouteContract } from '../contract/index.ts';

export const usualLimit = 1024 * 1024;

export interface ReadBody {
  /** What the contract's schema is checked against: JSON, or a form of files. */
  body: unknown;
  /** sha256 of what was sent; equal for a repeated request. */
  digest: string;
}

const tooLarge = (limit: number): Problem => ({
  path: '',
  code: 'body.too-large',
  message: `内容超过 ${Math.floor(limit / 1024)} KB`,
  params: { limit },
});

const badMedia: Problem = {
  path: '',
  code: 'body.media',
  message: '请求内容的格式不受支持',
};

/** Reads a body within the route's limit, as JSON or as a form of files. */
export async function readBody(request: Request, route: RouteContract): Promise<Result<ReadBody>> {
  const limit = route.limit ?? usualLimit;
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > limit) return refuse(tooLarge(limit));
  const bytes = await readBytes(request, limit);
  if (!bytes) return refuse(tooLarge(limit));
  const media = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  const accepts = route.accepts ?? 'json';
  if (media === 'multipart/form-data' && accepts !== 'json') return readForm(request, bytes);
  if (accepts === 'multipart') return refuse(badMedia);
  const digest = createHash('sha256').update(bytes).digest('hex');
  if (!route.body) {
    // A write without a body may be sent an empty one, or `{}`, and nothing else.
    const text = bytes.toString('utf8').trim();
    return text === '' || text === '{}'
      ? ok({ body: undefined, digest: '' })
      : refuse({ path: '', code: 'request.body', message: '此请求不带内容' });
  }
  if (media !== 'application/json' && bytes.length > 0) return refuse(badMedia);
  try {
    return ok({ body: JSON.parse(bytes.toString('utf8') || '{}'), digest });
  } catch {
    return refuse({ path: '', code: 'request.json', message: '内容不是有效的 JSON' });
  }
}

async function readBytes(request: Request, limit: number): Promise<Buffer | undefined> {
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The boundary of a form differs from try to try, so the digest is over names and contents. */
async function readForm(request: Request, bytes: Buffer): Promise<Result<ReadBody>> {
  const headers = { 'content-type': request.headers.get('content-type') ?? '' };
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(bytes), { headers }).formData();
  } catch {
    return refuse({ path: '', code: 'request.multipart', message: '上传的内容不完整' });
  }
  const hash = createHash('sha256');
  for (const [name, value] of form) {
    hash.update(name);
    if (typeof value === 'string') hash.update(value);
    else hash.update(value.name).update(Buffer.from(await value.arrayBuffer()));
  }
  return ok({ body: form, digest: hash.digest('hex') });
}
