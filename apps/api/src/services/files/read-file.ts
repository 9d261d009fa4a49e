import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';
import { isShownInline, isText } from './accepted-types.ts';
import { openContent } from './file-store.ts';
import { findFile } from './find-file.ts';

/** A picture or a PDF may show itself, in a page of ours too, and load nothing. */
const inlinePolicy =
  "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'";
/** A text is shown as it stands, whatever it looks like; other content is only downloaded. */
const textPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

export const readFile: Service<'readFile'> = async (call) => {
  const row = await findFile(call, call.params.id);
  const content = row && (await openContent(call.deps.config.filesDir, row.hash));
  if (!content) return notFound('这个附件');
  const inline = isShownInline(row.type) && call.query.download === undefined;
  const text = inline && isText(row.type);
  const name = encodeURIComponent(row.name).replace(/['()*]/g, escape);
  return ok(
    new Response(content, {
      headers: {
        'content-type': text ? 'text/plain; charset=utf-8' : row.type,
        'content-length': String(row.size),
        'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
        'cache-control': 'private, max-age=300',
        ...(inline
          ? {
              'content-security-policy': text ? textPolicy : inlinePolicy,
              'x-frame-options': 'SAMEORIGIN',
            }
          : {}),
      },
    }),
  );
};
