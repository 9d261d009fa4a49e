import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const page = process.env['BENCH_PAGE'] ?? 'ours';

/** What times a page is no part of it: a script of its own, which no size counts. */
const instrument = { name: 'instrument', test: /pages\/(measured|scene)\.ts$/ };

/** One page as it would be shipped: its module with what it loads later, and one style sheet. */
export default defineConfig({
  root: import.meta.dirname,
  base: `/pages/${page}/`,
  plugins: [svelte({ configFile: false })],
  resolve: { dedupe: ['svelte'] },
  logLevel: 'error',
  build: {
    outDir: process.env['BENCH_OUT'] ?? 'dist',
    emptyOutDir: true,
    minify: process.env['BENCH_READABLE'] === undefined,
    cssCodeSplit: false,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: `${page}.ts`,
      output: {
        entryFileNames: 'main.js',
        assetFileNames: '[name][extname]',
        chunkFileNames: ({ name }) =>
          name === 'instrument' ? '[name].js' : 'assets/[name]-[hash].js',
        codeSplitting: { groups: [instrument] },
      },
    },
  },
});
