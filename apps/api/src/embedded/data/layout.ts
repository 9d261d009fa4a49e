import path from 'node:path';

/** Where things lie inside a data directory. */
export interface Layout {
  dataDir: string;
  lock: string;
  installation: string;
  secrets: string;
  ports: string;
  run: string;
  stack: string;
  firstStart: string;
  logs: string;
  files: string;
  /** PostgreSQL's own directory; it exists only once it is complete. */
  postgres: string;
  postgresConf: string;
  temporal: string;
}

/** The places of a data directory; nothing is created. */
export function layoutOf(dataDir: string): Layout {
  const at = (name: string) => path.join(dataDir, name);
  return {
    dataDir,
    lock: at('lock.json'),
    installation: at('installation.json'),
    secrets: at('secrets.json'),
    ports: at('ports.json'),
    run: at('run.json'),
    stack: at('stack.json'),
    firstStart: at('first-start.json'),
    logs: at('logs'),
    files: at('files'),
    postgres: at('postgres'),
    postgresConf: at('postgres-conf'),
    temporal: at('temporal'),
  };
}
