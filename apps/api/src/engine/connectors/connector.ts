import type { Result } from '@yishi/policies';
import type { ConnectorCall, Json } from '@yishi/workflows';
import type { PoolClient } from 'pg';

/**
 * Works in this installation's own database, in the transaction that notes its answer: however often
 * it is called for an effect, it is done once. Nothing stays of what it refuses.
 */
export interface InnerConnector {
  key: string;
  within(client: PoolClient, input: Json, call: InnerCall): Promise<Result<Json>>;
}

export interface InnerCall extends Omit<ConnectorCall, 'signal'> {
  /** Id of the step that calls. */
  step: string;
}
