import type { Result } from '@yishi/policies';
import type { Json } from '@yishi/workflows';
import type { PoolClient } from 'pg';

export interface ConnectorCall {
  caseId: string;
  /** The same for every try: what the other side can recognise a repetition by. */
  effectId: string;
  signal: AbortSignal;
}

/** A way out of the installation; called at least once for every effect, so it must bear repetition. */
export interface Connector {
  key: string;
  /** A throw is tried again; a ConnectorRefusal is not. */
  call(input: Json, call: ConnectorCall): Promise<Json>;
}

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

/** The other side has said no: trying again would not help. */
export class ConnectorRefusal extends Error {}
