import { parseArgs } from 'node:util';
import { ok, refuse } from '@yishi/policies';
import type { Problem, Result } from '@yishi/policies';
import { directories } from './directories.ts';
import { badSetting } from './problems.ts';
import { parsePort } from './read-config.ts';

/** What `start` was asked for on its command line and in its environment. */
export interface StartOptions {
  dataDir: string;
  keysDir: string;
  host: string;
  /** Port given by --port or YISHI_PORT; undefined leaves the choice to us. */
  port: number | undefined;
  postgresPort: number | undefined;
  temporalPort: number | undefined;
  production: boolean;
  databaseUrl: string | undefined;
  temporalAddress: string | undefined;
  namespace: string | undefined;
  help: boolean;
}

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  production: { type: 'boolean' },
  'data-dir': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the command line of `start`; an option wins over the variable of the same meaning. */
export function readStartOptions(args: string[], env: NodeJS.ProcessEnv): Result<StartOptions> {
  const given = parseOptions(args);
  if (!given.ok) return given;
  const { values } = given.value;
  const problems: Problem[] = [];
  const port = (name: string, text = env[name]) => {
    const value = text ? parsePort(text) : undefined;
    if (text && value === undefined)
      problems.push(badSetting(name, text, '应为 1 到 65535 的整数'));
    return value;
  };
  const places = directories(
    values['data-dir'] ? { ...env, YISHI_DATA_DIR: values['data-dir'] } : env,
  );
  const read: StartOptions = {
    dataDir: places.dataDir,
    keysDir: places.keysDir,
    host: values.host ?? (env['YISHI_HOST'] || '127.0.0.1'),
    port: port('YISHI_PORT', values.port ?? env['YISHI_PORT']),
    postgresPort: port('YISHI_POSTGRES_PORT'),
    temporalPort: port('YISHI_TEMPORAL_PORT'),
    production: values.production ?? /^(1|true|yes)$/i.test(env['YISHI_PRODUCTION'] ?? ''),
    databaseUrl: env['DATABASE_URL'] || undefined,
    temporalAddress: env['TEMPORAL_ADDRESS'] || undefined,
    namespace: env['TEMPORAL_NAMESPACE'] || undefined,
    help: values.help ?? false,
  };
  return problems.length > 0 ? refuse(...problems) : ok(read);
}

// pnpm hands `pnpm start -- --port 80` on with the two dashes.
function parseOptions(args: string[]) {
  try {
    return ok(parseArgs({ args: args[0] === '--' ? args.slice(1) : args, options }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refuse({
      path: '',
      code: 'config.option',
      message: `不认识的选项：${why}`,
      params: { why },
    });
  }
}
