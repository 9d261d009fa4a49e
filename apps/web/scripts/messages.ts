import type { CompilerOptions } from '@inlang/paraglide-js';

/** Where the program's own texts are, and how a page finds its language. */
export const messages: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['cookie', 'baseLocale'],
  cookieName: 'yishi_locale',
  isServer: 'import.meta.env.SSR',
  emitReadme: false,
};
