import type { Handle, HandleFetch } from '@sveltejs/kit/hooks';
import { zone } from '#lib/i18n/index.ts';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import { sizeOf, themeOf } from '#lib/session/appearance.ts';

/** Language, theme and size are known before the first byte, so nothing flickers. */
export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) => {
    const theme = themeOf(event.cookies.get('yishi_theme'));
    const size = sizeOf(event.cookies.get('yishi_size'));
    return resolve(event, {
      transformPageChunk: ({ html }) =>
        html
          .replace('%yishi.lang%', locale)
          .replace('%yishi.theme%', theme)
          .replace('%yishi.size%', size)
          .replace('%yishi.zone%', zone),
    });
  });

/** Pages rendered on the server reach the API in the same process, or by address in development. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);
  const inProcess = event.platform?.req.yishiFetch;
  if (inProcess) return inProcess(request);
  const address = process.env['YISHI_API'];
  if (!address) return fetch(request);
  return fetch(new Request(new URL(url.pathname + url.search, address), request));
};
