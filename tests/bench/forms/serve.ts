import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const document = (page: string): string => `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <title>${page}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/pages/${page}/style.css" />
    <script type="module" src="/pages/${page}/main.js"></script>
  </head>
  <body><main id="place"></main></body>
</html>`;

export interface Served {
  url: string;
  close(): void;
}

/**
 * Serves what was built, and a document for each page. The two headers give the clock of the page
 * its fine steps.
 */
export async function serve(folder: string): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(request.url ?? '/').replace(/\?.*$/, ''));
    const type = types[extname(path)] ?? 'text/html';
    response.setHeader('Content-Type', `${type}; charset=utf-8`);
    response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
    response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp');
    if (extname(path) === '') return void response.end(document(path.slice(1)));
    readFile(join(folder, path)).then(
      (content) => response.end(content),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to serve pages on');
  return { url: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}
