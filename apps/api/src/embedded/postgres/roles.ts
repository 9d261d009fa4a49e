import pg from 'pg';

/** Opens one connection, does the work, closes it. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the role, or gives it this password. */
export async function ensureRole(client: pg.Client, name: string, password: string): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  const secret = client.escapeLiteral(password);
  await client.query(`${verb} ROLE ${client.escapeIdentifier(name)} LOGIN PASSWORD ${secret}`);
}

async function databaseExists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  return rowCount === 1;
}

/** Makes a database that belongs to `owner`, empty or like another, unless it is there. */
export async function ensureDatabase(
  client: pg.Client,
  name: string,
  owner: string,
  like = 'template0',
): Promise<void> {
  if (await databaseExists(client, name)) return;
  const [database, role, template] = [name, owner, like].map((each) =>
    client.escapeIdentifier(each),
  );
  await client.query(`CREATE DATABASE ${database} OWNER ${role} TEMPLATE ${template}`);
}

/** A new database of the role in `ownerUrl`, made by the superuser; answers the owner's address of it. */
export async function createDatabase(
  adminUrl: string,
  ownerUrl: string,
  name: string,
  like?: string,
): Promise<string> {
  const url = new URL(ownerUrl);
  await withClient(adminUrl, (client) => ensureDatabase(client, name, url.username, like));
  url.pathname = `/${name}`;
  return url.href;
}
