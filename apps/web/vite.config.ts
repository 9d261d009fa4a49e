import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { messages } from './scripts/messages.ts';

/** Address of a running API for `vite dev`; in production both share one HTTP server. */
const apiAddress = process.env['YISHI_API'] ?? 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [
    paraglideVitePlugin(messages),
    sveltekit({
      adapter: adapter({ out: process.env['YISHI_WEB_OUT'] ?? 'build' }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self'],
          'style-src-attr': ['unsafe-inline'],
          'img-src': ['self', 'data:', 'blob:'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  server: { proxy: { '/api': { target: apiAddress, changeOrigin: false } } },
});
