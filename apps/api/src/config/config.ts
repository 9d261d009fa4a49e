/** Everything the API and the worker need to know about where they run. */
export interface Config {
  databaseUrl: string;
  temporal: { address: string; namespace: string; taskQueue: string };
  /** Address and port the API listens on. */
  host: string;
  port: number;
  dataDir: string;
  /** Uploaded files; inside the data directory, so that a backup holds them. */
  filesDir: string;
  /** Installation keys; outside of what a backup holds. */
  keysDir: string;
  production: boolean;
  /** How people reach Yishi, without a slash at the end. */
  baseUrl: string;
  /** IANA zone of the calendar rules. */
  timeZone: string;
  smtp?: { url: string; from: string };
  /** Folder of the built web app; without it only /api is served. */
  webBuild?: string;
}
