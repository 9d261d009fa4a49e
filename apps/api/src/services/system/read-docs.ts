import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ok } from '@yishi/policies';
import type { Service } from '../support/index.ts';
import { notFound } from '../support/index.ts';

/** Scripts from here only, no eval; the page sets styles on its elements. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; font-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>议事 API</title>
<link rel="stylesheet" href="docs/swagger-ui.css">
</head>
<body>
<main id="api"></main>
<script src="docs/swagger-ui-bundle.js"></script>
<script src="docs/start.js"></script>
</body>
</html>
`;

/** Every write gets a key of its own. */
const start = `window.ui = SwaggerUIBundle({
  url: 'openapi.json',
  dom_id: '#api',
  deepLinking: true,
  withCredentials: true,
  requestInterceptor(request) {
    if (request.method && request.method !== 'GET' && !request.headers['Idempotency-Key']) {
      request.headers['Idempotency-Key'] = crypto.randomUUID();
    }
    return request;
  },
});
`;

const assets: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** A page to try the API; everything it needs comes from here. */
export const readDocs: Service<'readDocs'> = async () =>
  ok(
    new Response(page, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    }),
  );

export const readDocsAsset: Service<'readDocsAsset'> = async ({ params }) => {
  if (params.file === 'start.js') {
    const headers = { 'content-type': 'text/javascript; charset=utf-8' };
    return ok(new Response(start, { headers }));
  }
  const type = assets[params.file];
  if (!type) return notFound('这个文件');
  const require = createRequire(import.meta.url);
  const folder = path.dirname(require.resolve('swagger-ui-dist/package.json'));
  const content = await readFile(path.join(folder, params.file));
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=86400' };
  return ok(new Response(content, { headers }));
};
