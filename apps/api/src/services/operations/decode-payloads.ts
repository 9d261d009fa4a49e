import { ok } from '@yishi/policies';
import type { CodecMessage } from '../../engine/index.ts';
import { decodeForOperators } from '../../engine/index.ts';
import type { Service } from '../support/index.ts';

/** Temporal's codec protocol: what operators' tools show them in clear. */
export const decodePayloads: Service<'decodePayloads'> = async (call) => {
  const { payloads } = await decodeForOperators(call.deps.engine.codec, call.body as CodecMessage);
  return ok({ payloads: payloads.map((payload) => ({ ...payload })) });
};
