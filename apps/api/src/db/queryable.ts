import type { QueryConfig, QueryResult, QueryResultRow } from 'pg';

/** A pool, or one connection of it in a transaction: for statements written by hand. */
export interface Queryable {
  query<R extends QueryResultRow>(text: string, values?: unknown[]): Promise<QueryResult<R>>;
  query<R extends QueryResultRow>(config: QueryConfig): Promise<QueryResult<R>>;
}
