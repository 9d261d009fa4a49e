import type pg from 'pg';
import { temporalVersion } from '../data/index.ts';
import { ensureDatabase, ensureRole, withClient } from '../postgres/index.ts';
import type { EmbeddedPostgres } from '../postgres/index.ts';
import { runTool } from '../process/index.ts';
import { StackError } from '../stack-error.ts';

export interface SchemaOptions {
  postgres: EmbeddedPostgres;
  sqlTool: string;
  signal?: AbortSignal | undefined;
}

const databases = [
  { name: 'temporal', schema: 'postgresql/v12/temporal' },
  { name: 'temporal_visibility', schema: 'postgresql/v12/visibility' },
];

const whole = `Temporal server ${temporalVersion}`;
const unfinished = 'unfinished';

/**
 * Makes Temporal's databases, or brings them to this version. The comment of a database tells how
 * far it is; one whose first preparation was broken off is made anew.
 */
export async function ensureTemporalSchema(options: SchemaOptions): Promise<void> {
  const { adminUrl, secrets } = options.postgres;
  await withClient(adminUrl, async (client) => {
    await ensureRole(client, 'temporal', secrets.temporal);
    for (const { name } of databases) await prepare(client, name);
  });
  await Promise.all(databases.map((database) => bringUp(database, options)));
  await forgetMembers(adminUrl);
}

// No server of this database runs now. Members of an earlier run, or of the installation that a
// backup was made of, would be greeted on ports that may belong to another cluster by now.
function forgetMembers(adminUrl: string): Promise<unknown> {
  const url = new URL(adminUrl);
  url.pathname = '/temporal';
  return withClient(url.href, (client) => client.query('DELETE FROM cluster_membership'));
}

// A database is seen under its name only after it carries the mark that it is not yet whole.
async function prepare(client: pg.Client, name: string): Promise<void> {
  const state = await readComment(client, name);
  if (state !== undefined && state !== unfinished) return;
  for (const each of [name, `${name}_new`]) {
    await client.query(`DROP DATABASE IF EXISTS ${each} WITH (FORCE)`);
  }
  await ensureDatabase(client, `${name}_new`, 'temporal');
  await client.query(`COMMENT ON DATABASE ${name}_new IS '${unfinished}'`);
  await client.query(`ALTER DATABASE ${name}_new RENAME TO ${name}`);
}

async function bringUp(
  { name, schema }: { name: string; schema: string },
  options: SchemaOptions,
): Promise<void> {
  const { adminUrl } = options.postgres;
  const state = await withClient(adminUrl, (client) => readComment(client, name));
  if (state === whole) return;
  if (state === unfinished) await sqlTool(options, name, ['setup-schema', '-v', '0.0']);
  await sqlTool(options, name, ['update-schema', '--schema-name', schema]);
  await withClient(adminUrl, (client) => client.query(`COMMENT ON DATABASE ${name} IS '${whole}'`));
}

/** The comment of a database ('' without one), or undefined where it does not exist. */
async function readComment(client: pg.Client, name: string): Promise<string | undefined> {
  const { rows } = await client.query<{ comment: string | null }>(
    `SELECT shobj_description(oid, 'pg_database') AS comment FROM pg_database WHERE datname = $1`,
    [name],
  );
  return rows[0] && (rows[0].comment ?? '');
}

async function sqlTool(options: SchemaOptions, database: string, args: string[]): Promise<void> {
  const { postgres, signal } = options;
  const server = [
    '--plugin',
    'postgres12',
    '--endpoint',
    '127.0.0.1',
    '--port',
    `${postgres.port}`,
  ];
  const { code, output } = await runTool(
    {
      command: options.sqlTool,
      args: [...server, '--user', 'temporal', '--database', database, ...args],
      env: { ...process.env, SQL_PASSWORD: postgres.secrets.temporal },
    },
    signal ? { signal } : {},
  );
  if (code === 0) return;
  const tail = output.trim().split('\n').slice(-5).join('\n');
  throw new StackError(
    'stack.temporalSchema',
    `Temporal 的数据库 ${database} 无法准备好：\n${tail}`,
    `Temporal's database ${database} could not be prepared:\n${tail}`,
  );
}
