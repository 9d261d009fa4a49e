import { createHash } from 'node:crypto';
import { Client } from 'pg';
import type { ClientConfig, QueryConfig } from 'pg';

/** Texts that are remembered; more than the program has, so that made-up ones cannot fill a server. */
const most = 500;

/** By text: the name under which connections keep it prepared, from its second use on. */
const names = new Map<string, string | undefined>();

function nameOf(text: string): string | undefined {
  if (!names.has(text)) {
    if (names.size < most) names.set(text, undefined);
    return undefined;
  }
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `q_${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

/** The query with a name where it has parameters and none yet. */
export function withName(query: unknown, values: unknown): unknown {
  if (typeof query === 'string') {
    if (!Array.isArray(values) || values.length === 0) return query;
    const name = nameOf(query);
    return name === undefined ? query : { text: query, name };
  }
  const config = query as Partial<QueryConfig> | null;
  if (!config || config.name !== undefined || typeof config.text !== 'string') return query;
  if ('submit' in config || (values ?? config.values) === undefined) return query;
  const name = nameOf(config.text);
  return name === undefined ? query : { ...config, name };
}

type Send = (query: unknown, ...rest: unknown[]) => unknown;

/**
 * A connection that prepares every statement it sees again: parsing and planning costs the server
 * more than most of our statements do.
 */
export class PreparingClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    const send = this.query.bind(this) as Send;
    const prepared: Send = (query, ...rest) => send(withName(query, rest[0]), ...rest);
    this.query = prepared as typeof this.query;
  }
}
