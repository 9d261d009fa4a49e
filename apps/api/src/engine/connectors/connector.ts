import type { Json } from '@yishi/workflows';

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

/** The other side has said no: trying again would not help. */
export class ConnectorRefusal extends Error {}
