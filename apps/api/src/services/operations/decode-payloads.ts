import { ok } from '@yishi/policies';
import type { CodecMessage } from '../../engine/index.ts';
import { decodeForOperators } from '../../engine/index.ts';
import type { Service } from '../support/index.ts';
import { audit, transact } from '../support/index.ts';

/**
 * Temporal's codec protocol: what operators' tools show them in clear. The chain of each case whose
 * content was opened says who looked into it.
 */
export const decodePayloads: Service<'decodePayloads'> = async (call) => {
  const message = call.body as CodecMessage;
  const { payloads, opened } = await decodeForOperators(call.deps.engine.codec, message);
  return transact(call, async (_tx, client) => {
    for (const caseId of opened) {
      const subject = `case/${caseId}` as const;
      await audit(call, client, { scope: subject, action: 'decode-payloads', subject });
    }
    return ok({ payloads: payloads.map((payload) => ({ ...payload })) });
  });
};
