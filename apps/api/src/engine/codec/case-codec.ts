import type { Payload, PayloadCodec } from '@temporalio/common';
import { caseOfWorkflowId } from '@yishi/workflows/temporal';
import type { CaseKeys } from '../keys/index.ts';
import { open, seal } from '../keys/index.ts';

const encoding = Buffer.from('binary/yishi-case');

/**
 * Encrypts every payload of a case with the case's key. The case is known from the workflow's id
 * when encoding and stands in the payload's metadata for decoding, so that operators' tools can too.
 */
export function createCaseCodec(keys: CaseKeys): PayloadCodec {
  async function encode(payload: Payload, caseId: string): Promise<Payload> {
    const inner = payload.metadata?.['encoding'] ?? Buffer.from('binary/plain');
    const key = await keys.get(caseId);
    // Without data (undefined), protobuf's default is an empty array, whatever its type says.
    const plain = payload.data?.length ? payload.data : new Uint8Array();
    return {
      metadata: { encoding, case: Buffer.from(caseId), inner },
      data: seal(key, plain, purpose(caseId, inner)),
    };
  }

  async function decode(payload: Payload): Promise<Payload> {
    const { metadata, data } = payload;
    if (!isEncrypted(payload) || !metadata?.['case'] || !metadata['inner'] || !data) return payload;
    const caseId = Buffer.from(metadata['case']).toString();
    const inner = metadata['inner'];
    const key = await keys.get(caseId);
    return { metadata: { encoding: inner }, data: open(key, data, purpose(caseId, inner)) };
  }

  return {
    async encode(payloads, context) {
      if (payloads.length === 0) return payloads;
      const caseId = caseOfWorkflowId(context?.workflowId ?? '');
      if (caseId === undefined) throw new Error('a payload outside of a case cannot be encrypted');
      return Promise.all(payloads.map((payload) => encode(payload, caseId)));
    },
    decode: (payloads) => Promise.all(payloads.map(decode)),
  };
}

export function isEncrypted(payload: Payload): boolean {
  const found = payload.metadata?.['encoding'];
  return found !== undefined && encoding.equals(found);
}

const purpose = (caseId: string, inner: Uint8Array): string =>
  `payload/${caseId}/${Buffer.from(inner).toString()}`;
