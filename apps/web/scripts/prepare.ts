import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { messages } from './messages.ts';

/** What type checks need and Vite would otherwise make: messages and route types. */
process.chdir(join(import.meta.dirname, '..'));
await compile(messages);
execFileSync('svelte-kit', ['sync'], { stdio: 'inherit' });
// The compiler leaves timers of half a minute behind, which would be waited for.
process.exit(0);
